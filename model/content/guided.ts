import * as z from 'zod/mini'
import { Locale, Text, TranslationState } from '../text.ts'
import { RecordingObject, Recordings } from './recording.ts'
import { VersionName } from './tour.ts'
import { ViewpointId } from './viewpoint-id.ts'

const Heading = z.number().check(z.minimum(-360), z.maximum(720))
const Pitch = z.number().check(z.minimum(-80), z.maximum(80))

/** The moment each sentence begins in a recording, seconds from its start. */
const Begins = z.array(z.number().check(z.minimum(0), z.maximum(3600)))

/** One sentence of a guided tour, and where one looks while it is told; without that one goes on looking as before. */
export const Sentence = z.extend(Text, { heading: z.optional(Heading), pitch: z.optional(Pitch) })
export type Sentence = z.infer<typeof Sentence>

const stop = {
  at: ViewpointId,
  /** how one looks when the stop begins, degrees from north and above the horizon; without it along the way one came */
  heading: z.optional(Heading),
  pitch: z.optional(Pitch),
  /** 1 is how one usually looks, 2 twice as near */
  zoom: z.optional(z.number().check(z.minimum(0.75), z.maximum(2.5))),
  /** another picture of the place, `dusk` or `old` */
  version: z.optional(VersionName),
  sentences: z.array(Sentence).check(z.minLength(1), z.maxLength(12)),
} as const

const tour = {
  slug: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  title: Text,
  summary: Text,
  translation: z.object({ ug: TranslationState }),
} as const

/** The most stops of a tour: an hour's walk. */
const MOST_STOPS = 60

/** A tour as `guided.yaml` tells it. `narration` names a recording for each language that has one. Rules C20 to C22. */
export const GuidedTourSource = z.object({
  ...tour,
  stops: z
    .array(
      z.object({
        ...stop,
        narration: z.optional(Recordings),
        begins: z.optional(z.object({ zh: z.optional(Begins), ug: z.optional(Begins) })),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_STOPS)),
})
export type GuidedTourSource = z.infer<typeof GuidedTourSource>

/** A recording as a bundle holds it; `src` is the path of its object, named by its hash. */
export const Narration = z.object({ src: RecordingObject, begins: z.optional(Begins) })
export type Narration = z.infer<typeof Narration>

/** One stop of a tour as a bundle holds it. */
export const GuidedStop = z.object({ ...stop, narration: z._default(z.partialRecord(Locale, Narration), {}) })
export type GuidedStop = z.infer<typeof GuidedStop>

/** A tour as a bundle holds it. */
export const GuidedTour = z.object({ ...tour, stops: z.array(GuidedStop).check(z.minLength(1), z.maxLength(MOST_STOPS)) })
export type GuidedTour = z.infer<typeof GuidedTour>

/** `tour/guided.json`: every guided tour, in the order in which they are offered. A bundle without any has no such file. */
export const GuidedTours = z.object({ tours: z.array(GuidedTour) })
export type GuidedTours = z.infer<typeof GuidedTours>
