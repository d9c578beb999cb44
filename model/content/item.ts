import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text } from '../text.ts'

/** The kinds a resident finds in lists and by searching. Each kind has its own file beside this one. */
export const LISTED_KINDS = ['guide', 'place', 'notice', 'event', 'hotline'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

/** What hangs in the halls, and films. */
export const GALLERY_KINDS = ['hall', 'work', 'album', 'video'] as const
export type GalleryKind = (typeof GALLERY_KINDS)[number]

/** What an item can be. */
export const KINDS = [...LISTED_KINDS, ...GALLERY_KINDS] as const
export type Kind = (typeof KINDS)[number]
export const Kind = z.enum(KINDS)

/** `guide:elder-card`: the kind, a colon, and a slug of 1 to 64 of `a-z 0-9 -`. Stable for ever. */
export const ItemId = z.string().check(z.regex(/^(guide|place|notice|event|hotline|hall|work|album|video):[a-z0-9-]{1,64}$/))
export type ItemId = z.infer<typeof ItemId>

/** The kind an id names. */
export const kindOf = (id: ItemId): Kind => id.slice(0, id.indexOf(':')) as Kind

/** 吃住行游购娱健 and three more, the facets a resident chooses by. */
export const NEEDS = ['eat', 'live', 'travel', 'tour', 'shop', 'entertain', 'health', 'govern', 'elderly', 'disabled'] as const
export type Need = (typeof NEEDS)[number]
export const Need = z.enum(NEEDS)

export const ITEM_STATUSES = ['draft', 'published', 'withdrawn'] as const

/** A telephone number as it is printed, digits, spaces, hyphens, a leading plus or an extension star. */
export const PhoneNumber = z.string().check(z.regex(/^[+*]?\d[\d\s*-]{1,30}$/))

/** What stays of an item that was taken back: since when, why, and what to read instead. Rule C11. */
export const Withdrawal = z.object({ on: Day, reason: Text, successor: z.optional(ItemId) })
export type Withdrawal = z.infer<typeof Withdrawal>

/** Whether an item shows on a day: published, begun, and not yet over. Rule C5. */
export function showsOn(item: { status: string; validFrom: Day; validTo?: Day | undefined }, day: Day): boolean {
  return item.status === 'published' && item.validFrom <= day && !expiredOn(item, day)
}

/** Whether an item's last day is past. Rule C5. */
export function expiredOn(item: { validTo?: Day | undefined }, day: Day): boolean {
  return item.validTo !== undefined && item.validTo < day
}

/** Whether the owner should have read the item again by now. Staff see a list of these; residents a line when it is long past. Rule C5. */
export function reviewOverdueBy(item: { reviewBy: Day }, day: Day): number {
  return Math.max(0, Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${item.reviewBy}T00:00:00Z`)) / 86_400_000))
}
