import { BufferAttribute, BufferGeometry, Group, type Material, Mesh } from 'three'

/** A wall as high as this many times its distance ends so far overhead that nobody looks there on the way. */
const HIGH = 2.5
const SEGMENTS = 48
/** Metres of the ground beyond the wall, so that no edge of it is seen. */
const BEYOND = 4

/**
 * What is around the way between two viewpoints where no houses are known: flat ground, and one round wall at the mean
 * distance of what stands there. Near things still move faster than far ones.
 */
export class RoundRoom {
  readonly group = new Group()
  readonly #ground: Mesh
  readonly #wall: Mesh

  constructor(material: Material) {
    this.#ground = new Mesh(square(), material)
    this.#wall = new Mesh(ring(), material)
    this.group.add(this.#ground, this.#wall)
    for (const child of this.group.children) child.frustumCulled = false
  }

  /** @param x,y the middle of the way; @param metres how far the wall is from it */
  stand(x: number, y: number, metres: number): void {
    this.group.position.set(x, 0, -y)
    this.#ground.scale.setScalar(metres * BEYOND)
    this.#wall.scale.set(metres, metres * HIGH, metres)
  }

  dispose(): void {
    this.#ground.geometry.dispose()
    this.#wall.geometry.dispose()
  }
}

function shapeOf(position: readonly number[], index: number[]): BufferGeometry {
  const shape = new BufferGeometry()
  shape.setAttribute('position', new BufferAttribute(new Float32Array(position), 3))
  shape.setIndex(index)
  return shape
}

const square = () => shapeOf([-1, 0, -1, 1, 0, -1, 1, 0, 1, -1, 0, 1], [0, 2, 1, 0, 3, 2])

/** The side of a cylinder of radius and height 1 that stands on the ground. */
function ring(): BufferGeometry {
  const position: number[] = []
  const index: number[] = []
  for (let at = 0; at < SEGMENTS; at += 1) {
    const angle = (at / SEGMENTS) * 2 * Math.PI
    position.push(Math.cos(angle), 0, Math.sin(angle), Math.cos(angle), 1, Math.sin(angle))
    const [here, next] = [at * 2, ((at + 1) % SEGMENTS) * 2]
    index.push(here, next, here + 1, next, next + 1, here + 1)
  }
  return shapeOf(position, index)
}
