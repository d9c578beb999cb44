import { BufferAttribute, BufferGeometry } from 'three'

/** Red, green and blue from 0 to 1, as they are on the glass. */
export type Tone = readonly [red: number, green: number, blue: number]
/** Metres east, north and up. */
export type Point = readonly [east: number, north: number, up: number]

/** Level and upright planes, lit at their corners, as one heap of triangles. */
export class Planes {
  readonly #places: number[] = []
  readonly #tones: number[] = []

  /** Corners laid so far. */
  get corners(): number {
    return this.#places.length / 3
  }

  /** A plane of one brightness, from `at` so many metres along two directions. */
  patch(at: Point, across: Point, a: number, along: Point, b: number, tone: Tone, light: number): void {
    this.plane(at, across, [0, a], along, [0, b], tone, () => light)
  }

  /** A plane from `at` along two directions, cut at the given metres of each. @param light brightness at so many metres along each */
  plane(at: Point, across: Point, as: readonly number[], along: Point, bs: readonly number[], tone: Tone, light: (a: number, b: number) => number): void {
    const corner = (a: number, b: number) => {
      const [east, north, up] = [0, 1, 2].map((axis) => (at[axis] as number) + (across[axis] as number) * a + (along[axis] as number) * b) as [
        number,
        number,
        number,
      ]
      this.#places.push(east, up, -north)
      const bright = light(a, b)
      for (const part of tone) this.#tones.push(Math.min(1, part * bright))
    }
    for (let i = 1; i < as.length; i += 1)
      for (let j = 1; j < bs.length; j += 1) {
        const [a0, a1, b0, b1] = [as[i - 1], as[i], bs[j - 1], bs[j]] as [number, number, number, number]
        corner(a0, b0)
        corner(a1, b0)
        corner(a1, b1)
        corner(a0, b0)
        corner(a1, b1)
        corner(a0, b1)
      }
  }

  /** All of it as one draw call's worth. */
  shape(): BufferGeometry {
    const shape = new BufferGeometry()
    shape.setAttribute('position', new BufferAttribute(new Float32Array(this.#places), 3))
    shape.setAttribute('tone', new BufferAttribute(new Float32Array(this.#tones), 3))
    return shape
  }
}

/** Where a side of so many metres is cut so that light falls softly on it: closer together towards both ends. */
export function cutsOf(length: number): number[] {
  const near = [0, 0.15, 0.4, 0.8, 1.4].filter((metres) => metres < length / 2)
  const far = near.map((metres) => length - metres).reverse()
  const from = near.at(-1) as number
  const steps = Math.max(1, Math.round((length - 2 * from) / 1.2))
  const between = Array.from({ length: steps - 1 }, (_, at) => from + ((length - 2 * from) * (at + 1)) / steps)
  return [...near, ...between, ...far]
}
