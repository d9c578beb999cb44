import * as z from 'zod/mini'
import { Locale, Text } from '../text.ts'
import { PhoneNumber } from './item.ts'
import { COMMON } from './common.ts'
import { Opening } from './place.ts'

/** A number to call. Emergency numbers stand on the help page whatever else is missing. */
export const Hotline = z.object({
  ...COMMON,
  kind: z.literal('hotline'),
  number: PhoneNumber,
  hoursText: z.optional(Text),
  /** when somebody answers, for "answers now"; none given means it is not known */
  hours: z._default(z.array(Opening), []),
  /** the languages somebody speaks there */
  languages: z._default(z.array(Locale), []),
  cost: z.optional(Text),
  /** another way for those who cannot speak or hear */
  textAlternative: z.optional(Text),
  emergency: z._default(z.boolean(), false),
})
export type Hotline = z.infer<typeof Hotline>
