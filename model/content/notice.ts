import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text } from '../text.ts'
import { COMMON } from './common.ts'
import { NOTICE_TYPES } from './notice-types.ts'

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
