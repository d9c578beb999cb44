import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text, TranslationState } from '../text.ts'
import { Event } from './event.ts'
import { Guide } from './guide.ts'
import { Hotline } from './hotline.ts'
import { ItemId, Kind, Need } from './item.ts'
import { Notice, NOTICE_TYPES } from './notice.ts'
import { Place, PLACE_TYPES } from './place.ts'

/** Any item of a bundle, as `item/<kind>/<slug>.json` holds it. */
export const Item = z.discriminatedUnion('kind', [Guide, Place, Notice, Event, Hotline])
export type Item = z.infer<typeof Item>

/** One line of a list: enough to show it, to filter it and to find it, and no more. */
export const Row = z.object({
  id: ItemId,
  title: Text,
  shortTitle: z.optional(Text),
  summary: z.optional(Text),
  state: TranslationState,
  outdated: z.optional(z.boolean()),
  validFrom: Day,
  validTo: z.optional(Day),
  needs: z.array(Need),
  /** guide: the office; place: the address; hotline: the number in both */
  under: z.optional(Text),
  /** guide: the item code; place and hotline: telephone numbers; found by any part of it */
  code: z.optional(z.string()),
  /** how the Chinese title sounds: pinyin syllables without tones, parted by spaces */
  sound: z.optional(z.string()),
  noticeType: z.optional(z.enum(NOTICE_TYPES)),
  pinUntil: z.optional(Day),
  placeType: z.optional(z.enum(PLACE_TYPES)),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  weeklyUntil: z.optional(z.string()),
})
export type Row = z.infer<typeof Row>

/** `list/<kind>.json`: all items of one kind that are published, in the order the page shows them. */
export const List = z.object({ kind: Kind, rows: z.array(Row) })
export type List = z.infer<typeof List>

/** `home.json`: what the first screen shows, and nothing else. */
export const Home = z.object({
  title: Text,
  about: z.optional(Text),
  address: z.optional(Text),
  /** the number of the community's own desk */
  phone: z.string(),
  /** the translation state of the community's own texts */
  state: TranslationState,
  /** `null` in a bundle without panoramas */
  cover: z.nullable(z.object({ src: z.string(), width: z.number(), height: z.number(), alt: Text })),
  counts: z.object({ guide: z.number(), place: z.number(), notice: z.number(), event: z.number(), viewpoint: z.number() }),
  notices: z.array(Row),
  polePrefix: z.string(),
  /** true when the bundle was pressed with `--drafts` */
  drafts: z.boolean(),
  emergency: z.array(z.object({ title: Text, number: z.string() })),
})
export type Home = z.infer<typeof Home>

/** The address of an item's own object inside a bundle. */
export function itemPath(id: ItemId): string {
  const [kind, slug] = id.split(':')
  return `item/${kind}/${slug}.json`
}
