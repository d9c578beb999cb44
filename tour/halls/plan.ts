import { type Column, columnsOf, FRAME, type ToHang } from './hang.ts'

/** A picture on a wall: its middle, its size without the frame, and the heading it faces. Metres and degrees. */
export interface Hung {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly width: number
  readonly height: number
  /** metres of wood around it */
  readonly frame: number
  /** degrees clockwise from north: 90 on the wall at the left of who comes in */
  readonly facing: number
  readonly room: number
  /** the album it belongs to, from 0; -1 for a work */
  readonly album: number
}

/** The name of an album above the part of a wall that it takes; `x`, `y` is the middle of it. */
export interface Sign {
  readonly album: number
  readonly x: number
  readonly y: number
  readonly z: number
  /** metres that the name may take */
  readonly width: number
  readonly facing: number
  readonly room: number
}

/** A hall as it is hung. Rooms lie one behind the other from `y` 0 northward, each `depth` metres deep. */
export interface HallPlan {
  readonly rooms: number
  readonly depth: number
  readonly hung: readonly Hung[]
  readonly signs: readonly Sign[]
}

/** Metres of every room but its depth. Rule H2. */
export const ROOM = { width: 10, height: 4, opening: 3, openingHeight: 2.8 } as const
const DEPTH = { least: 6, most: 12, step: 0.5 } as const
/** Rule H7. */
const CORNER = 0.5
const WIDER = 0.4
/** Above three rows of photos and below the ceiling. */
const SIGN_Z = 2.95
/** A name may be longer than a single photo under it. */
const SIGN_MORE = 0.6

/** A wall on which pictures hang: where its left end is for who faces it, which way it runs from there, and how long it is. */
interface Wall {
  readonly room: number
  readonly x: number
  readonly y: number
  readonly facing: number
  readonly length: number
}

/** Plans a hall. A pure rule, H1 to H9 in halls/RULES.md: the same data gives the same hall. An empty hall is one empty room. */
export function planHall(all: readonly ToHang[]): HallPlan {
  const columns = columnsOf(all)
  const needed = columns.reduce((sum, { width, gap }) => sum + width + gap, 0)
  // No room holds more than this, so fewer rooms need not be tried.
  const mostOfOne = 2 * DEPTH.most + ROOM.width + 4
  for (let rooms = Math.max(1, Math.floor(needed / mostOfOne)); ; rooms += 1) {
    if (share(columns, rooms, DEPTH.most) === null) continue
    for (let depth: number = DEPTH.least; ; depth += DEPTH.step) {
      const shared = share(columns, rooms, depth)
      if (shared !== null) return { rooms, depth, ...hang(shared) }
    }
  }
}

/** The walls of all rooms in the order in which one walks along them. Rule H3. */
function wallsOf(rooms: number, depth: number): Wall[] {
  const half = ROOM.width / 2
  const beside = (ROOM.width - ROOM.opening) / 2
  const walls: Wall[] = []
  for (let room = 0; room < rooms; room += 1) {
    const south = room * depth
    const north = south + depth
    walls.push({ room, x: -half, y: south, facing: 90, length: depth })
    if (room === rooms - 1) walls.push({ room, x: -half, y: north, facing: 180, length: ROOM.width })
    else walls.push({ room, x: -half, y: north, facing: 180, length: beside }, { room, x: half - beside, y: north, facing: 180, length: beside })
    walls.push({ room, x: half, y: north, facing: 270, length: depth })
  }
  return walls
}

/** Shares the columns out among the walls, each wall as full as it goes; `null` when some are left over. */
function share(columns: readonly Column[], rooms: number, depth: number): { wall: Wall; columns: Column[]; used: number }[] | null {
  const shared: { wall: Wall; columns: Column[]; used: number }[] = []
  let at = 0
  for (const wall of wallsOf(rooms, depth)) {
    const part = { wall, columns: [] as Column[], used: 0 }
    for (; at < columns.length; at += 1) {
      const column = columns[at] as Column
      const more = column.width + (part.columns.length === 0 ? 0 : column.gap)
      if (part.used + more > wall.length - 2 * CORNER) break
      part.used += more
      part.columns.push(column)
    }
    if (part.columns.length > 0) shared.push(part)
  }
  return at < columns.length ? null : shared
}

function hang(shared: readonly { wall: Wall; columns: readonly Column[]; used: number }[]): { hung: Hung[]; signs: Sign[] } {
  const hung: Hung[] = []
  const signs: Sign[] = []
  for (const { wall, columns, used } of shared) {
    const { facing, room } = wall
    const rest = wall.length - 2 * CORNER - used
    const wider = columns.length < 2 ? 0 : Math.min(WIDER, rest / (columns.length + 1))
    // Who faces the wall sees it run to the right: a quarter turn from where it faces.
    const [east, north] = facing === 90 ? [0, 1] : facing === 180 ? [1, 0] : [0, -1]
    const point = (along: number) => ({ x: wall.x + east * along, y: wall.y + north * along })
    let along = CORNER + (rest - wider * (columns.length - 1)) / 2
    let sign: { album: number; from: number; to: number } | null = null
    const put = () => {
      if (sign === null || sign.album < 0) return
      const { album, from, to } = sign
      const end = Math.min(wall.length - 0.1, to + SIGN_MORE)
      signs.push({ album, ...point((from + end) / 2), z: SIGN_Z, width: end - from, facing, room })
    }
    columns.forEach((column, nth) => {
      if (nth > 0) along += column.gap + wider
      for (const { width, height, z } of column.pictures) {
        const frame = column.album < 0 ? FRAME.work : FRAME.photo
        hung.push({ ...point(along + column.width / 2), z, width, height, frame, facing, room, album: column.album })
      }
      if (sign?.album === column.album) sign.to = along + column.width
      else {
        put()
        sign = { album: column.album, from: along, to: along + column.width }
      }
      along += column.width
    })
    put()
  }
  return { hung, signs }
}
