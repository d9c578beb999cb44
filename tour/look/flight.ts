import { turnTo } from '../view.ts'
import type { Eye } from './projector.ts'

/** Where an eye is and looks, without the picture's size. */
export interface Pose {
  x: number
  y: number
  z: number
  heading: number
  pitch: number
  fov: number
}

/** Slow, quick, slow: starts and lands without a jerk (smoothstep). */
export const ease = (share: number): number => share * share * (3 - 2 * share)

/**
 * A way of the eye from one pose to another in a stated time, turning the short way round. Holds no clock.
 */
export class Flight {
  readonly #from: Pose
  readonly #to: Pose
  readonly #turn: number
  readonly #seconds: number
  #gone = 0
  #rate = 1

  constructor(from: Pose, to: Pose, seconds: number) {
    this.#from = { ...from }
    this.#to = { ...to }
    this.#turn = turnTo(from.heading, to.heading)
    this.#seconds = seconds
  }

  /** What is left of the way takes no longer than so many seconds. */
  hurry(seconds: number): void {
    this.#rate = Math.max(this.#rate, (this.#seconds - this.#gone) / seconds)
  }

  /** 0 at the start, 1 on arrival, eased. */
  get share(): number {
    return this.#seconds <= 0 ? 1 : ease(Math.min(1, this.#gone / this.#seconds))
  }

  /** Goes on and writes the pose into `eye`. @returns true while still on the way */
  step(seconds: number, eye: Eye): boolean {
    this.#gone += seconds * this.#rate
    const share = this.share
    const from = this.#from
    const to = this.#to
    eye.x = from.x + (to.x - from.x) * share
    eye.y = from.y + (to.y - from.y) * share
    eye.z = from.z + (to.z - from.z) * share
    eye.heading = from.heading + this.#turn * share
    eye.pitch = from.pitch + (to.pitch - from.pitch) * share
    eye.fov = from.fov + (to.fov - from.fov) * share
    return share < 1
  }
}
