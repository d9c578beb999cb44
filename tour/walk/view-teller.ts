import type { Eye } from '../look/projector.ts'

/** While the picture turns, who keeps the view (a link, a plan) hears of it this often. */
const TELL_SECONDS = 0.25

/**
 * Decides in which frames the view is told: four times a second while it changes, by a flight, a glide or a finger, and
 * once when it has come to rest.
 */
export class ViewTeller {
  #since = 0
  #toldAtRest = false
  #heading = Number.NaN
  #pitch = Number.NaN
  #fov = Number.NaN

  /** One frame. @returns whether the eye looks otherwise than in the frame before; if so one more frame must follow */
  looksElse(eye: Eye, seconds: number): boolean {
    const same = eye.heading === this.#heading && eye.pitch === this.#pitch && eye.fov === this.#fov
    this.#heading = eye.heading
    this.#pitch = eye.pitch
    this.#fov = eye.fov
    this.#since += seconds
    if (!same) this.#toldAtRest = false
    return !same
  }

  /** Whether to tell in this frame. */
  due(changing: boolean): boolean {
    return changing ? this.#since > TELL_SECONDS : !this.#toldAtRest
  }

  told(atRest: boolean): void {
    this.#since = 0
    this.#toldAtRest = atRest
  }

  /** Something has changed that must be told again, though nothing moves. */
  again(): void {
    this.#toldAtRest = false
  }
}
