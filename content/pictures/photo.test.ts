import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { cutPhoto, PHOTO_PX } from './photo.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinxiji-photo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
/** Left half red, right half blue. */
const halves = (width: number, height: number) =>
  sharp(Buffer.concat(Array.from({ length: width * height }, (_, at) => Buffer.from(at % width < width / 2 ? [220, 20, 20] : [20, 20, 220]))), {
    raw: { width, height, channels: 3 },
  })
const reddest = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => (data[(y * info.width + x) * info.channels] as number) > 128
  return {
    top: at(info.width >> 1, 2),
    bottom: at(info.width >> 1, info.height - 3),
    left: at(2, info.height >> 1),
    right: at(info.width - 3, info.height >> 1),
  }
}

test('C12 a photo stands upright in all eight ways a camera may have been held', async () => {
  // Where the red half of the upright picture must be, for each value that EXIF gives.
  const wanted = ['left', 'right', 'right', 'left', 'top', 'top', 'bottom', 'bottom'] as const
  for (const [at, side] of wanted.entries()) {
    const file = put(
      `o${at + 1}.jpg`,
      await halves(60, 40)
        .jpeg()
        .withMetadata({ orientation: at + 1 })
        .toBuffer(),
    )
    const { pictures, width, height } = await cutPhoto(file)
    expect([width, height], `orientation ${at + 1}`).toEqual(at < 4 ? [60, 40] : [40, 60])
    expect((await reddest(pictures[0].bytes))[side], `orientation ${at + 1}: red at the ${side}`).toBe(true)
    expect((await sharp(pictures[0].bytes).metadata()).orientation).toBeUndefined()
  }
})

test('C12 nothing but pixels comes through: no EXIF, no place, no profile, no comment, in either size', async () => {
  const exif = { IFD0: { Artist: 'a name', Make: 'a phone', Software: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 49/1 30/1' } }
  const file = put(
    'exif.jpg',
    await halves(900, 600).jpeg().withMetadata({ exif, icc: 'srgb' }).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">somebody</x:xmpmeta>').toBuffer(),
  )
  expect(await sharp(file).metadata()).toMatchObject({ exif: expect.anything() })
  for (const { bytes } of (await cutPhoto(file)).pictures) {
    const facts = await sharp(bytes).metadata()
    expect([facts.exif, facts.icc, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined, undefined])
    for (const word of ['a name', 'a phone', 'somebody']) expect(Buffer.from(bytes).includes(word)).toBe(false)
  }
})

test('C12 a large photo is made smaller, a small one is never made larger, and its shape stays', async () => {
  const large = await cutPhoto(put('large.jpg', await halves(3000, 1500).jpeg().toBuffer()))
  expect([large.width, large.height]).toEqual([PHOTO_PX.large, PHOTO_PX.large / 2])
  expect(await sharp(large.pictures[1].bytes).metadata()).toMatchObject({ width: PHOTO_PX.small, height: PHOTO_PX.small / 2 })
  const small = await cutPhoto(put('small.png', await halves(100, 50).png().toBuffer()))
  expect([small.width, small.height]).toEqual([100, 50])
})

test('C12 a drawing with see-through paper gets white paper', async () => {
  const file = put(
    'clear.png',
    await sharp({ create: { width: 30, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer(),
  )
  const { data } = await sharp((await cutPhoto(file)).pictures[0].bytes)
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(Math.min(...data)).toBeGreaterThan(250)
})
