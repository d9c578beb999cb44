import { IconArchive } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type ItemId, kindOf } from '../../model/content/item.ts'
import type { Gone } from '../../model/content/views.ts'
import { formatDay } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useRows } from '../reading/community.ts'
import { RowLink } from './RowLink.tsx'
import { Said } from './Said.tsx'

/** What stays of an item that was taken back: since when, why, and what to read instead. Rule C11. */
export function GoneCard({ gone }: { gone: Gone['gone'][number] }): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
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
      {successor === undefined ? null : <Instead id={successor} />}
    </>
  )
}

/** What to read instead, by its own title. What the press led here is in the same bundle, and may since be over. */
function Instead({ id }: { id: ItemId }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const rows = useRows(kindOf(id))
  const found = rows.is === 'ready' ? rows.value.find(({ row }) => row.id === id) : undefined
  if (found === undefined) return null
  return (
    <section>
      <h2 className="section-title">{t('kiosk.gone.instead')}</h2>
      <ul className="rows">
        <RowLink row={found.row} />
      </ul>
    </section>
  )
}
