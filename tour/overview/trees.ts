import { InstancedMesh, Matrix4, type ShaderMaterial, Vector3 } from 'three'
import type { TourMap } from '../../model/content/tour.ts'
import { neverSought, repeatedShape } from './map-material.ts'
import { shade, Soil, tone, type Tone } from './soil.ts'

const LEAVES = tone(0x7f9d63)
const TRUNK = tone(0x7d6a55)
/** Radius and height of a tree of height 1, from the lowest leaves to the tip. */
const CROWN = [
  [0.1, 0.28],
  [0.27, 0.45],
  [0.3, 0.64],
  [0.19, 0.86],
  [0, 1],
] as const
const SIDES = 7
/** How high a grown street tree is; the sample's are 6 to 9.5 m (content/sample/scripts/make_trees.py). */
const TREE_METRES = 8

/** One tree of height 1 that stands on the origin. */
function growTree(): Soil {
  const soil = new Soil()
  const ring = (radius: number, angle: number) => [Math.cos(angle) * radius, Math.sin(angle) * radius] as const
  const side = (low: readonly [number, number], high: readonly [number, number], at: number, colour: Tone) => {
    const a = (at / SIDES) * 2 * Math.PI
    const b = ((at + 1) / SIDES) * 2 * Math.PI
    const lit = shade(colour, 0.84 + 0.26 * high[1])
    for (const [[radius, height], angle] of [
      [low, a],
      [low, b],
      [high, b],
      [low, a],
      [high, b],
      [high, a],
    ] as const)
      soil.corner(...ring(radius, angle), height, lit)
  }
  for (let at = 0; at < SIDES; at += 1) {
    side([0.035, 0], [0.03, 0.32], at, TRUNK)
    for (let row = 1; row < CROWN.length; row += 1) side(CROWN[row - 1] as (typeof CROWN)[number], CROWN[row] as (typeof CROWN)[number], at, LEAVES)
  }
  return soil
}

/** All trees of a map as one draw call. Trees are `[x, y, size]`; size 1 is a grown street tree. */
export function plantTrees(trees: TourMap['trees'], material: ShaderMaterial): InstancedMesh {
  const mesh = new InstancedMesh(repeatedShape(growTree()), material, trees.length)
  const matrix = new Matrix4()
  const size = new Vector3()
  trees.forEach(([x, y, grown], at) => {
    // Turned by its place, so that no two neighbours look alike and the same map always looks the same.
    matrix.makeRotationY(x * 12.9898 + y * 78.233).scale(size.setScalar(grown * TREE_METRES))
    matrix.setPosition(x, 0, -y)
    mesh.setMatrixAt(at, matrix)
  })
  neverSought(mesh)
  return mesh
}
