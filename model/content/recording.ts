import * as z from 'zod/mini'

/** A recording under `media/` of a community folder. */
export const Recording = z.string().check(z.regex(/^media\/(?!.*\.\.)[a-z0-9][a-z0-9/._-]{0,150}\.(opus|ogg|mp3|m4a|wav)$/))

/** A recording for each language that has one, as a community folder names them. Rule C27. */
export const Recordings = z.object({ zh: z.optional(Recording), ug: z.optional(Recording) })
export type Recordings = z.infer<typeof Recordings>

/** The path of a recording in a bundle, named by its hash. */
export const RecordingObject = z.string().check(z.regex(/^narration\/[0-9a-f]{64}\.(opus|ogg|mp3|m4a|wav)$/))

/** A recording for each language that has one, as a bundle holds them. */
export const PressedRecordings = z.object({ zh: z.optional(RecordingObject), ug: z.optional(RecordingObject) })
export type PressedRecordings = z.infer<typeof PressedRecordings>
