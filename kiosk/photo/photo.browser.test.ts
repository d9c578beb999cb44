import { expect, test } from 'vitest'
import { PART_MAX_BYTES } from '../../model/case/part.ts'
import { fitWithin, PHOTO_MAX_PIXELS, photoOf } from './photo.ts'

/** A film of a picture that hardly shrinks: every pixel by chance. */
async function noise(width: number, height: number): Promise<HTMLVideoElement> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const drawing = canvas.getContext('2d') as CanvasRenderingContext2D
  const pixels = drawing.createImageData(width, height)
  let seed = 7
  for (let at = 0; at < pixels.data.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    pixels.data[at] = at % 4 === 3 ? 255 : seed >> 16
  }
  const film = document.createElement('video')
  film.muted = true
  film.srcObject = canvas.captureStream()
  const seen = new Promise((resolve) => film.addEventListener('loadeddata', resolve, { once: true }))
  drawing.putImageData(pixels, 0, 0)
  await film.play()
  await seen
  return film
}

/** The markers of a JPEG up to its pixels (ITU-T T.81, B.1). */
function markersOf(bytes: Uint8Array): number[] {
  const markers: number[] = []
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + ((bytes[at + 2] as number) << 8) + (bytes[at + 3] as number))
    markers.push(bytes[at + 1] as number)
  return markers
}

test('D3 a photo is at most 1600 pixels long and 2 MB, and carries nothing but its pixels', async () => {
  const photo = await photoOf(await noise(2400, 1350))
  if (photo === null) throw new Error('wants a photo, found none')
  expect(photo.type).toBe('image/jpeg')
  expect(photo.size).toBeLessThanOrEqual(PART_MAX_BYTES.photo)
  const { width, height } = await createImageBitmap(photo)
  expect([width, height]).toEqual([1600, 900])
  const markers = markersOf(new Uint8Array(await photo.arrayBuffer()))
  expect(markers.length).toBeGreaterThan(2)
  // Exif and XMP stand in APP1, IPTC in APP13, words in COM.
  for (const told of [0xe1, 0xed, 0xfe]) expect(markers).not.toContain(told)
})

test('D3 a picture that is drawn smaller keeps its shape, and a small one its size', () => {
  expect(fitWithin(1920, 1080, PHOTO_MAX_PIXELS)).toEqual({ width: 1600, height: 900 })
  expect(fitWithin(1080, 1920, PHOTO_MAX_PIXELS)).toEqual({ width: 900, height: 1600 })
  expect(fitWithin(640, 480, PHOTO_MAX_PIXELS)).toEqual({ width: 640, height: 480 })
  expect(fitWithin(9000, 1, PHOTO_MAX_PIXELS)).toEqual({ width: 1600, height: 1 })
})
