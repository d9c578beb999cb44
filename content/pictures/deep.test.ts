import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { deepGrid, deepSize } from '../../model/content/deep.ts'
import { cutDeep } from './deep.ts'

const folder = mkdtempSync(join(tmpdir(), 'xinxiji-deep-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
/** Redder to the right, greener downwards, so that a pixel tells where it is. */
function slope(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set([Math.floor((x / width) * 256), Math.floor((y / height) * 256), 60], (y * width + x) * 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

test('B25 each tile shows what lies there, on each level', async () => {
  const [width, height] = [4300, 700]
  const { pictures, ...size } = await cutDeep(put('wide.png', await slope(width, height).png().toBuffer()))
  expect(size).toEqual({ width, height })
  const found = new Map(pictures.map(({ path, bytes }) => [path, bytes]))
  let looked = 0
  for (const level of [0, 1]) {
    const { columns, rows } = deepGrid({ width, height, tile: 512 }, level)
    const of = deepSize({ width, height }, level)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const { data, info } = await sharp(found.get(`${level}/${row}-${column}.webp`))
          .raw()
          .toBuffer({ resolveWithObject: true })
        expect([info.width, info.height]).toEqual([Math.min(512, of.width - column * 512), Math.min(512, of.height - row * 512)])
        const [x, y] = [info.width >> 1, info.height >> 1]
        const pixel = data.subarray((y * info.width + x) * info.channels)
        expect(Math.abs((pixel[0] as number) - ((column * 512 + x) / of.width) * 256)).toBeLessThan(8)
        expect(Math.abs((pixel[1] as number) - ((row * 512 + y) / of.height) * 256)).toBeLessThan(8)
        looked++
      }
  }
  expect(looked).toBe(found.size)
})

test('B25 C12 tiles stand upright however the camera was held, and carry nothing but pixels', async () => {
  const exif = { IFD0: { Artist: 'a name' } }
  const turned = await slope(2100, 300).jpeg({ quality: 95 }).withMetadata({ orientation: 6, exif }).toBuffer()
  const { pictures, width, height } = await cutDeep(put('turned.jpg', turned))
  expect([width, height]).toEqual([300, 2100])
  for (const { bytes } of pictures) {
    const { exif: left, icc, orientation } = await sharp(bytes).metadata()
    expect([left, icc, orientation]).toEqual([undefined, undefined, undefined])
  }
  // What was on the left is now at the top.
  const redAt = async (path: string) => (await sharp(pictures.find((each) => each.path === path)?.bytes).stats()).channels[0]?.mean ?? Number.NaN
  expect(await redAt('0/0-0.webp')).toBeLessThan(await redAt('0/3-0.webp'))
})

test('B25 a picture that the plain one shows whole is cut into nothing', async () => {
  expect((await cutDeep(put('plain.png', await slope(2048, 20).png().toBuffer()))).pictures).toEqual([])
})
