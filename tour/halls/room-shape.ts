import { type BufferGeometry, Color, LinearSRGBColorSpace } from 'three'
import type { HallColours } from './look.ts'
import { type HallPlan, ROOM } from './plan.ts'
import { cutsOf, Planes, type Point, type Tone } from './planes.ts'

/** How thick a wall between two rooms is, metres; it stands in the farther one, whose wall there is bare. */
const THICK = 0.2
/** The foot of a wall and the rim of an opening, metres. */
const EDGE = 0.12
const RIM_OFF = 0.01
const SEAT = { across: 0.55, along: 1.8, high: 0.43 } as const
const DAYLIGHT: Tone = [1, 0.99, 0.95]
const EAST: Point = [1, 0, 0]
const NORTH: Point = [0, 1, 0]
const UP: Point = [0, 0, 1]
const { width, height, opening, openingHeight } = ROOM
const half = width / 2
const beside = (width - opening) / 2

/** All walls, floors, ceilings, lamps and benches of a hall as one heap of triangles, and where each room begins in it. */
export interface RoomShape {
  readonly geometry: BufferGeometry
  /** the first corner of each room, and one past the last */
  readonly begins: readonly number[]
}

/** Builds the rooms of a hall. Light is in the colours of the corners: lamps wash the walls, and it is darker where planes meet. */
export function roomShape({ depth, rooms }: HallPlan, colours: HallColours): RoomShape {
  const planes = new Planes()
  const tones = tonesOf(colours)
  const begins: number[] = []
  for (let room = 0; room < rooms; room += 1) {
    begins.push(planes.corners)
    const north = (room + 1) * depth
    const south = room * depth + (room === 0 ? 0 : THICK)
    ground(planes, tones, south, north - south)
    wall(planes, tones, [-half, south, 0], NORTH, north - south)
    wall(planes, tones, [half, south, 0], NORTH, north - south)
    pierced(planes, tones, south, 1)
    // Outside it is day.
    if (room === 0) planes.patch([-opening / 2, south - 0.02, 0], EAST, opening, UP, openingHeight, DAYLIGHT, 0.98)
    if (room === rooms - 1) wall(planes, tones, [-half, north, 0], EAST, width)
    else {
      pierced(planes, tones, north, -1)
      passage(planes, tones, north)
    }
    bench(planes, tones, (south + north) / 2)
  }
  begins.push(planes.corners)
  return { geometry: planes.shape(), begins }
}

type Tones = Readonly<Record<'wall' | 'edge' | 'floor' | 'ceiling', Tone>>

function tonesOf(colours: HallColours): Tones {
  const tone = (hex: number): Tone => {
    const { r, g, b } = new Color().setHex(hex, LinearSRGBColorSpace)
    return [r, g, b]
  }
  return { wall: tone(colours.wall), edge: tone(colours.edge), floor: tone(colours.floor), ceiling: tone(colours.ceiling) }
}

/** How much light is left so many metres from where two planes meet. */
const dark = (metres: number) => 1 - 0.22 * Math.exp(-metres / 0.55)

/** A whole wall, from `at` along a direction; lamps wash it, most at the height of the pictures. */
function wall(planes: Planes, { wall: tone, edge }: Tones, at: Point, along: Point, length: number): void {
  const up = [EDGE, ...cutsOf(height).filter((metres) => metres > EDGE)]
  const light = (a: number, b: number) =>
    dark(a) * dark(length - a) * dark(b) * (1 - 0.1 * Math.exp((b - height) / 0.5)) * (0.95 + 0.09 * Math.exp(-(((b - 1.7) / 1.1) ** 2)))
  planes.plane(at, along, cutsOf(length), UP, up, tone, light)
  planes.patch(at, along, length, UP, EDGE, edge, 0.9)
}

/** A wall with an opening in its middle and a rim around it. @param inward 1 where one looks at it southward, -1 northward */
function pierced(planes: Planes, tones: Tones, north: number, inward: number): void {
  const over = height - openingHeight
  wall(planes, tones, [-half, north, 0], EAST, beside)
  wall(planes, tones, [half - beside, north, 0], EAST, beside)
  planes.plane([-opening / 2, north, openingHeight], EAST, [0, opening], UP, [0, 0.4, over], tones.wall, (_, b) => dark(over - b) * 0.95)
  const rim = north + inward * RIM_OFF
  for (const east of [-opening / 2 - EDGE, opening / 2]) planes.patch([east, rim, 0], EAST, EDGE, UP, openingHeight + EDGE, tones.edge, 0.95)
  planes.patch([-opening / 2, rim, openingHeight], EAST, opening, UP, EDGE, tones.edge, 1)
}

/** What one walks through between two rooms. */
function passage(planes: Planes, { edge, floor }: Tones, north: number): void {
  const [from, deep] = [north - RIM_OFF, THICK + 2 * RIM_OFF]
  for (const east of [-opening / 2, opening / 2]) planes.patch([east, from, 0], NORTH, deep, UP, openingHeight, edge, 0.8)
  planes.patch([-opening / 2, from, openingHeight], EAST, opening, NORTH, deep, edge, 0.7)
  planes.patch([-opening / 2, from, 0], EAST, opening, NORTH, deep, floor, 0.9)
}

/** Floor, ceiling and two rows of lamps. */
function ground(planes: Planes, { floor, ceiling }: Tones, south: number, depth: number): void {
  const light = (a: number, b: number) => dark(a) * dark(width - a) * dark(b) * dark(depth - b)
  planes.plane([-half, south, 0], EAST, cutsOf(width), NORTH, cutsOf(depth), floor, (a, b) => light(a, b) * (1.02 - 0.02 * Math.abs(a - half)))
  planes.plane([-half, south, height], EAST, cutsOf(width), NORTH, cutsOf(depth), ceiling, (a, b) => light(a, b) * 0.95)
  for (const east of [-half + 1.5, half - 1.75]) planes.patch([east, south + 0.8, height - 0.02], EAST, 0.25, NORTH, depth - 1.6, DAYLIGHT, 1)
}

/** A bench along the way one walks, with its shadow. @param middle metres from the entrance */
function bench(planes: Planes, { edge, floor }: Tones, middle: number): void {
  const [west, south] = [-SEAT.across / 2, middle - SEAT.along / 2]
  const [low, high] = [0.06, SEAT.high - 0.06]
  planes.patch([west - 0.1, south - 0.1, 0.004], EAST, SEAT.across + 0.2, NORTH, SEAT.along + 0.2, floor, 0.78)
  planes.patch([west, south, SEAT.high], EAST, SEAT.across, NORTH, SEAT.along, edge, 1.08)
  for (const east of [west, -west]) planes.plane([east, south, low], NORTH, [0, SEAT.along], UP, [0, high], edge, (_, b) => 0.62 + 0.3 * b)
  for (const end of [south, south + SEAT.along]) planes.plane([west, end, low], EAST, [0, SEAT.across], UP, [0, high], edge, (_, b) => 0.7 + 0.3 * b)
}
