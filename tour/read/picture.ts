import { ok, problem, type Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'
import { type Planes, readPlanes } from './planes.ts'

/** A picture that was not read: what is wrong, or nothing but that it is no longer wanted. */
export type PictureProblem = TourProblem | { readonly kind: 'not-wanted' }

/** A decoded picture, four bytes a pixel or, where the browser lets us have it as it was stored, one and a half. */
export type Pixels = ImageBitmap | Planes

/** How a picture is fetched and decoded; tests put their own here. */
export type ReadPicture = (url: string, signal: AbortSignal) => Promise<Result<Pixels, PictureProblem>>

/** Fetches a picture and decodes it off the main thread, its pixels as they are in the file. */
export const readPicture: ReadPicture = (url, signal) => readDecoded(url, signal, decodeWhole)

/** Fetches a picture's file. */
export async function readBlob(url: string, signal: AbortSignal): Promise<Result<Blob, PictureProblem>> {
  try {
    const response = await fetch(url, { signal })
    if (!response.ok) return problem({ kind: 'no-line', file: url })
    const blob = await response.blob()
    // A shelf can lose the bytes of a file and keep its name; a picture of nothing would be drawn black.
    return blob.size === 0 ? problem({ kind: 'broken', file: url, wanted: 'a picture of more than 0 bytes' }) : ok(blob)
  } catch (error) {
    return whyNot(error, { kind: 'no-line', file: url })
  }
}

/** Fetches a picture and decodes it as one says. @param decode may throw what browsers throw of a picture that is none */
export async function readDecoded(url: string, signal: AbortSignal, decode: (blob: Blob) => Promise<Pixels>): Promise<Result<Pixels, PictureProblem>> {
  const read = await readBlob(url, signal)
  if (!read.ok) return read
  try {
    const pixels = await decode(read.value)
    if (!signal.aborted) return ok(pixels)
    pixels.close()
    return problem({ kind: 'not-wanted' })
  } catch (error) {
    return whyNot(error, { kind: 'broken', file: url, wanted: 'a picture that can be decoded' })
  }
}

/** Pixels as they are in the file: not turned, not mixed, not corrected. */
export const AS_STORED: ImageBitmapOptions = { imageOrientation: 'none', premultiplyAlpha: 'none', colorSpaceConversion: 'none' }

const decodeWhole = async (blob: Blob): Promise<Pixels> => (await readPlanes(blob)) ?? (await createImageBitmap(blob, AS_STORED))

function whyNot(error: unknown, otherwise: TourProblem): { readonly ok: false; readonly problem: PictureProblem } {
  if (error instanceof DOMException && error.name === 'AbortError') return problem({ kind: 'not-wanted' })
  if (error instanceof DOMException || error instanceof TypeError) return problem(otherwise)
  throw error
}
