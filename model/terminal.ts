import * as z from 'zod/mini'
import { BundleName } from './bundle/name.ts'
import { ClockTime } from './day.ts'
import { StaffPin } from './kept-pin.ts'
import { Text } from './text.ts'

/** When and how fast a terminal fetches new content; without one, at once and as fast as the line allows. Rule S13. */
export const FetchPlan = z.object({
  /** all fetches together, in kilobits a second */
  kbitPerSecond: z.optional(z.number().check(z.minimum(16), z.maximum(10_000_000))),
  /** large fetches wait for this stretch of the night (Asia/Shanghai); it may go past midnight */
  night: z.optional(
    z
      .object({ from: ClockTime, to: ClockTime })
      .check(z.refine(({ from, to }) => from !== to && from !== '24:00' && to !== '24:00', { error: 'two different times before 24:00' })),
  ),
  /** a fetch of more bytes than this is large */
  nightAboveBytes: z._default(z.number().check(z.minimum(0)), 8_000_000),
})
export type FetchPlan = z.infer<typeof FetchPlan>

/** Whether a text is the beginning of addresses: a scheme, a name, perhaps a port, and nothing else. */
function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}

/**
 * `/c/terminal.json`: which terminal this is, how its glass stands, and the stack of bundles it shows, the widest
 * first (district → sub-district → community).
 */
export const Terminal = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,32}$/)),
  title: Text,
  /** the pole nearest to the terminal, to be read out in an emergency */
  poleNo: z.optional(z.string()),
  glass: z.object({
    /** 21.5, 32, 43 or 55 are usual */
    diagonalInch: z.number().check(z.minimum(7), z.maximum(120)),
    /** height of the lower edge of the glass above the floor */
    lowerEdgeMm: z.number(),
  }),
  stack: z.array(BundleName).check(z.minLength(1), z.maxLength(8)),
  fetch: z.optional(FetchPlan),
  /** where residents' phones reach this house, `https://xinxi.example`; without one receipts have no QR code */
  publicUrl: z.optional(z.string().check(z.refine(isOrigin, { error: 'an http or https address without a path' }))),
  /** what hangs at this glass; what is not named here is never switched on, though the box may have it. Rule D1 */
  microphone: z.optional(z.boolean()),
  camera: z.optional(z.boolean()),
  /** how loud it speaks and answers touches, 0 to 1; without one it speaks as loud as it can and answers touches by sight alone. Rule V11 */
  volume: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** a key of the cupboard or of the glass's frame that begins and ends the spoken mode, by its `KeyboardEvent.key`; F9 where nothing is said */
  spokenKey: z.optional(z.string().check(z.minLength(1), z.maxLength(32))),
  /** whether the program in the cupboard tells of headphones at `/local/headphones` */
  headphones: z.optional(z.boolean()),
  /** whether a program in the cupboard hears at `/local/…` how the page is; it says so itself, nobody else writes it. Rule G3 */
  cupboard: z.optional(z.boolean()),
  /** without one the staff's page stays shut */
  staff: z.optional(StaffPin),
})
export type Terminal = z.infer<typeof Terminal>

/** Asked of `/local/headphones` on the terminal itself: whether headphones are plugged in, `null` when nobody can tell. Rule V7 */
export const Headphones = z.object({ plugged: z.nullable(z.boolean()) })
export type Headphones = z.infer<typeof Headphones>

/** Asked of `/c/<bundle>/active.json`: the version that serves. */
export const Active = z.object({
  bundle: BundleName,
  version: z.number(),
  /** epoch seconds: when its channel was signed; a clock that stands before it is wrong. Rule C16 */
  issued: z._default(z.number(), 0),
  expires: z.number(),
  from: z.enum(['shelf', 'hub']),
  /** the version before, when it is kept too; a page that cannot begin with this one goes back to it. Rule S11 */
  previous: z._default(z.nullable(z.number()), null),
})
export type Active = z.infer<typeof Active>
