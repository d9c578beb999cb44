import { BufferAttribute, BufferGeometry } from 'three'
import { lookOf } from '../../model/content/cube.ts'
import { FACES } from '../../model/content/tour.ts'

/** How far from the eye pictures are laid, in metres; without depth it only has to lie between near and far. */
export const PICTURE_METRES = 10

/**
 * Each face of a picture is laid in so many cells each way. One large square has corners beside and behind the eye, where
 * dividing by the depth leaves no digits: looking along exactly 45° a software renderer smeared half a face (seen in
 * `smooth.browser.test.tsx`). Cells that are on the glass have their corners ahead.
 */
const CELLS = 4

/** Writes a square of cells: `at` says where the point (u, v), both from 0 to 1 with v down, lies and which point of the picture it shows. */
function layCells(position: number[], uv: number[], index: number[], at: (u: number, v: number) => readonly [number, number, number, number, number]): void {
  const first = position.length / 3
  for (let row = 0; row <= CELLS; row += 1)
    for (let column = 0; column <= CELLS; column += 1) {
      const [x, y, z, across, down] = at(column / CELLS, row / CELLS)
      position.push(x, y, z)
      uv.push(across, down)
    }
  for (let row = 0; row < CELLS; row += 1)
    for (let column = 0; column < CELLS; column += 1) {
      const corner = first + row * (CELLS + 1) + column
      const below = corner + CELLS + 1
      index.push(corner, below + 1, corner + 1, corner, below, below + 1)
    }
}

function shapeOf(position: readonly number[], uv: readonly number[], index: number[]): BufferGeometry {
  const shape = new BufferGeometry()
  shape.setAttribute('position', new BufferAttribute(new Float32Array(position), 3))
  shape.setAttribute('uv', new BufferAttribute(new Float32Array(uv), 2))
  shape.setIndex(index)
  return shape
}

/** A square from -1 to 1; the texture's first row lies at y = -1, as a picture file's first row is its top. */
export function squareShape(): BufferGeometry {
  const [position, uv, index]: [number[], number[], number[]] = [[], [], []]
  layCells(position, uv, index, (u, v) => [u * 2 - 1, v * 2 - 1, 0, u, v])
  return shapeOf(position, uv, index)
}

/**
 * The six faces of a preview strip as one box around the eye: one draw call. Each face keeps half a pixel off its
 * edges, so that a face's colours do not run into its neighbour on the strip.
 */
export function stripShape(preview: number): BufferGeometry {
  const [position, uv, index]: [number[], number[], number[]] = [[], [], []]
  const inset = 0.5 / preview
  const kept = (share: number) => inset + share * (1 - 2 * inset)
  for (const [nth, face] of FACES.entries())
    layCells(position, uv, index, (u, v) => {
      const [east, north, up] = lookOf(face, u * 2 - 1, v * 2 - 1)
      return [east * PICTURE_METRES, up * PICTURE_METRES, -north * PICTURE_METRES, (nth + kept(u)) / FACES.length, kept(v)]
    })
  return shapeOf(position, uv, index)
}
