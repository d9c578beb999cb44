import * as z from 'zod/mini'
import { Event } from './event.ts'
import { Guide } from './guide.ts'
import { Hotline } from './hotline.ts'
import type { ListedKind } from './item.ts'
import { Media } from './media.ts'
import { Notice } from './notice.ts'
import { Place } from './place.ts'

const pictures = { media: z._default(z.array(Media), []) } as const

/** Any item that pages list, as `item/<kind>/<slug>.json` holds it: the folder's own with its pictures made ready. */
export const Item = z.discriminatedUnion('kind', [
  z.extend(Guide, pictures),
  z.extend(Place, pictures),
  z.extend(Notice, pictures),
  z.extend(Event, pictures),
  z.extend(Hotline, pictures),
])
export type Item = z.infer<typeof Item>
export type ItemOf<K extends ListedKind> = Extract<Item, { kind: K }>
