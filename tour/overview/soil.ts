import { ShapeUtils, Vector2 } from 'three'

/** Red, green and blue from 0 to 1, as they are on the glass. */
export type Tone = readonly [number, number, number]

export function tone(hex: number): Tone {
  return [((hex >> 16) & 255) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255]
}

export const shade = ([r, g, b]: Tone, by: number): Tone => [Math.min(1, r * by), Math.min(1, g * by), Math.min(1, b * by)]

type Corner = readonly [x: number, y: number]

/**
 * A heap of triangles that becomes one draw call: places in the world (x east, y north, z up), a colour for each corner,
 * and on walls how far along and how high a corner is, in metres, for the windows.
 */
export class Soil {
  readonly places: number[] = []
  readonly tones: number[] = []
  readonly walls: number[] = []

  corner(x: number, y: number, z: number, [r, g, b]: Tone, along = -1, high = -1): void {
    this.places.push(x, y, z)
    this.tones.push(r, g, b)
    this.walls.push(along, high)
  }

  /** A level area; any simple ring, turned either way. */
  flat(ring: readonly Corner[], z: number, colour: Tone): void {
    const contour = ring.map(([x, y]) => new Vector2(x, y))
    for (const triangle of ShapeUtils.triangulateShape(contour, [])) {
      for (const at of triangle) {
        const corner = ring[at]
        if (corner !== undefined) this.corner(corner[0], corner[1], z, colour)
      }
    }
  }

  /** A band along a line, as wide as the road it stands for, with square ends. */
  band(line: readonly Corner[], width: number, z: number, colour: Tone): void {
    for (let at = 1; at < line.length; at += 1) {
      const [ax, ay] = line[at - 1] as Corner
      const [bx, by] = line[at] as Corner
      const length = Math.hypot(bx - ax, by - ay)
      if (length === 0) continue
      const east = ((bx - ax) / length) * (width / 2)
      const north = ((by - ay) / length) * (width / 2)
      // Half a width further at both ends, so that two bands meet at a corner without a gap.
      const corners: Corner[] = [
        [ax - east + north, ay - north - east],
        [bx + east + north, by + north - east],
        [bx + east - north, by + north + east],
        [ax - east - north, ay - north + east],
      ]
      this.flat(corners, z, colour)
    }
  }

  /**
   * A house: walls up to `height`, darker at their foot where less of the sky reaches them, and a roof.
   *
   * @param from where its walls begin to be counted, metres: two houses that begin elsewhere have other windows lit
   */
  block(ring: readonly Corner[], height: number, wall: Tone, roof: Tone, from = 0): void {
    let along = from
    const turned = ShapeUtils.area(ring.map(([x, y]) => new Vector2(x, y))) > 0 ? ring : [...ring].reverse()
    turned.forEach(([ax, ay], at) => {
      const [bx, by] = turned[(at + 1) % turned.length] as Corner
      const length = Math.hypot(bx - ax, by - ay)
      if (length === 0) return
      const foot = shade(wall, 0.86)
      this.corner(ax, ay, 0, foot, along, 0)
      this.corner(bx, by, 0, foot, along + length, 0)
      this.corner(bx, by, height, wall, along + length, height)
      this.corner(ax, ay, 0, foot, along, 0)
      this.corner(bx, by, height, wall, along + length, height)
      this.corner(ax, ay, height, wall, along, height)
      along += length
    })
    this.flat(ring, height, roof)
  }
}
