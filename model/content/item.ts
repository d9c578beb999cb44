import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text, TranslationState } from '../text.ts'

/** What an item can be. Each kind has its own file beside this one. */
export const KINDS = ['guide', 'place', 'notice', 'event', 'hotline'] as const
export type Kind = (typeof KINDS)[number]
export const Kind = z.enum(KINDS)

/** `guide:elder-card`: the kind, a colon, and a slug of 1 to 64 of `a-z 0-9 -`. Stable for ever. */
export const ItemId = z.string().check(z.regex(/^(guide|place|notice|event|hotline):[a-z0-9-]{1,64}$/))
export type ItemId = z.infer<typeof ItemId>

/** 吃住行游购娱健 and three more, the facets a resident chooses by. */
export const NEEDS = ['eat', 'live', 'travel', 'tour', 'shop', 'entertain', 'health', 'govern', 'elderly', 'disabled'] as const
export type Need = (typeof NEEDS)[number]
export const Need = z.enum(NEEDS)

export const ITEM_STATUSES = ['draft', 'published', 'withdrawn'] as const

/** A telephone number as it is printed, digits, spaces, hyphens, a leading plus or an extension star. */
export const PhoneNumber = z.string().check(z.regex(/^[+*]?\d[\d\s*-]{1,30}$/))

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
  validFrom: Day,
  validTo: z.optional(Day),
  reviewBy: Day,
  checkedOn: z.optional(Day),
  owner: Text,
  needs: z._default(z.array(Need), []),
  places: z._default(z.array(ItemId), []),
  related: z._default(z.array(ItemId), []),
} as const

/** Whether an item shows on a day: published, begun, and not yet over. Rule C5. */
export function showsOn(item: { status: string; validFrom: Day; validTo?: Day | undefined }, day: Day): boolean {
  return item.status === 'published' && item.validFrom <= day && (item.validTo === undefined || day <= item.validTo)
}
