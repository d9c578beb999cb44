import * as z from 'zod/mini'
import { BundleName } from './bundle/channel.ts'
import { Text } from './text.ts'

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
})
export type Terminal = z.infer<typeof Terminal>

/** Asked of `/c/<bundle>/active.json`: the version that serves. */
export const Active = z.object({
  bundle: BundleName,
  version: z.number(),
  /** epoch seconds: when its channel was signed; a clock that stands before it is wrong. Rule C16 */
  issued: z._default(z.number(), 0),
  expires: z.number(),
  from: z.enum(['shelf', 'hub']),
})
export type Active = z.infer<typeof Active>
