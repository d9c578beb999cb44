import * as z from 'zod/mini'
import { BundleName } from '../../model/bundle/channel.ts'
import { PhoneNumber } from '../../model/content/item.ts'
import { ViewpointId } from '../../model/content/tour.ts'
import { Terminal } from '../../model/terminal.ts'
import { Text, TranslationState } from '../../model/text.ts'

/** `community.yaml`: who publishes this bundle, and what the first screen says. */
export const Community = z.object({
  bundle: BundleName,
  title: Text,
  about: z.optional(Text),
  address: z.optional(Text),
  phone: PhoneNumber,
  polePrefix: z._default(z.string().check(z.regex(/^[A-Z]{1,4}$/)), 'P'),
  translation: TranslationState,
  startViewpoint: z.optional(ViewpointId),
  cover: z.optional(z.object({ viewpoint: ViewpointId, heading: z.number(), alt: Text })),
  terminal: z.optional(Terminal),
})
export type Community = z.infer<typeof Community>
