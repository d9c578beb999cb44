import { IconArchive } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Gone } from '../../model/content/views.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { pageOf } from './RowLink.tsx'
import { Said } from './Said.tsx'
import { Touch } from './Touch.tsx'

/** What stays of an item that was taken back: since when, why, and what to read instead. Rule C11. */
export function GoneCard({ gone }: { gone: Gone['gone'][number] }): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const [, go] = useLocation()
  const { successor } = gone
  return (
    <>
      <div className="note-card">
        <IconArchive aria-hidden size="2.2em" stroke={1.75} />
        <div>
          <h2>{t('kiosk.gone.title')}</h2>
          <p>
            <Said text={gone.reason} />
          </p>
          <p className="under-title">
            <span>{t('kiosk.gone.since', { day: formatDay(gone.on, locale) })}</span>
          </p>
        </div>
      </div>
      {successor === undefined ? null : (
        <div className="actions">
          <Touch className="action main" onTouch={() => go(pageOf(successor))}>
            {t('kiosk.gone.instead')}
          </Touch>
        </div>
      )}
    </>
  )
}
