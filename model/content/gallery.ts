import * as z from 'zod/mini'
import { Day } from '../day.ts'
import { Text, TranslationState } from '../text.ts'
import { ItemId } from './item.ts'
import { COMMON } from './common.ts'
import { Media, MediaSource } from './media.ts'
import { PressedRecordings } from './recording.ts'

export const ArtistSlug = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))

/** That an artist agreed to be shown under the display name: from when, until when, and whether it was taken back. */
export const Consent = z.object({ given: Day, until: z.optional(Day), withdrawn: z.optional(Day), note: z.optional(Text) })
export type Consent = z.infer<typeof Consent>

/** Somebody who made something. Known by a display name only; it need not be a real one. */
export const Artist = z.object({
  slug: ArtistSlug,
  displayName: Text,
  about: z.optional(Text),
  consent: Consent,
  translation: z.object({ ug: TranslationState }),
})
export type Artist = z.infer<typeof Artist>

/** Whether a consent holds on a day; from the day it is taken back it does not. Rule C14. */
export function consentHolds(consent: Consent, day: Day): boolean {
  if (consent.withdrawn !== undefined && consent.withdrawn <= day) return false
  return consent.given <= day && (consent.until === undefined || day <= consent.until)
}

export const HALL_LOOKS = ['paper', 'ink', 'silk', 'light', 'colour', 'wood', 'tile'] as const

/** 展厅. Works and albums name their hall; the press lists them in it, by their `order`. */
export const Hall = z.object({
  ...COMMON,
  kind: z.literal('hall'),
  order: z.number().check(z.int(), z.minimum(1)),
  body: Text,
  place: z.optional(ItemId),
  look: z._default(z.enum(HALL_LOOKS), 'paper'),
})
export type Hall = z.infer<typeof Hall>

const pressed = { media: z._default(z.array(Media), []), narration: z.optional(PressedRecordings) } as const

/** A hall as a bundle holds it, with what hangs there in order. */
export const PressedHall = z.extend(Hall, { ...pressed, works: z.array(ItemId), albums: z.array(ItemId) })
export type PressedHall = z.infer<typeof PressedHall>

const Centimetres = z.number().check(z.minimum(1), z.maximum(2000))

/** 作品. Shown only while its artist's consent holds. Rule C14. */
export const Work = z.object({
  ...COMMON,
  kind: z.literal('work'),
  hall: ItemId,
  artist: ArtistSlug,
  /** its place in the hall, from 1 */
  order: z.number().check(z.int(), z.minimum(1)),
  picture: MediaSource,
  medium: z.optional(Text),
  widthCm: z.optional(Centimetres),
  heightCm: z.optional(Centimetres),
  /** the year it was made */
  made: z.optional(z.number().check(z.int(), z.minimum(1000), z.maximum(2100))),
  story: z.optional(Text),
})
export type Work = z.infer<typeof Work>

/** A work as a bundle holds it: its picture ready to show and its artist by display name only. */
export const PressedWork = z.extend(z.omit(Work, { artist: true }), { ...pressed, picture: Media, by: Text })
export type PressedWork = z.infer<typeof PressedWork>

/** No album holds more; a larger one is cut into several, so that a page never reads a huge object. */
export const ALBUM_PHOTOS = 500

/** 相册: the photos of one day or one matter. */
export const Album = z.object({
  ...COMMON,
  kind: z.literal('album'),
  hall: z.optional(ItemId),
  order: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  eventDate: z.optional(Day),
  body: z.optional(Text),
  photos: z.array(MediaSource).check(z.minLength(1), z.maxLength(ALBUM_PHOTOS)),
})
export type Album = z.infer<typeof Album>

/** An album as a bundle holds it. */
export const PressedAlbum = z.extend(Album, { ...pressed, photos: z.array(Media) })
export type PressedAlbum = z.infer<typeof PressedAlbum>
