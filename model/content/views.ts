import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text, TranslationState } from '../text.ts'
import { Repeats } from './repeats.ts'
import { ItemId, Kind, Need } from './item.ts'
import { NOTICE_TYPES } from './notice-types.ts'
import { PLACE_TYPES } from './place-types.ts'
import { Hide } from './stack.ts'
import { ViewpointId } from './viewpoint-id.ts'

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
  /** guide: turns in a life and for whom, as `content/facet.ts` names them */
  lifeEvents: z.optional(z.array(z.string())),
  audiences: z.optional(z.array(z.string())),
  noticeType: z.optional(z.enum(NOTICE_TYPES)),
  pinUntil: z.optional(Day),
  placeType: z.optional(z.enum(PLACE_TYPES)),
  /** place: the viewpoint it is seen from, and the heading that faces it where its position is known */
  seen: z.optional(z.object({ viewpoint: ViewpointId, heading: z.optional(z.number()) })),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  repeats: z.optional(Repeats),
  /** work: its artist's display name; film: how long it is */
  by: z.optional(Text),
  /** a small picture: a work, an album's first photo, a film's poster */
  picture: z.optional(z.object({ src: z.string(), width: z.number(), height: z.number(), alt: z.optional(Text) })),
  hall: z.optional(ItemId),
  order: z.optional(z.number()),
  emergency: z.optional(z.boolean()),
})
export type Row = z.infer<typeof Row>

/** `list/<kind>.json`: all items of one kind that are published, in the order the page shows them. */
export const List = z.object({ kind: Kind, rows: z.array(Row) })
export type List = z.infer<typeof List>

/** `gone.json`: items that were taken back, with why and what to read instead. Rule C11. */
export const Gone = z.object({ gone: z.array(z.object({ id: ItemId, title: Text, on: Day, reason: Text, successor: z.optional(ItemId) })) })
export type Gone = z.infer<typeof Gone>

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
  counts: z.object({
    guide: z.number(),
    place: z.number(),
    notice: z.number(),
    event: z.number(),
    viewpoint: z.number(),
    /** 0 in bundles that were pressed before they were counted */
    hall: z._default(z.number(), 0),
    video: z._default(z.number(), 0),
  }),
  notices: z.array(Row),
  polePrefix: z.string(),
  /** true when the bundle was pressed with `--drafts` */
  drafts: z.boolean(),
  /** whether voices that read aloud go with the bundle (`speech/`). Rule V5 */
  speaks: z._default(z.boolean(), false),
  /** what this bundle leaves out of the wider ones under it. Rule B13 */
  hides: z._default(z.array(Hide), []),
})
export type Home = z.infer<typeof Home>

/** The address of an item's own object inside a bundle. */
export function itemPath(id: ItemId): string {
  const [kind, slug] = id.split(':')
  return `item/${kind}/${slug}.json`
}
