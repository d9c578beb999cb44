import type { ReactNode } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { nextOccurrence } from '../../model/content/event.ts'
import { type Wall, weekdayOf } from '../../model/day.ts'
import type { Row } from '../../model/content/views.ts'
import { formatMinute, formatWallTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { useRows } from '../reading/community.ts'

/** The wall clock as content writes it. */
export function wallTimeOf(wall: Wall): string {
  return `${wall.day}T${formatMinute(wall.minute).padStart(5, '0')}`
}

/** When an event's row takes place next; `null` when it is over. */
function nextOf(row: Row, wall: Wall): string | null {
  if (row.start === undefined || row.end === undefined) return null
  return nextOccurrence({ start: row.start, end: row.end, repeats: row.repeats }, wallTimeOf(wall))?.start ?? null
}

/** What takes place next, soonest first. */
export function EventListScreen(): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const wall = useWall()
  const reading = useRows('event')
  const rows = reading.is === 'ready' ? reading.value : []
  const coming = rows
    .flatMap(({ row }) => {
      const next = showsOn({ ...row, status: 'published' }, wall.day) ? nextOf(row, wall) : null
      return next === null ? [] : [{ row, next }]
    })
    .sort((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0))
  return (
    <Page name="event-list" title={t('kiosk.home.events')}>
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : coming.length === 0 ? <Empty /> : null}
      <ul className="rows">
        {coming.map(({ row, next }) => (
          <RowLink key={row.id} row={row} under={formatWallTime(next, weekdayOf(next.slice(0, 10)), locale)} />
        ))}
      </ul>
    </Page>
  )
}
