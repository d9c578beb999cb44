import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text } from '../text.ts'
import { COMMON } from './item.ts'

/** `covenant` is a residents' covenant (居民公约), `disclosure` a list the community lays open (公开栏). */
export const NOTICE_TYPES = ['announcement', 'publicity', 'service-interruption', 'recruitment', 'covenant', 'disclosure'] as const

/**
 * 通知公告. A `publicity` (公示) says its stage of three and until when one may object; stages of one matter share
 * `matter`, so that a page can show all three in order.
 */
export const Notice = z.object({
  ...COMMON,
  kind: z.literal('notice'),
  noticeType: z.enum(NOTICE_TYPES),
  issuer: Text,
  body: Text,
  docNo: z.optional(z.string()),
  publicityStage: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  objectUntil: z.optional(Day),
  matter: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))),
  pinUntil: z.optional(Day),
})
export type Notice = z.infer<typeof Notice>

/** What the order of notices depends on. */
interface Placed {
  readonly id: string
  readonly validFrom: Day
  readonly pinUntil?: Day | undefined
}

/** Pinned notices first as long as they are pinned, then the newest. */
export function noticeOrder(day: Day): (a: Placed, b: Placed) => number {
  const pinned = ({ pinUntil }: Placed) => (pinUntil !== undefined && pinUntil >= day ? pinUntil : '')
  const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
  return (a, b) => later(pinned(a), pinned(b)) || later(a.validFrom, b.validFrom) || later(b.id, a.id)
}
