import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { BundleName } from '../../model/bundle/name.ts'
import { digitsOf } from '../../model/pole.ts'
import { leavePicture } from '../../model/said-picture.ts'
import { reportLink } from '../../model/report-link.ts'
import type { Locale, Text } from '../../model/text.ts'
import { locale as spoken, useSpeech } from '../../ui/language.ts'
import { useLetters } from '../../ui/type/letters.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { parseLink } from '../deep-link.ts'
import { openTour, type TourHandle } from '../door.ts'
import type { SaidAt } from '../options.ts'
import type { TourProblem } from '../problem.ts'
import { LinkKeeper } from './keep-link.ts'
import { openBundle } from './open-bundle.ts'

type Opening = { readonly is: 'opening' } | { readonly is: 'open' } | { readonly is: 'failed'; readonly problem: TourProblem }

const addressBar = {
  replace: (search: string) => history.replaceState(history.state, '', `${location.pathname}${search}`),
  after: (ms: number, then: () => void) => setTimeout(then, ms),
}

/** Leads to the form with where one stood; what was seen waits in this tab for the form to take it. */
async function report({ viewpoint, heading, pole, picture }: SaidAt): Promise<void> {
  if (picture !== undefined) leavePicture(sessionStorage, await dataAddress(picture))
  location.assign(reportLink({ viewpoint, heading, locale: spoken(), ...(pole === undefined ? {} : { pole: digitsOf(pole) }) }))
}

function dataAddress(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('visitors: a picture could not be read'))
    reader.readAsDataURL(picture)
  })
}

/** The page visitors open from a link or a QR code: the tour on its own, with its language pill and nothing else. @param keep what says that the community is kept on this device */
export function Visitors({ keep }: { keep: (bundle: BundleName) => ReactNode }): ReactNode {
  const { t, text, locale, setLocale } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const host = useRef<HTMLDivElement>(null)
  const link = useRef<LinkKeeper>(null)
  const [opening, setOpening] = useState<Opening>({ is: 'opening' })
  const [wrongLink, setWrongLink] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [here, setHere] = useState<Text | null>(null)
  const [kept, setKept] = useState<{ readonly bundle: BundleName; readonly base: string } | null>(null)
  useLetters(kept?.base ?? null)
  useEffect(() => {
    const gone = new AbortController()
    let tour: TourHandle | null = null
    const open = async () => {
      setOpening({ is: 'opening' })
      const bundle = await openBundle(gone.signal)
      if (gone.signal.aborted || host.current === null) return
      if (!bundle.ok) {
        setOpening({ is: 'failed', problem: bundle.problem })
        return
      }
      setKept(bundle.value)
      const asked = parseLink(location.search)
      setWrongLink(asked.mended.length > 0)
      link.current = new LinkKeeper(addressBar, asked.locale ?? 'zh')
      const opened = await openTour(host.current, {
        base: bundle.value.base,
        view: asked.view,
        onView: (view) => link.current?.view(view),
        onArrive: setHere,
        onProblem: (problem) => console.warn('tour:', problem),
        publicUrl: location.origin,
        sends: true,
        onSay: (said) => void report(said),
        onPlace: (id) => location.assign(`/kiosk/${id.replace(':', '/')}`),
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      })
      if (gone.signal.aborted) {
        opened.close()
        return
      }
      tour = opened
      setOpening({ is: 'open' })
    }
    open().catch((error: unknown) => {
      if (gone.signal.aborted) return
      // The tour's own program could not be fetched, which on a visitor's phone is the line.
      console.warn('tour: could not be fetched', error)
      setOpening({ is: 'failed', problem: { kind: 'no-line', file: 'tour' } })
    })
    return () => {
      gone.abort()
      tour?.close()
    }
  }, [attempt])
  useEffect(() => link.current?.locale(locale), [locale])
  useEffect(() => {
    document.title = here === null ? t('tour.title') : `${text(here).words} · ${t('tour.title')}`
  }, [here, t, text])
  const other: Locale = locale === 'zh' ? 'ug' : 'zh'
  const speakOther = useCallback(() => setLocale(other), [setLocale, other])
  return (
    <>
      <header className="visitors-head">
        <h1>{t('tour.title')}</h1>
        <a href="/kiosk/follow">{t('tour.receipt')}</a>
        <button type="button" onClick={speakOther} lang={other === 'ug' ? 'ug-Arab-CN' : 'zh-Hans-CN'}>
          {common(`common.language.${other}`)}
        </button>
      </header>
      {kept === null ? null : keep(kept.bundle)}
      {wrongLink ? (
        <div className="visitors-note" role="status">
          <p>{t('tour.link.mended')}</p>
          <button type="button" onClick={() => setWrongLink(false)}>
            {common('common.close')}
          </button>
        </div>
      ) : null}
      <main className="visitors-tour">
        <div ref={host} className="visitors-host" />
        {opening.is === 'opening' ? (
          <div className="visitors-skeleton" role="status">
            <span className="visually-hidden">{common('common.loading')}</span>
          </div>
        ) : null}
        {opening.is === 'failed' ? (
          <div className="visitors-failed" role="alert">
            <p>{t(opening.problem.kind === 'broken' ? 'tour.cannotStart.broken' : 'tour.cannotStart.noLine')}</p>
            <button type="button" onClick={() => setAttempt((times) => times + 1)}>
              {common('common.retry')}
            </button>
          </div>
        ) : null}
      </main>
    </>
  )
}
