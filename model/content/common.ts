import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text, TranslationState } from '../text.ts'
import { ITEM_STATUSES, ItemId, Need, Withdrawal } from './item.ts'
import { MediaSource } from './media.ts'
import { Recordings } from './recording.ts'

/**
 * The fields every item carries. Names follow 办事指南 and HSDS 3 where these have one.
 * `translation.of` is the hash of the Chinese text that was translated; when the Chinese changes, the
 * Uyghur is shown as out of date. Rule C4 in model/RULES.md.
 */
export const COMMON = {
  id: ItemId,
  title: Text,
  shortTitle: z.optional(Text),
  summary: z.optional(Text),
  translation: z.object({ ug: TranslationState, of: z.optional(z.string()), outdated: z.optional(z.boolean()) }),
  status: z._default(z.enum(ITEM_STATUSES), 'published'),
  /** given when `status` is `withdrawn`, and only then */
  withdrawn: z.optional(Withdrawal),
  validFrom: Day,
  validTo: z.optional(Day),
  /** the day by which the owner reads the item again */
  reviewBy: Day,
  /** the day the owner last found it true */
  checkedOn: z.optional(Day),
  owner: Text,
  needs: z._default(z.array(Need), []),
  places: z._default(z.array(ItemId), []),
  related: z._default(z.array(ItemId), []),
  media: z._default(z.array(MediaSource), []),
  /** the item's page read by a person; heard instead of the terminal's voice. Rule C27 */
  narration: z.optional(Recordings),
  /** counts the item's own changes; `changeNote` says what changed last, `updated` when */
  version: z.optional(z.number().check(z.int(), z.minimum(1))),
  changeNote: z.optional(Text),
  updated: z.optional(Day),
} as const
