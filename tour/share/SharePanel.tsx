import { IconCopy, IconShare } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { shareWords } from '../../ui/words/share.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { formatLink } from '../deep-link.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import { QrCode } from '../page/QrCode.tsx'
import { nameOf } from '../go/direction-words.ts'
import type { PanelProps } from '../page/Later.tsx'

/**
 * The view as it is now, to be sent on: a code for a phone that stands before the glass and, on a page that opens in
 * somebody's own browser, the browser's own way to send it or the link to copy.
 */
export function SharePanel({ walk, state, options, door }: PanelProps): ReactNode {
  const { t, text, locale } = useSpeech(shareWords)
  const { t: tour } = useSpeech(tourWords)
  const [told, setTold] = useState<'copied' | 'cannot' | null>(null)
  const { graph, at, names, version, view } = state
  const { publicUrl } = options
  // Drawn anew whenever the view comes to rest, so that the code is of what is seen.
  const seen = { ...view, viewpoint: walk.here, ...(version === null ? {} : { version }) }
  const link = publicUrl === undefined ? null : `${publicUrl}/tour/${formatLink(seen, locale)}`
  const title = graph === null || at === null ? '' : text(nameOf(graph, names?.titles ?? null, at)).words
  const send = async () => {
    if (link === null) return
    try {
      await navigator.share({ title, url: link })
      setTold(null)
    } catch (error) {
      // Whoever closes the browser's own sheet has changed her mind, and that is no fault.
      if (error instanceof DOMException && error.name === 'AbortError') return
      setTold('cannot')
    }
  }
  const copy = async () => {
    if (link === null) return
    try {
      await navigator.clipboard.writeText(link)
      setTold('copied')
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      setTold('cannot')
    }
  }
  return (
    <div className="tour-all" data-panel="share">
      <PanelHead title={tour('tour.share')} line={title} onBack={() => door.open(null)} />
      {link === null ? <p className="tour-note">{t('tour.share.none')}</p> : <QrCode text={link} label={t('tour.share.scan')} />}
      {link === null || options.sends !== true ? null : (
        <>
          <div className="tour-actions">
            {'share' in navigator ? (
              <button type="button" className="tour-say" data-share="send" onClick={() => void send()}>
                <IconShare stroke={1.75} aria-hidden="true" />
                <span>{t('tour.share.send')}</span>
              </button>
            ) : null}
            <button type="button" data-share="copy" onClick={() => void copy()}>
              <IconCopy stroke={1.75} aria-hidden="true" />
              <span>{t('tour.share.copy')}</span>
            </button>
          </div>
          <p className="tour-link" dir="ltr">
            {link}
          </p>
          <p role="status">{told === null ? null : t(`tour.share.${told}`)}</p>
        </>
      )}
    </div>
  )
}
