import type { Fingers } from '../look/pointer.ts'
import type { Spot } from '../look/projector.ts'
import type { Walk } from './walk.ts'

/** One press of a button; a press of an arrow key is half as much. */
export const TURN_DEGREES = 30
export const LOOK_DEGREES = 15
export const NEARER = 1.3
/** A touch on the map means the viewpoint within this many CSS pixels of it. */
const TOUCH_REACH = 48

/** What a person's hands do to a walk: buttons, keys, one finger, the wheel. */
export class Hands implements Fingers {
  readonly #walk: Walk
  readonly #spot: Spot = { x: 0, y: 0, ahead: false }

  constructor(walk: Walk) {
    this.#walk = walk
  }

  /** Positive to the right. Without WebGL one turns from side to side of the cube. */
  turn(degrees: number): void {
    this.#walk.eye.nudge(this.#flat ? Math.sign(degrees) * 90 : degrees, 0, 1)
    this.#walk.frames.request()
  }

  /** The phone in the hand was turned, degrees to the right and up. */
  phone(heading: number, pitch: number): void {
    if (this.#flat) return
    this.#walk.eye.turnBy(heading, pitch)
    this.#walk.frames.request()
  }

  /** What stands on the picture has another size: labels keep clear of it. */
  measureAgain(): void {
    this.#walk.measureAgain()
  }

  /** Positive up. */
  lookUp(degrees: number): void {
    this.#walk.eye.nudge(0, this.#flat ? Math.sign(degrees) * 60 : degrees, 1)
    this.#walk.frames.request()
  }

  /** More than 1 brings nearer. */
  nearer(factor: number): void {
    if (!this.#flat) this.#walk.eye.nudge(0, 0, factor)
    this.#walk.frames.request()
  }

  face(heading: number): void {
    this.#walk.eye.face(heading, 0)
    this.#walk.frames.request()
  }

  /** Arrow keys look about, plus and minus bring nearer. @returns whether the key meant something */
  key(key: string): boolean {
    switch (key) {
      case 'ArrowLeft':
        this.turn(-TURN_DEGREES / 2)
        return true
      case 'ArrowRight':
        this.turn(TURN_DEGREES / 2)
        return true
      case 'ArrowUp':
        this.lookUp(LOOK_DEGREES)
        return true
      case 'ArrowDown':
        this.lookUp(-LOOK_DEGREES)
        return true
      case '+':
      case '=':
        this.nearer(NEARER)
        return true
      case '-':
        this.nearer(1 / NEARER)
        return true
      default:
        return false
    }
  }

  down(atMs: number): void {
    this.#walk.eye.down(atMs)
    this.#walk.frames.request()
  }

  drag(dx: number, dy: number, atMs: number): void {
    if (this.#flat) return
    this.#walk.eye.drag(dx, dy, atMs)
    this.#walk.frames.request()
  }

  up(atMs: number): void {
    this.#walk.eye.up(atMs)
    this.#walk.frames.request()
  }

  wheel(steps: number): void {
    this.nearer(steps > 0 ? 1.12 : 1 / 1.12)
  }

  /** Inside, what was touched; on the map: the viewpoint that was touched, or else the point of the ground comes to the middle. */
  tap(px: number, py: number): void {
    this.#walk.inside?.tap(px, py)
    const { eye, store } = this.#walk
    const { graph, mode, flying } = store.state
    if (graph === null || mode !== 'overview' || flying) return
    let nearest = -1
    let reach = TOUCH_REACH
    for (let index = 0; index < graph.id.length; index += 1) {
      eye.projector.point(graph.x[index] ?? 0, graph.y[index] ?? 0, 0, this.#spot)
      const off = this.#spot.ahead ? Math.hypot(this.#spot.x - px, this.#spot.y - py) : Infinity
      if (off < reach) {
        reach = off
        nearest = index
      }
    }
    const id = graph.id[nearest]
    if (id !== undefined) {
      void this.#walk.go({ viewpoint: id })
      return
    }
    const ground = eye.groundAt(px, py)
    if (ground !== null) eye.centre(ground.x, ground.y)
    this.#walk.frames.request()
  }

  get #flat(): boolean {
    return this.#walk.store.state.picture === 'flat'
  }
}
