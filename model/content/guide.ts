import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { COMMON, PhoneNumber } from './item.ts'

/** How something can be done: at a window, on line, by someone else for you (代办), at home, at a mobile station, by phone. */
export const CHANNELS = ['window', 'online', 'agent', 'home-visit', 'mobile-station', 'phone'] as const

/** One thing to bring. `issued` means an office gives it out; otherwise the resident has it. */
export const Material = z.object({
  name: Text,
  note: z.optional(Text),
  original: z._default(z.boolean(), true),
  copies: z._default(z.number().check(z.int(), z.minimum(0)), 0),
  source: z._default(z.enum(['self', 'issued']), 'self'),
})
export type Material = z.infer<typeof Material>

export const Step = z.object({ title: Text, body: z.optional(Text) })
export type Step = z.infer<typeof Step>

/** How long an office promises to take. `instant` is while you wait. */
export const Term = z.union([
  z.object({ instant: z.literal(true) }),
  z.object({ days: z.number().check(z.int(), z.minimum(1)), unit: z.enum(['working', 'calendar']) }),
])
export type Term = z.infer<typeof Term>

export const Fee = z.union([
  z.object({ free: z.literal(true) }),
  z.object({ yuan: z.number().check(z.minimum(0)), per: z.optional(Text), basis: z.optional(Text) }),
])
export type Fee = z.infer<typeof Fee>

/**
 * 办事指南: how to get one thing done. Field names after the national rule table for service guides
 * (事项编码 itemCode, 实施机关 authority, 实施对象 who, 申请材料 materials, 办理流程 steps, 承诺期限 promised,
 * 收费 fee, 咨询电话 phones, 实施依据 legalBasis). Only the title is certain: real catalogues leave the rest empty.
 */
export const Guide = z.object({
  ...COMMON,
  kind: z.literal('guide'),
  itemCode: z.optional(z.string().check(z.maxLength(64))),
  authority: z.optional(Text),
  who: z.optional(Text),
  materials: z._default(z.array(Material), []),
  steps: z._default(z.array(Step), []),
  channels: z._default(z.array(z.enum(CHANNELS)), []),
  promised: z.optional(Term),
  fee: z.optional(Fee),
  where: z.optional(Text),
  phones: z._default(z.array(PhoneNumber), []),
  legalBasis: z._default(z.array(Text), []),
  faq: z._default(z.array(z.object({ question: Text, answer: Text })), []),
  link: z.optional(z.string().check(z.regex(/^https?:\/\//))),
})
export type Guide = z.infer<typeof Guide>
