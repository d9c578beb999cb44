import type { Matrix4, PerspectiveCamera, Vector3 } from 'three'
import { type Projector, verticalFov } from '../look/projector.ts'

/**
 * The one place where the world becomes a three.js scene: east is x, up is y, south is z. Both hands agree (east × up is
 * south), so nothing is mirrored; a camera without rotation looks north.
 */
export function toScene(east: number, north: number, up: number, out: Vector3): Vector3 {
  return out.set(east, up, -north)
}

/** Places a camera where the projector's eye is. `camera.rotation.order` must be `YXZ`. Allocates nothing. */
export function placeCamera(camera: PerspectiveCamera, projector: Projector): void {
  const { x, y, z, heading, pitch, fov, width, height } = projector.eye
  toScene(x, y, z, camera.position)
  // Headings grow clockwise, three.js turns counter-clockwise.
  camera.rotation.set((pitch * Math.PI) / 180, (-heading * Math.PI) / 180, 0)
  const vertical = verticalFov(fov, width, height)
  const aspect = width / height
  if (camera.fov === vertical && camera.aspect === aspect) return
  camera.fov = vertical
  camera.aspect = aspect
  camera.updateProjectionMatrix()
}

/** Lays a square of the plane (x and y from -1 to 1) onto three directions of the world: its middle and its two half sides. */
export function layPlane(matrix: Matrix4, middle: readonly number[], right: readonly number[], down: readonly number[], size: number): void {
  const [me, mn, mu] = middle as [number, number, number]
  const [re, rn, ru] = right as [number, number, number]
  const [de, dn, du] = down as [number, number, number]
  // Rows are scene x, y and z; columns right, down, nothing, middle.
  matrix.set(re * size, de * size, 0, me * size, ru * size, du * size, 0, mu * size, -rn * size, -dn * size, 1, -mn * size, 0, 0, 0, 1)
}
