import { BufferAttribute, BufferGeometry } from 'three'
import { lookOf } from '../../model/content/cube.ts'
import { FACES } from '../../model/content/tour.ts'

/** How far from the eye pictures are laid, in metres; without depth it only has to lie between near and far. */
export const PICTURE_METRES = 10

/** A square from -1 to 1; the texture's first row lies at y = -1, as a picture file's first row is its top. */
export function squareShape(): BufferGeometry {
  const shape = new BufferGeometry()
  shape.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3))
  shape.setAttribute('uv', new BufferAttribute(new Float32Array([0, 0, 1, 0, 1, 1, 0, 1]), 2))
  shape.setIndex([0, 2, 1, 0, 3, 2])
  return shape
}

/**
 * The six faces of a preview strip as one box around the eye: one draw call. Each face keeps half a pixel off its
 * edges, so that a face's colours do not run into its neighbour on the strip.
 */
export function stripShape(preview: number): BufferGeometry {
  const position = new Float32Array(FACES.length * 12)
  const uv = new Float32Array(FACES.length * 8)
  const index: number[] = []
  FACES.forEach((face, at) => {
    const corners = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
    corners.forEach(([u, v], corner) => {
      const [east, north, up] = lookOf(face, u, v)
      position.set([east * PICTURE_METRES, up * PICTURE_METRES, -north * PICTURE_METRES], at * 12 + corner * 3)
      const inset = 0.5 / preview
      const acrossFace = u < 0 ? inset : 1 - inset
      uv.set([(at + acrossFace) / FACES.length, v < 0 ? inset : 1 - inset], at * 8 + corner * 2)
    })
    const first = at * 4
    index.push(first, first + 2, first + 1, first, first + 3, first + 2)
  })
  const shape = new BufferGeometry()
  shape.setAttribute('position', new BufferAttribute(position, 3))
  shape.setAttribute('uv', new BufferAttribute(uv, 2))
  shape.setIndex(index)
  return shape
}
