/** Where the eye is and how it looks: metres (x east, y north, z up), degrees, and the picture's size in CSS pixels. */
export interface Eye {
  x: number
  y: number
  z: number
  heading: number
  pitch: number
  /** degrees seen across the longer side of the picture */
  fov: number
  width: number
  height: number
}

/** A point on the picture in CSS pixels from its physical left and top; `ahead` is false behind the eye. */
export interface Spot {
  x: number
  y: number
  ahead: boolean
}

const RADIANS = Math.PI / 180

/** Pixels from the middle of the picture to a point 45° off: the focal length. */
export function focalLength(fov: number, width: number, height: number): number {
  return Math.max(width, height) / 2 / Math.tan((fov / 2) * RADIANS)
}

/** Degrees seen from the lower to the upper edge, as three.js wants it. */
export function verticalFov(fov: number, width: number, height: number): number {
  return (2 * Math.atan(height / 2 / focalLength(fov, width, height))) / RADIANS
}

/**
 * Puts directions and points of the world onto the picture. Set once a frame, then asked as often as needed; it
 * allocates nothing. The same numbers place the three.js camera, so labels and picture cannot drift apart.
 */
export class Projector {
  readonly eye: Eye = { x: 0, y: 0, z: 0, heading: 0, pitch: 0, fov: 75, width: 1, height: 1 }
  focal = 1
  /** the eye's axes in the world: right has no height, `forward` looks ahead, `up` stands on both */
  readonly right: [number, number, number] = [1, 0, 0]
  readonly up: [number, number, number] = [0, 0, 1]
  readonly forward: [number, number, number] = [0, 1, 0]

  /** Takes over what was written into `eye`. */
  update(): void {
    const { heading, pitch, fov, width, height } = this.eye
    const sinH = Math.sin(heading * RADIANS)
    const cosH = Math.cos(heading * RADIANS)
    const sinP = Math.sin(pitch * RADIANS)
    const cosP = Math.cos(pitch * RADIANS)
    this.focal = focalLength(fov, width, height)
    this.right[0] = cosH
    this.right[1] = -sinH
    this.up[0] = -sinP * sinH
    this.up[1] = -sinP * cosH
    this.up[2] = cosP
    this.forward[0] = cosP * sinH
    this.forward[1] = cosP * cosH
    this.forward[2] = sinP
  }

  /** Where a direction of any length is seen. */
  direction(east: number, north: number, up: number, out: Spot): void {
    const depth = east * this.forward[0] + north * this.forward[1] + up * this.forward[2]
    out.ahead = depth > 1e-6 * (Math.abs(east) + Math.abs(north) + Math.abs(up))
    if (!out.ahead) return
    const across = east * this.right[0] + north * this.right[1]
    const above = east * this.up[0] + north * this.up[1] + up * this.up[2]
    out.x = this.eye.width / 2 + (this.focal * across) / depth
    out.y = this.eye.height / 2 - (this.focal * above) / depth
  }

  /** Where a point of the world is seen. */
  point(x: number, y: number, z: number, out: Spot): void {
    this.direction(x - this.eye.x, y - this.eye.y, z - this.eye.z, out)
  }
}
