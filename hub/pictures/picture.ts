import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { cover } from './cover.ts'
import { kindOfPicture } from './kind-of-picture.ts'

/** A photo of 50 megapixels is the largest a telephone takes. */
const PIXELS_MOST = 50_000_000
/** What a picture may need while it is decoded. */
const DECODED_MOST_BYTES = 200_000_000
const LONG_SIDE_PX = 2048
export const PICTURE_MOST_BYTES = 500_000
const QUALITIES = [80, 70, 60, 50, 40] as const
/** When the lowest quality is still too much, each side becomes so much shorter, again and again. */
const SHORTER = 0.75
const TIMEOUT_SECONDS = 10

/** The first frame only, nothing that is broken, and no more than is said here. */
const CAREFULLY: SharpOptions = { failOn: 'error', limitInputPixels: PIXELS_MOST, pages: 1, sequentialRead: true }

/** sharp is 20 MB in memory, and most hubs see no photo for hours: it comes with the first one. */
async function sharpNow() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/** The answer of work with a picture; `null` when the picture is to blame. */
async function unlessBroken<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    // sharp says everything that is wrong with a picture, and that it took too long, with a plain Error.
    if (!(error instanceof Error) || error.constructor !== Error) throw error
    return null
  }
}

function mayBeDecoded({ format, width, height, channels, depth, pages = 1, isProgressive = false }: Metadata, kind: string): boolean {
  // What comes in several passes is held whole before it is a picture.
  const bytesEach = depth === 'uchar' && !isProgressive ? 1 : 2
  return format === kind && pages === 1 && width * height <= PIXELS_MOST && width * height * channels * bytesEach <= DECODED_MOST_BYTES
}

/** Whether bytes begin like a picture that may be decoded; quick, and nothing is decoded. */
export async function looksLikePicture(type: string, bytes: Uint8Array): Promise<boolean> {
  const kind = kindOfPicture(type, bytes)
  if (kind === null) return false
  const sharp = await sharpNow()
  const facts = await unlessBroken(() => sharp(bytes, CAREFULLY).metadata())
  return facts !== null && mayBeDecoded(facts, kind)
}

async function smallEnough(webp: (side: number, quality: number) => Sharp): Promise<Uint8Array<ArrayBuffer>> {
  const made = async (side: number, quality: number) => new Uint8Array(await webp(side, quality).toBuffer())
  for (const quality of QUALITIES) {
    const bytes = await made(LONG_SIDE_PX, quality)
    if (bytes.length <= PICTURE_MOST_BYTES) return bytes
  }
  for (let side = LONG_SIDE_PX * SHORTER; ; side *= SHORTER) {
    const bytes = await made(Math.round(side), QUALITIES[QUALITIES.length - 1] as number)
    if (bytes.length <= PICTURE_MOST_BYTES) return bytes
  }
}

/**
 * Decodes a photo and makes a new one of its pixels: upright, at most 2048 px on the long side, WebP of at most 500 KB, and nothing of
 * what was in the file beside the pixels. What is no JPEG, PNG or WebP, is not what it says, is broken, moves, or is larger than 50
 * megapixels is `null`; it is found out before it is decoded where its head tells. Rule K19.
 *
 * @param type the media type that it is said to be
 * @param cells of the grid over the upright photo that nobody may see
 */
export async function pictureOf(type: string, bytes: Uint8Array, cells: readonly number[] = []): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(await looksLikePicture(type, bytes))) return null
  const sharp = await sharpNow()
  return unlessBroken(async () => {
    const { data, info } = await sharp(bytes, CAREFULLY)
      .timeout({ seconds: TIMEOUT_SECONDS })
      .autoOrient()
      .resize({ width: LONG_SIDE_PX, height: LONG_SIDE_PX, fit: 'inside', withoutEnlargement: true })
      // What lies under full transparency would still be there.
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 3) throw new RangeError(`picture: wants 3 channels, came ${info.channels}`)
    const { width, height } = info
    cover({ bytes: data, width, height }, cells)
    return smallEnough((side, quality) =>
      sharp(data, { raw: { width, height, channels: 3 } })
        .timeout({ seconds: TIMEOUT_SECONDS })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp({ quality }),
    )
  })
}
