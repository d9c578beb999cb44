import { AS_STORED, type ReadPicture, readDecoded } from '../read/picture.ts'
import type { Size } from '../panorama/card.ts'

/** Long side of a picture that is seen from far off, pixels: a fifteenth of the bytes of a small one. */
export const TINY_PX = 160

/** What tells the key of a picture made tiny from that of its file. */
const MARK = '#tiny'

export const tinyKey = (file: string): string => file + MARK

/** Reads a small picture and makes it tiny while it is decoded, off the main thread. */
export const readTiny =
  ({ width, height }: Size): ReadPicture =>
  (key, signal) =>
    readDecoded(key.slice(0, -MARK.length), signal, (blob) =>
      createImageBitmap(blob, { ...AS_STORED, resizeQuality: 'medium', ...(width > height ? { resizeWidth: width } : { resizeHeight: height }) }),
    )
