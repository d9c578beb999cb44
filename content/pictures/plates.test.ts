// The sample's poles carry blue number plates. Here they are looked for in the pictures themselves: a picture that is mirrored,
// turned or upside down cannot pass, whatever the code that cut it believes.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { FACES, type Face } from '../../model/content/tour.ts'
import { cutPyramid } from '../testing/pyramid.ts'
import { type Picture, readPanorama, TILE_PX } from './pyramid.ts'
import type { Equirect } from './resample.ts'

interface Plate {
  readonly no: string
  readonly distance_m: number
  readonly bearing_deg: number
  readonly column: number
  readonly plate_row: number
  readonly plate_width_px: number
  readonly trunk_in_front: boolean
}

const sample = (file: string) => fileURLToPath(new URL(`../sample/${file}`, import.meta.url))
const bearings = JSON.parse(readFileSync(sample('bearings.json'), 'utf8')) as {
  readonly width: number
  readonly height: number
  readonly poles: Readonly<Record<string, readonly Plate[]>>
}
/** Plates near enough to be read, with nothing in front. */
const clear = (viewpoint: string) => (bearings.poles[viewpoint] ?? []).filter((plate) => !plate.trunk_in_front && plate.plate_width_px >= 20)

/** Where plate blue lies around a column and row: the mean column of it and how many pixels; `null` when there is none. */
function blueAround(
  { pixels, width, height }: Equirect,
  column: number,
  row: number,
  halfWidth: number,
  halfHeight: number,
): { column: number; count: number } | null {
  let sum = 0
  let count = 0
  for (let y = Math.max(0, Math.round(row - halfHeight)); y < Math.min(height, row + halfHeight); y++) {
    for (let x = Math.max(0, Math.round(column - halfWidth)); x < Math.min(width, column + halfWidth); x++) {
      const at = (y * width + x) * 3
      const [red, green, blue] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number]
      if (blue <= red * 1.7 || blue <= green * 1.12 || blue <= 60) continue
      sum += x + 0.5
      count++
    }
  }
  return count === 0 ? null : { column: sum / count, count }
}

/** The whole of a face, put together from its tiles as the tour does. */
async function faceOf(tiles: readonly Picture[], face: Face, size: number): Promise<Equirect> {
  const parts = tiles
    .filter(({ path }) => path.startsWith(`0/${face}-`))
    .map(({ path, bytes }) => {
      const [row, column] = path.slice(`0/${face}-`.length, -'.webp'.length).split('-').map(Number) as [number, number]
      return { input: Buffer.from(bytes), left: column * TILE_PX, top: row * TILE_PX }
    })
  const { data } = await sharp({ create: { width: size, height: size, channels: 3, background: '#000' } })
    .composite(parts)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: size, height: size }
}

const SIDES: Readonly<Partial<Record<Face, number>>> = { f: 0, r: 90, b: 180, l: 270 }

/** Where a direction falls on an upright face, in pixels; `null` when it falls on another. Reckoned here by itself, not by the code that cuts. */
function onFace(face: Face, bearing: number, elevation: number, size: number): { x: number; y: number } | null {
  const turn = ((((bearing - (SIDES[face] ?? Number.NaN)) % 360) + 540) % 360) - 180
  if (!(Math.abs(turn) < 43)) return null
  const angle = (turn * Math.PI) / 180
  const down = -Math.tan((elevation * Math.PI) / 180) / Math.cos(angle)
  return { x: ((Math.tan(angle) + 1) / 2) * size, y: ((down + 1) / 2) * size }
}

for (const viewpoint of ['v01', 'v05', 'v09']) {
  let panorama: Equirect
  beforeAll(async () => {
    panorama = await readPanorama(sample(`panoramas/${viewpoint}.jpg`))
  })

  test(`B23 from ${viewpoint} the numbered poles are seen at the bearings their places say`, () => {
    expect([panorama.width, panorama.height]).toEqual([bearings.width, bearings.height])
    const plates = clear(viewpoint)
    expect(plates.length).toBeGreaterThan(0)
    for (const plate of plates) {
      const half = Math.max(36, plate.plate_width_px * 1.5)
      const found = blueAround(panorama, plate.column, plate.plate_row, half, plate.plate_width_px * 0.75)
      expect(found?.count ?? 0, `${plate.no}: blue pixels`).toBeGreaterThan(plate.plate_width_px ** 2 * 0.08)
      expect(Math.abs((found?.column ?? 0) - plate.column), `${plate.no}: found ${found?.column}, computed ${plate.column}`).toBeLessThanOrEqual(6)
      // The middle of the picture looks north.
      expect((plate.bearing_deg / 360 + 0.5) % 1).toBeCloseTo(plate.column / bearings.width, 3)
    }
  })

  test(`B23 the same poles are seen in the faces cut from ${viewpoint}, and a mirrored cut would be caught`, async () => {
    const size = 1536
    const tiles = await cutPyramid(panorama)
    let seen = 0
    for (const plate of clear(viewpoint)) {
      const elevation = (0.5 - plate.plate_row / bearings.height) * 180
      for (const face of FACES) {
        const at = onFace(face, plate.bearing_deg, elevation, size)
        if (at === null) continue
        const picture = await faceOf(tiles, face, size)
        // A face of 1536 shows 90 degrees where the panorama shows them on 1024 columns, and stretches towards its edge.
        const wide = plate.plate_width_px * (size / 1024) * 1.5
        const found = blueAround(picture, at.x, at.y, Math.max(40, wide), plate.plate_width_px)
        expect(Math.abs((found?.column ?? 0) - at.x), `${plate.no} on ${face}: found ${found?.column}, projected ${at.x}`).toBeLessThanOrEqual(6)
        const mirrored = blueAround(picture, size - at.x, at.y, 12, plate.plate_width_px * 0.5)
        if (Math.abs(size - 2 * at.x) > 4 * wide) expect(mirrored?.count ?? 0, `${plate.no} mirrored on ${face}`).toBeLessThan((found?.count ?? 0) / 2)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(0)
  })
}
