import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FACES } from '../../model/content/tour.ts'
import { panorama } from '../testing/folder.ts'
import { cutPyramid } from '../testing/pyramid.ts'
import { cutView, PREVIEW_PX, pyramidOf, readPanorama, TILE_PX } from './pyramid.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xinxiji-pyramid-'))
  file = join(folder, 'v01.jpg')
  writeFileSync(file, await panorama(2048))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const meta = async (bytes: Uint8Array | undefined) => {
  const { width, height, format } = await sharp(bytes).metadata()
  return { width, height, format }
}
const meanOf = async (bytes: Uint8Array | undefined) => (await sharp(bytes).stats()).channels.map(({ mean }) => mean)

test('B20 B22 a panorama becomes every tile of every level, and a strip of six small faces', async () => {
  const pictures = new Map((await cutPyramid(await readPanorama(file))).map(({ path, bytes }) => [path, bytes]))
  expect(pyramidOf(2048)).toEqual({ tile: TILE_PX, levels: [1024, 512], preview: PREVIEW_PX, format: 'webp' })
  const wanted = FACES.flatMap((face) => [...['0-0', '0-1', '1-0', '1-1'].map((place) => `0/${face}-${place}.webp`), `1/${face}-0-0.webp`])
  expect([...pictures.keys()].sort()).toEqual([...wanted, 'preview.webp'].sort())
  expect(await meta(pictures.get('0/f-1-1.webp'))).toEqual({ width: 512, height: 512, format: 'webp' })
  expect(await meta(pictures.get('preview.webp'))).toEqual({ width: 6 * PREVIEW_PX, height: PREVIEW_PX, format: 'webp' })
})

test('B22 the levels show the same: a small face looks like the large one it was made from', async () => {
  const pictures = new Map((await cutPyramid(await readPanorama(file))).map(({ path, bytes }) => [path, bytes]))
  const tiles = await Promise.all(['0-0', '0-1', '1-0', '1-1'].map((place) => meanOf(pictures.get(`0/r-${place}.webp`))))
  const whole = await meanOf(pictures.get('1/r-0-0.webp'))
  for (const channel of [0, 1, 2]) expect(tiles.reduce((sum, tile) => sum + (tile[channel] as number), 0) / 4).toBeCloseTo(whole[channel] as number, -0.5)
})

test('B22 the strip has its faces in the order of the rule', async () => {
  const strip = (await cutPyramid(await readPanorama(file))).find(({ path }) => path === 'preview.webp')?.bytes
  // The picture's red tells the bearing, its blue the height.
  const reds: number[] = []
  const blues: number[] = []
  for (let index = 0; index < 6; index++) {
    const part = await sharp(strip)
      .extract({ left: index * PREVIEW_PX + 96, top: 96, width: 64, height: 64 })
      .removeAlpha()
      .raw()
      .toBuffer()
    const mean = (channel: number) => part.reduce((sum, value, at) => (at % 3 === channel ? sum + value : sum), 0) / (64 * 64)
    reds.push(mean(0))
    blues.push(mean(2))
  }
  const [f, r, , l, u, d] = reds.map((red, index) => ({ red, blue: blues[index] as number })) as { red: number; blue: number }[]
  expect(f?.red).toBeCloseTo(128, -1)
  expect(r?.red).toBeCloseTo(192, -1)
  expect(l?.red).toBeCloseTo(64, -1)
  expect(u?.blue).toBeLessThan(60)
  expect(d?.blue).toBeGreaterThan(196)
})

test('B11 cut twice, a panorama gives the same bytes', async () => {
  const from = await readPanorama(file)
  const [one, other] = [await cutPyramid(from), await cutPyramid(from)]
  expect(one.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')])).toEqual(
    other.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
  )
})

test('a picture cut off anywhere, or not twice as wide as high, is refused', async () => {
  const whole = await panorama()
  const cut = join(folder, 'cut.jpg')
  for (let length = 0; length < whole.length - 2; length += 41) {
    writeFileSync(cut, whole.subarray(0, length))
    await expect(readPanorama(cut), `${length} of ${whole.length} bytes`).rejects.toThrow()
  }
  writeFileSync(cut, await panorama(256, 100))
  await expect(readPanorama(cut)).rejects.toThrow('wants a picture twice as wide as high, came 256x100')
})

test('grey pictures, and pictures with a see-through layer, are read as they look', async () => {
  const grey = join(folder, 'grey.png')
  await sharp({ create: { width: 64, height: 32, channels: 3, background: '#808080' } })
    .greyscale()
    .toFile(grey)
  const layered = join(folder, 'layered.png')
  await sharp({ create: { width: 64, height: 32, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 1 } } })
    .png()
    .toFile(layered)
  for (const [path, pixel] of [
    [grey, [128, 128, 128]],
    [layered, [1, 2, 3]],
  ] as const) {
    const { pixels, width, height } = await readPanorama(path)
    expect([pixels.length, [...pixels.subarray(0, 3)]]).toEqual([width * height * 3, pixel])
  }
})

test('the picture on the first screen has the size it is asked for', async () => {
  expect(await meta((await cutView(await readPanorama(file), 80, 700, 350)).bytes)).toEqual({ width: 700, height: 350, format: 'webp' })
})
