import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { COMMON, PhoneNumber } from './item.ts'

/** A number to call. Emergency numbers stand on the help page whatever else is missing. */
export const Hotline = z.object({
  ...COMMON,
  kind: z.literal('hotline'),
  number: PhoneNumber,
  hoursText: z.optional(Text),
  emergency: z._default(z.boolean(), false),
})
export type Hotline = z.infer<typeof Hotline>
