import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { Decision } from './decision.ts'
import { ItemId, PhoneNumber } from './item.ts'
import { AUDIENCES, LIFE_EVENTS } from './facet.ts'
import { COMMON } from './common.ts'
import { MediaFile } from './media.ts'

/** How something can be done: at a window, on line, by someone else for you (代办), at home, at a mobile station, by phone. */
export const CHANNELS = ['window', 'online', 'agent', 'home-visit', 'mobile-station', 'phone'] as const

/** 事项类型 as the national catalogue numbers them: 1 许可, 5 给付, 7 确认, 8 奖励, 9 裁决, 10 其他权力, 20 公共服务. */
export const TASK_TYPES = [1, 5, 7, 8, 9, 10, 20] as const

/** One thing to bring. `issued` means an office gives it out; otherwise the resident has it. */
export const Material = z.object({
  name: Text,
  note: z.optional(Text),
  original: z._default(z.boolean(), true),
  copies: z._default(z.number().check(z.int(), z.minimum(0)), 0),
  source: z._default(z.enum(['self', 'issued']), 'self'),
  /** may be brought later, or a written promise will do (容缺受理) */
  waivable: z.optional(z.boolean()),
  /** what a filled one looks like: one of the guide's own `media` */
  sample: z.optional(MediaFile),
})
export type Material = z.infer<typeof Material>

/** One step. `where` names a place; `logic: or` says that it is done instead of the step before it. */
export const Step = z.object({ title: Text, body: z.optional(Text), where: z.optional(ItemId), logic: z.optional(z.enum(['and', 'or'])) })
export type Step = z.infer<typeof Step>

/** How long an office takes. `instant` is while you wait. */
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

const Age = z.number().check(z.int(), z.minimum(0), z.maximum(120))

/**
 * 办事指南: how to get one thing done. Field names after the national rule table for service guides
 * (事项编码 itemCode, 事项类型 taskType, 实施机关 authority, 承办机构 handler, 实施对象 who, 申请材料 materials,
 * 办理流程 steps, 法定期限 statutory, 承诺期限 promised, 收费 fee, 咨询电话 phones, 实施依据 legalBasis, 通办范围
 * crossArea, 进程查询 trackingHow, 审批结果 result). Only the title is certain: real catalogues leave the rest empty.
 */
export const Guide = z.object({
  ...COMMON,
  kind: z.literal('guide'),
  itemCode: z.optional(z.string().check(z.maxLength(64))),
  taskType: z.optional(z.literal(TASK_TYPES)),
  authority: z.optional(Text),
  handler: z.optional(Text),
  who: z.optional(Text),
  /** how residents look for it besides by need and by office */
  lifeEvents: z._default(z.array(z.enum(LIFE_EVENTS)), []),
  audiences: z._default(z.array(z.enum(AUDIENCES)), []),
  /** years of age, both included, so that "for me?" can be answered without asking who one is */
  minAge: z.optional(Age),
  maxAge: z.optional(Age),
  decision: z.optional(Decision),
  materials: z._default(z.array(Material), []),
  steps: z._default(z.array(Step), []),
  channels: z._default(z.array(z.enum(CHANNELS)), []),
  statutory: z.optional(Term),
  promised: z.optional(Term),
  fee: z.optional(Fee),
  where: z.optional(Text),
  /** when it can be done, where that differs from the hours of its places */
  hours: z.optional(Text),
  phones: z._default(z.array(PhoneNumber), []),
  crossArea: z.optional(Text),
  trackingHow: z.optional(Text),
  result: z.optional(Text),
  legalBasis: z._default(z.array(Text), []),
  faq: z._default(z.array(z.object({ question: Text, answer: Text })), []),
  link: z.optional(z.string().check(z.regex(/^https?:\/\//))),
})
export type Guide = z.infer<typeof Guide>
