import * as z from 'zod/mini'
import { Event } from './event.ts'
import { Guide } from './guide.ts'
import { Hotline } from './hotline.ts'
import type { ListedKind } from './item.ts'
import { Media } from './media.ts'
import { PressedRecordings } from './recording.ts'
import { Notice } from './notice.ts'
import { Place } from './place.ts'

const pressed = { media: z._default(z.array(Media), []), narration: z.optional(PressedRecordings) } as const

/** Any item that pages list, as `item/<kind>/<slug>.json` holds it: the folder's own with its pictures made ready. */
export const Item = z.discriminatedUnion('kind', [
  z.extend(Guide, pressed),
  z.extend(Place, pressed),
  z.extend(Notice, pressed),
  z.extend(Event, pressed),
  z.extend(Hotline, pressed),
])
export type Item = z.infer<typeof Item>
export type ItemOf<K extends ListedKind> = Extract<Item, { kind: K }>
