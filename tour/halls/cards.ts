import { type BufferGeometry, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, type ShaderMaterial } from 'three'
import type { HallColours } from './look.ts'
import { cardMaterial } from './materials.ts'
import type { HallPlan } from './plan.ts'

/** All frames of a hall, each with a card where its picture is not up: one draw call however many there are. */
export function hallCards({ hung }: HallPlan, square: BufferGeometry, colours: HallColours): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const place = new Float32Array(hung.length * 4)
  const size = new Float32Array(hung.length * 4)
  hung.forEach(({ x, y, z, width, height, frame, facing }, at) => {
    place.set([x, z, -y, (facing * Math.PI) / 180], at * 4)
    // Cards differ a little, as paper does; the same picture always in the same way.
    size.set([width / 2, height / 2, frame, ((at * 7919) % 97) / 97], at * 4)
  })
  const shape = new InstancedBufferGeometry()
  shape.setAttribute('position', square.getAttribute('position'))
  shape.setIndex(square.getIndex())
  shape.setAttribute('place', new InstancedBufferAttribute(place, 4))
  shape.setAttribute('size', new InstancedBufferAttribute(size, 4))
  shape.instanceCount = hung.length
  const mesh = new Mesh(shape, cardMaterial(colours))
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  return mesh
}
