import { bearingOf } from '../../model/content/cube.ts'
import type { Equirect } from './resample.ts'

/** What number plates look like: their colour (`#rrggbb`, sRGB), the height of their middle above the ground and their width in metres. */
export interface PlateLook {
  readonly colour: string
  readonly height: number
  readonly width: number
}

interface Standing {
  readonly x: number
  readonly y: number
}

/** Where a plate must be seen in a panorama, pixels; `wide` is how wide it looks. */
export interface PlatePlace {
  readonly no: string
  readonly column: number
  readonly row: number
  readonly wide: number
}

/** Plates further away than this are too small to be told from a window; metres. */
export const PLATE_METRES = 16
const LEAST_WIDE = 8

/** Where the plates near a camera must be seen, by the plan alone. Rule B23. */
export function platesAround(
  camera: Standing & { readonly z: number },
  poles: readonly (Standing & { readonly no: string })[],
  look: PlateLook,
  [width, height]: readonly [number, number],
): PlatePlace[] {
  return poles.flatMap(({ no, x, y }) => {
    const east = x - camera.x
    const north = y - camera.y
    const away = Math.hypot(east, north)
    const { bearing, elevation } = bearingOf([east, north, look.height - camera.z])
    const wide = (Math.atan2(look.width / 2, away) / Math.PI) * width
    if (away > PLATE_METRES || away < 1 || wide < LEAST_WIDE) return []
    return [{ no, column: ((bearing / 360 + 0.5) % 1) * width, row: (0.5 - elevation / 180) * height, wide }]
  })
}

function hueOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range === 0) return 0
  const sixth = most === red ? ((green - blue) / range) % 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return (sixth * 60 + 360) % 360
}

const HUE_NEAR = 18
const LEAST_SATURATION = 0.42
const LEAST_VALUE = 40

/** Which pixels of a panorama could be a plate, 1 or 0 each: the hue is near, the colour strong and not black. */
function plateColoured({ pixels, width, height }: Equirect, colour: string): Uint8Array {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  const wanted = hueOf(red, green, blue)
  const mask = new Uint8Array(width * height)
  for (let at = 0; at < mask.length; at++) {
    const r = pixels[at * 3] as number
    const g = pixels[at * 3 + 1] as number
    const b = pixels[at * 3 + 2] as number
    const most = Math.max(r, g, b)
    const least = Math.min(r, g, b)
    if (most < LEAST_VALUE || most - least < most * LEAST_SATURATION) continue
    const off = Math.abs(hueOf(r, g, b) - wanted)
    if (Math.min(off, 360 - off) <= HUE_NEAR) mask[at] = 1
  }
  return mask
}

/** The share of a plate's square that has its colour, and how far the middle of that lies from where it should, pixels. */
function seenAt(mask: Uint8Array, [width, height]: readonly [number, number], column: number, row: number, wide: number): { share: number; off: number } {
  const half = Math.max((width / 4096) * 24, wide)
  let sum = 0
  let count = 0
  for (let y = Math.max(0, Math.round(row - wide * 0.9)); y < Math.min(height, row + wide * 0.9); y++) {
    for (let x = Math.round(column - half); x < column + half; x++) {
      if (mask[y * width + ((((x % width) + width) % width) as number)] !== 1) continue
      sum += x + 0.5 - column
      count++
    }
  }
  return { share: count / (wide * wide), off: count === 0 ? 0 : sum / count }
}

const LEAST_SHARE = 0.12
const isSeen = ({ share, off }: { share: number; off: number }, wide: number, width: number) =>
  share >= LEAST_SHARE && Math.abs(off) <= Math.max((width / 4096) * 6, wide * 0.3)

export type PlateCheck =
  | { readonly is: 'seen'; readonly seen: readonly string[]; readonly unseen: readonly string[] }
  /** fewer than half stand where they must; `mirrored` or `turned` (degrees clockwise) says what would explain the picture, `null` when nothing does */
  | { readonly is: 'not-seen'; readonly wanted: readonly string[]; readonly mirrored: boolean; readonly turned: number | null }

/**
 * Looks for the plates where the plan says they are. Half of them found there prove the heading, because one alone may be
 * another blue thing; otherwise the picture is tried mirrored and turned, so that the message can say what happened. Rule B23.
 *
 * @param places at least one
 */
export function findPlates(panorama: Equirect, places: readonly PlatePlace[], colour: string): PlateCheck {
  const { width, height } = panorama
  const mask = plateColoured(panorama, colour)
  const size = [width, height] as const
  const seen = places.filter(({ column, row, wide }) => isSeen(seenAt(mask, size, column, row, wide), wide, width))
  if (seen.length * 2 >= places.length)
    return { is: 'seen', seen: seen.map(({ no }) => no), unseen: places.filter((each) => !seen.includes(each)).map(({ no }) => no) }
  let best: { mirrored: boolean; turned: number; count: number } | null = null
  // The plainest explanation first, so that it wins over one that fits as well: mirrored, then turned, then both.
  const ways = [{ mirrored: true, turned: 0 }, ...[false, true].flatMap((mirrored) => Array.from({ length: 359 }, (_, at) => ({ mirrored, turned: at + 1 })))]
  for (const { mirrored, turned } of ways) {
    const count = places.filter(({ column, row, wide }) => {
      const from = mirrored ? width - column : column
      return isSeen(seenAt(mask, size, (from + (turned / 360) * width) % width, row, wide), wide, width)
    }).length
    if (count > (best?.count ?? 0)) best = { mirrored, turned, count }
  }
  const wanted = places.map(({ no }) => no)
  return best === null ? { is: 'not-seen', wanted, mirrored: false, turned: null } : { is: 'not-seen', wanted, mirrored: best.mirrored, turned: best.turned }
}
