/**
 * A picture as WebP and JPEG store it: brightness for each pixel, colour for each four. Taken as it is it needs three
 * eighths of what it needs as red, green and blue, on the way to the graphics card and on it.
 */
export interface Planes {
  /** pixels of the picture; both are even */
  readonly width: number
  readonly height: number
  /** `height` rows of brightness, then `height / 2` rows whose left half is blueness and whose right half is redness; one byte each */
  readonly data: Uint8Array<ArrayBuffer>
  /** brightness runs from 16 to 235, as WebP has it, and not from 0 to 255 */
  readonly narrow: boolean
  close(): void
}

/** A browser that has not given one picture of so many as it is stored is not asked again: each would be decoded twice. */
const ASKED = 6
/** How many more pictures it is asked for; no end of it once it has given one. */
let asks = 'ImageDecoder' in globalThis ? ASKED : 0

/** Decodes a picture off the main thread without turning it into red, green and blue; `null` where that cannot be had. */
export async function readPlanes(blob: Blob): Promise<Planes | null> {
  if (asks === 0 || !/^image\/(webp|jpeg)$/.test(blob.type)) return null
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: blob.type, colorSpaceConversion: 'none' })
  try {
    const { image } = await decoder.decode()
    try {
      return await planesOf(image)
    } finally {
      image.close()
    }
  } catch (error) {
    // What cannot be decoded so is tried as any browser would, and told if that does not work either.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof RangeError) return null
    throw error
  } finally {
    decoder.close()
  }
}

async function planesOf(image: VideoFrame): Promise<Planes | null> {
  const { codedWidth: width, codedHeight: height, format } = image
  asks = format === 'I420' ? Number.POSITIVE_INFINITY : asks - 1
  if (format !== 'I420' || width % 2 === 1 || height % 2 === 1) return null
  const data = new Uint8Array(width * height * 1.5)
  await image.copyTo(data)
  // The two planes of colour lie one after the other; beside each other they are part of one texture.
  const colour = data.slice(width * height)
  const half = width / 2
  for (let row = 0; row < height / 2; row += 1) {
    data.set(colour.subarray(row * half, (row + 1) * half), width * height + row * width)
    data.set(colour.subarray((height / 2 + row) * half, (height / 2 + row + 1) * half), width * height + row * width + half)
  }
  return { width, height, data, narrow: image.colorSpace.fullRange !== true, close: () => undefined }
}
