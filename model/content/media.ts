import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text } from '../text.ts'
import { Deep } from './deep.ts'

/** A file under `media/` of a community folder: lower-case letters, digits, `. _ -`, folders, no dots that climb. */
export const MediaFile = z.string().check(z.regex(/^media\/(?!.*\.\.)[a-z0-9][a-z0-9/._-]{0,150}\.(jpg|jpeg|png|webp)$/))

/**
 * Whether people can be recognised in a picture, and if so until when they agreed to be shown. `none`: nobody can be
 * recognised. Rule C12.
 */
export const People = z.union([
  z.literal('none'),
  z.object({ agreed: z.literal(true), until: z.optional(Day), withdrawn: z.optional(Day), note: z.optional(Text) }),
])
export type People = z.infer<typeof People>

const TOLD = {
  /** what is seen, for those who cannot see it; left out only when the picture is `decorative` */
  alt: z.optional(Text),
  decorative: z.optional(z.literal(true)),
  caption: z.optional(Text),
  credit: z.optional(Text),
  licence: z.optional(z.string().check(z.maxLength(64))),
  people: People,
  taken: z.optional(Day),
} as const

/** A picture as a community folder names it. Rule C12. */
export const MediaSource = z.object({ file: MediaFile, ...TOLD })
export type MediaSource = z.infer<typeof MediaSource>

/**
 * A picture as a bundle holds it: upright, without any data but its pixels, long side at most 2048 px; `small` is at most
 * 640 px. `sha256` is the hash of the object at `src`. Rule C12.
 */
export const Media = z.object({
  src: z.string(),
  small: z.string(),
  width: z.number(),
  height: z.number(),
  sha256: z.string(),
  /** where it can be looked at more closely than its large size shows. Rule B25 */
  deep: z.optional(Deep),
  ...TOLD,
})
export type Media = z.infer<typeof Media>

/** Whether a picture may be shown on a day: nobody is seen, or those who are have agreed and not taken it back. Rule C12. */
export function mayShow(people: People, day: Day): boolean {
  if (people === 'none') return true
  if (people.withdrawn !== undefined && people.withdrawn <= day) return false
  return people.until === undefined || day <= people.until
}
