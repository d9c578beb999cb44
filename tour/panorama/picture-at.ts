import { FACES, type Pyramid } from '../../model/content/tour.ts'
import type { Size } from './card.ts'

/** A viewpoint as the picture needs it: where its files lie and how they are cut. */
export interface PictureAt {
  readonly folder: string
  readonly pyramid: Pyramid
}

/** A viewpoint that one can walk to. */
export interface Neighbour extends PictureAt {
  /** degrees clockwise from north; NaN when nobody knows where it lies */
  readonly bearing: number
}

/** The address of the preview of a picture. */
export const previewOf = ({ folder, pyramid }: PictureAt): string => `${folder}preview.${pyramid.format}`

/** How large the preview of a picture should be: a strip of six faces. */
export const previewSize = ({ preview }: Pyramid): Size => ({ width: preview * FACES.length, height: preview })
