import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text } from '../text.ts'
import { COMMON } from './item.ts'

export const NOTICE_TYPES = ['announcement', 'publicity', 'service-interruption', 'recruitment'] as const

/** 通知公告. A `publicity` (公示) says its stage of three and until when one may object. */
export const Notice = z.object({
  ...COMMON,
  kind: z.literal('notice'),
  noticeType: z.enum(NOTICE_TYPES),
  issuer: Text,
  body: Text,
  docNo: z.optional(z.string()),
  publicityStage: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  objectUntil: z.optional(Day),
  pinUntil: z.optional(Day),
})
export type Notice = z.infer<typeof Notice>
