import type { ReactNode } from 'react'
import { nextOccurrence } from '../../model/content/event.ts'
import type { ItemId } from '../../model/content/item.ts'
import { formatWallSpan } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { useItem } from '../reading/item.ts'
import { wallTimeOf } from '../screens/EventListScreen.tsx'

/** When an event that somebody signed up for takes place next. */
export function EventTime({ id }: { id: ItemId }): ReactNode {
  const { locale } = useSpeech(kioskWords)
  const item = useItem(id)
  const wall = useWall()
  const next = item.is === 'ready' && item.value.kind === 'event' ? nextOccurrence(item.value, wallTimeOf(wall)) : null
  return next === null ? null : <b data-event-time>{formatWallSpan(next.start, next.end, locale)}</b>
}
