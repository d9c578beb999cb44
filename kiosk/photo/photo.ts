import { PART_MAX_BYTES } from '../../model/case/part.ts'

/** The longer side of a photo, in pixels: a crack is seen and a plate is read. Rule D3. */
export const PHOTO_MAX_PIXELS = 1600

// 1600 pixels of the busiest picture are under 2 MB at the first; the others are for what nobody has seen yet.
const QUALITIES = [0.85, 0.7, 0.5] as const

/** The size of a picture that is drawn no longer than `most`; a smaller one stays as it is. */
export function fitWithin(width: number, height: number, most: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** What a film shows now, as a JPEG with nothing but its pixels; `null` when it cannot be made small enough. Rule D3. */
export async function photoOf(film: HTMLVideoElement): Promise<Blob | null> {
  const { width, height } = fitWithin(film.videoWidth, film.videoHeight, PHOTO_MAX_PIXELS)
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const drawing = canvas.getContext('2d')
  if (drawing === null) throw new Error('photo: wants a canvas to draw on, the browser gave none')
  drawing.drawImage(film, 0, 0, width, height)
  for (const quality of QUALITIES) {
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (photo !== null && photo.size > 0 && photo.size <= PART_MAX_BYTES.photo) return photo
  }
  return null
}
