import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Category } from '../../model/content/report-form.ts'
import { parseReportLink } from '../../model/report-link.ts'
import { takePicture } from '../../model/said-picture.ts'
import { setLocale, useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { CategoryIcon } from '../parts/CategoryIcon.tsx'
import { Page } from '../parts/Page.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Broken, Skeleton } from '../parts/Waiting.tsx'
import { useCommunity } from '../reading/community.ts'
import { useReportForm } from '../reading/report-form.ts'
import { draft, EMPTY_DRAFT, session } from '../session/session.ts'
import './report.css'

/** The first step of a report: what it is about, chosen by a picture. */
export function ReportScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const form = useReportForm()
  const { home } = useCommunity()
  const [, go] = useLocation()
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    const from = parseReportLink(location.search)
    if (from === null) return
    // What a visitor pointed at in the tour is taken over once; the address is clean again before anybody else stands here.
    const seen = takePicture(sessionStorage)
    const picture = seen === null ? null : new Blob([seen], { type: 'image/jpeg' })
    draft({ ...EMPTY_DRAFT, viewpoint: from.viewpoint ?? null, heading: from.heading ?? null, pole: from.pole ?? '', picture })
    if (from.locale !== undefined) setLocale(from.locale)
    setWanted(from.category ?? null)
    history.replaceState(history.state, '', location.pathname)
  }, [])
  const choose = (category: Category, how?: { replace: boolean }) => {
    draft({ category: category.code, sentences: [] })
    // A pole that was chosen before is not asked for again.
    const askPole = category.pole !== 'none' && home.counts.viewpoint > 0 && session.get().draft.pole === ''
    go(askPole ? '/report/where' : '/report/say', how)
  }
  const chooseWanted = useRef(choose)
  chooseWanted.current = choose
  // Who goes on with a phone has chosen already; a category that this form does not know is chosen anew.
  useEffect(() => {
    const category = form.is === 'ready' ? form.value.categories.find(({ code }) => code === wanted) : undefined
    if (category !== undefined) chooseWanted.current(category, { replace: true })
  }, [form, wanted])
  return (
    <Page name="report" title={t('kiosk.report.what')} note={form.is === 'ready' ? <ReviewNote state={form.value.translation} /> : null}>
      {form.is === 'loading' ? (
        <Skeleton />
      ) : form.is === 'problem' ? (
        <Broken />
      ) : (
        <ul className="choices">
          {form.value.categories.map((category) => (
            <li key={category.code} style={{ display: 'grid' }}>
              <Touch className="choice" data-category={category.code} onTouch={() => choose(category)}>
                <CategoryIcon picture={category.picture} />
                <span>
                  <Said text={category.title} />
                </span>
              </Touch>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
