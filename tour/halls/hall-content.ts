import type { PressedHall } from '../../model/content/gallery.ts'
import type { Media } from '../../model/content/media.ts'
import type { Day } from '../../model/day.ts'
import type { Text } from '../../model/text.ts'
import type { ToHang } from './hang.ts'

/** The place of an album for a work, which is in none. */
export const WORKS = -1

/** A picture that hangs in a hall or is shown at a place, with what is told of it: a work, or a photo of an album. */
export interface HallPicture {
  readonly media: Media
  /** the album it belongs to, an index into `albums`; `WORKS` for a work */
  readonly album: number
  /** a work's title; a photo has none */
  readonly title?: Text | undefined
  readonly by?: Text | undefined
  readonly medium?: Text | undefined
  readonly widthCm?: number | undefined
  readonly heightCm?: number | undefined
  /** the year it was made */
  readonly made?: number | undefined
  readonly story?: Text | undefined
}

/** Works and albums as they are shown today: in a hall, or at a place. */
export interface PictureSet {
  readonly albums: readonly { readonly title: Text; readonly day: Day | undefined }[]
  readonly pictures: readonly HallPicture[]
  /** works and albums that could not be read */
  readonly missing: number
}

/** A hall as it is shown today. */
export interface HallContent extends PictureSet {
  readonly title: Text
  readonly body: Text
  readonly look: PressedHall['look']
}

/** What the plan of a hall needs to know of a picture. */
export const toHang = ({ media, album, widthCm, heightCm }: HallPicture): ToHang => ({ aspect: media.width / media.height, widthCm, heightCm, album })

/** Long side of a media's small picture, pixels. */
export const SMALL_PX = 640

/** How large a picture is at most when its long side has so many pixels; which way its sides were rounded nobody knows. */
export function sizeWithin(longSide: number, { width, height }: Media): { width: number; height: number; rounded: true } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale), rounded: true }
}
