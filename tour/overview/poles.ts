import { InstancedMesh, Matrix4, type ShaderMaterial } from 'three'
import type { Poles } from '../../model/content/tour.ts'
import { POLE_METRES } from './heights.ts'
import { neverSought, repeatedShape } from './map-material.ts'
import { Soil, tone } from './soil.ts'

const POST = tone(0x6f7782)
const PLATE = tone(0x0f5aa6)
/** Thicker than poles are, so that they can be found from above. */
const POST_METRES = 0.5
const PLATE_AT = { low: 1.6, high: 2.6, half: 0.8 } as const

/** One pole on the origin, with its plate. */
function raisePole(): Soil {
  const square = (half: number) =>
    [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ] as const
  const soil = new Soil()
  soil.block(square(POST_METRES / 2), POLE_METRES, POST, POST)
  const plate = new Soil()
  plate.block(square(PLATE_AT.half), PLATE_AT.high - PLATE_AT.low, PLATE, PLATE)
  for (let at = 0; at < plate.places.length; at += 3)
    soil.corner(plate.places[at] as number, plate.places[at + 1] as number, (plate.places[at + 2] as number) + PLATE_AT.low, PLATE)
  // Poles have no windows.
  soil.walls.fill(-1)
  return soil
}

/** All numbered poles of a community as one draw call. */
export function raisePoles({ x, y }: Pick<Poles, 'x' | 'y'>, material: ShaderMaterial): InstancedMesh {
  const mesh = new InstancedMesh(repeatedShape(raisePole()), material, x.length)
  const matrix = new Matrix4()
  for (let at = 0; at < x.length; at += 1) mesh.setMatrixAt(at, matrix.makeTranslation(x[at] ?? 0, 0, -(y[at] ?? 0)))
  neverSought(mesh)
  return mesh
}
