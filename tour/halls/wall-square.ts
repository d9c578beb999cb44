import { BufferAttribute, BufferGeometry, Mesh, type ShaderMaterial } from 'three'

/** The square that everything on a wall is drawn with, from -1 to 1. */
export function wallSquare(): BufferGeometry {
  const square = new BufferGeometry()
  square.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3))
  square.setIndex([0, 1, 2, 0, 2, 3])
  return square
}

/** Where something on a wall is: its middle in metres, and the heading it faces. */
interface OnWall {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly facing: number
}

/** A square that lies on a wall. */
export class OnWallMesh<M extends ShaderMaterial> extends Mesh<BufferGeometry, M> {
  constructor(square: BufferGeometry, material: M, order: number) {
    super(square, material)
    this.frustumCulled = false
    this.matrixAutoUpdate = false
    this.renderOrder = order
  }

  /** Lays it, so many metres large and off the wall. */
  lay({ x, y, z, facing }: OnWall, width: number, height: number, off: number): void {
    const turned = (facing * Math.PI) / 180
    const [sin, cos] = [Math.sin(turned), Math.cos(turned)]
    // Columns: to the right of who faces it, up, off the wall, its middle.
    this.matrix.set((-cos * width) / 2, 0, sin, x + sin * off, 0, height / 2, 0, z, (-sin * width) / 2, 0, -cos, -y - cos * off, 0, 0, 0, 1)
    this.matrixWorldNeedsUpdate = true
  }
}
