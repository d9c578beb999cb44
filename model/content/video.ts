import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { COMMON } from './common.ts'
import { Media, MediaSource, People } from './media.ts'
import { PressedRecordings } from './recording.ts'

const under = (ends: string) => z.string().check(z.regex(new RegExp(`^media/(?!.*\\.\\.)[a-z0-9][a-z0-9/._-]{0,150}\\.(${ends})$`)))

/**
 * A film: with a poster, and in every language it claims captions (WebVTT) and the whole text to read. Chinese is always
 * claimed; Uyghur when `translation.ug` is not `missing`. Rule C17.
 */
export const Video = z.object({
  ...COMMON,
  kind: z.literal('video'),
  file: under('webm|mp4'),
  poster: z.object({ file: MediaSource.shape.file, alt: Text, people: People }),
  captions: z.object({ zh: under('vtt'), ug: z.optional(under('vtt')) }),
  transcript: Text,
  seconds: z.number().check(z.minimum(1), z.maximum(3600)),
  width: z.number().check(z.int(), z.minimum(160), z.maximum(3840)),
  height: z.number().check(z.int(), z.minimum(90), z.maximum(2160)),
  credit: z.optional(Text),
})
export type Video = z.infer<typeof Video>

/** A film as a bundle holds it: `chunks` names the object that says how the film is cut (`model/bundle/chunks.ts`). */
export const PressedVideo = z.extend(Video, {
  media: z._default(z.array(Media), []),
  narration: z.optional(PressedRecordings),
  file: z.string(),
  captions: z.object({ zh: z.string(), ug: z.optional(z.string()) }),
  chunks: z.string(),
  poster: Media,
})
export type PressedVideo = z.infer<typeof PressedVideo>
