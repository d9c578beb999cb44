/** A corner of a footprint: metres, x east, y north. */
type Corner = readonly [x: number, y: number]

/** A building as far as sight is concerned: its ring and the box around it. */
export interface Wall {
  readonly ring: readonly Corner[]
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

export function wallOf(ring: readonly Corner[]): Wall {
  const xs = ring.map((corner) => corner[0])
  const ys = ring.map((corner) => corner[1])
  return { ring, west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) }
}

/** On which side of the line from a to b the point c lies: positive left, negative right, 0 on it. */
const side = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

/**
 * Whether one point of the ground is seen from another: no wall of a building between them. Heights are left out; from
 * 1.65 m no building of a community can be looked over. A line that only touches a corner is free.
 */
export function inSight(fromX: number, fromY: number, toX: number, toY: number, walls: readonly Wall[]): boolean {
  for (const wall of walls) {
    if (Math.max(fromX, toX) < wall.west || Math.min(fromX, toX) > wall.east || Math.max(fromY, toY) < wall.south || Math.min(fromY, toY) > wall.north) continue
    let [lastX, lastY] = wall.ring[wall.ring.length - 1] as Corner
    for (const [x, y] of wall.ring) {
      const ends = side(fromX, fromY, toX, toY, lastX, lastY) * side(fromX, fromY, toX, toY, x, y)
      const eyes = side(lastX, lastY, x, y, fromX, fromY) * side(lastX, lastY, x, y, toX, toY)
      if (ends < 0 && eyes < 0) return false
      lastX = x
      lastY = y
    }
  }
  return true
}
