import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { kindOfCase } from '../../model/case/kind.ts'
import { kindOf } from '../../model/content/item.ts'
import type { Category } from '../../model/content/report-form.ts'
import { parseReportLink } from '../../model/report-link.ts'
import { takePicture } from '../../model/said-picture.ts'
import { setLocale, useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { CategoryIcon } from '../parts/CategoryIcon.tsx'
import { Page } from '../parts/Page.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken } from '../parts/Waiting.tsx'
import { useCommunity } from '../reading/community.ts'
import { useReportForm } from '../reading/report-form.ts'
import { draft, EMPTY_DRAFT, NO_EXTRAS, session } from '../session/session.ts'
import './report.css'

/** The first step of a report: what it is about, chosen by a picture. Other kinds of words stand under the reports. */
export function ReportScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: kinds } = useSpeech(sayKindsWords)
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
  const listed = form.is === 'ready' ? form.value.categories.filter(({ begins }) => begins === 'list') : []
  const others = listed.filter(({ code }) => kindOfCase(code) !== 'REPORT')
  const choose = (category: Category, how?: { replace: boolean }) => {
    const { item, pole } = session.get().draft
    // A place is where something is; a guide or an event that was asked about before has nothing to do with what comes now.
    draft({ category: category.code, sentences: [], ...NO_EXTRAS, item: item !== null && kindOf(item) === 'place' ? item : null })
    // A pole that was chosen before is not asked for again.
    const askPole = category.pole !== 'none' && home.counts.viewpoint > 0 && pole === ''
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
        <>
          <Choices className="choices" categories={listed.filter(({ code }) => kindOfCase(code) === 'REPORT')} onChoose={choose} />
          {others.length === 0 || others.length === listed.length ? null : <h2 className="section-title">{kinds('say.others')}</h2>}
          <Choices className="choices others" categories={others} onChoose={choose} />
        </>
      )}
    </Page>
  )
}

/** What can be said, each with its picture. */
function Choices({
  categories,
  className,
  onChoose,
}: {
  categories: readonly Category[]
  className: string
  onChoose: (category: Category) => void
}): ReactNode {
  return categories.length === 0 ? null : (
    <ul className={className}>
      {categories.map((category) => (
        <li key={category.code} style={{ display: 'grid' }}>
          <Touch className="choice" data-category={category.code} onTouch={() => onChoose(category)}>
            <CategoryIcon picture={category.picture} />
            <span>
              <Said text={category.title} />
            </span>
          </Touch>
        </li>
      ))}
    </ul>
  )
}
