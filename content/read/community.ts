import * as z from 'zod/mini'
import { BundleName } from '../../model/bundle/name.ts'
import { PhoneNumber } from '../../model/content/item.ts'
import { Hide } from '../../model/content/stack.ts'
import { EarthPosition } from '../../model/content/tour.ts'
import { ViewpointId } from '../../model/content/viewpoint-id.ts'
import { Terminal } from '../../model/terminal.ts'
import { Text, TranslationState } from '../../model/text.ts'

/**
 * Which letters go with a bundle: `used` are those of its own texts; `typed` are these and the 6,763 characters of GB 2312,
 * which residents type, staff answer with and the interface speaks with. A terminal's own bundle wants `typed`.
 */
export const LETTERS = ['used', 'typed'] as const

/** `#2a5caa`: a colour in sRGB. */
const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

/** The number plates on the poles, as the bearing check looks for them: their colour, and metres. Rule B23. */
export const Plates = z.object({
  colour: Colour,
  height: z.number().check(z.minimum(0.1), z.maximum(6)),
  width: z.number().check(z.minimum(0.05), z.maximum(2)),
})
export type Plates = z.infer<typeof Plates>

/** `community.yaml`: who publishes this bundle, and what the first screen says. */
export const Community = z.object({
  bundle: BundleName,
  title: Text,
  about: z.optional(Text),
  address: z.optional(Text),
  phone: PhoneNumber,
  polePrefix: z._default(z.string().check(z.regex(/^[A-Z]{1,4}$/)), 'P'),
  translation: TranslationState,
  letters: z._default(z.enum(LETTERS), 'typed'),
  /** items of wider bundles that are left out here, with the reason. Rule B13 */
  hides: z._default(z.array(Hide), []),
  plates: z.optional(Plates),
  startViewpoint: z.optional(ViewpointId),
  /** where it lies on the earth, for the sun over the map */
  position: z.optional(EarthPosition),
  cover: z.optional(z.object({ viewpoint: ViewpointId, heading: z.number(), alt: Text })),
  terminal: z.optional(Terminal),
})
export type Community = z.infer<typeof Community>
