import type { TourGraph } from '../../model/content/tour.ts'
import { Flight, type Pose } from '../look/flight.ts'
import { focalLength, Projector } from '../look/projector.ts'
import { Steering } from '../look/steering.ts'
import { ORBIT_FOV, ORBIT_LIMITS, orbitPose, type Pivot, wholeTour } from '../overview/orbit.ts'
import { FOV, headingOf, PITCH, type View } from '../view.ts'

/** What a move between poses is called back with: how far it has come (0 to 1, eased). */
export type OnWay = (share: number) => void

const STREET_LIMITS = { pitch: PITCH, zoom: FOV }
const DEGREES = 180 / Math.PI
/** How steep one first looks at the map. */
const FIRST_TILT = -48
/** What is left of a way that somebody interrupts. */
const HURRY_SECONDS = 0.15
/** A finger across a hand's breadth of the map turns it by about a quarter. */
const ORBIT_DEGREES_PER_PX = 0.22

/**
 * Where the eye is and how it moves: in the street it stands and looks about, above the map it circles a point, and in
 * between it flies. Everything a person does with the view ends here; nothing here knows of pictures or files.
 */
export class EyeMotion {
  readonly projector = new Projector()
  readonly #street: Steering
  readonly #orbit: Steering
  readonly #pivot: Pivot = { x: 0, y: 0 }
  readonly #still: boolean
  #flight: { readonly path: Flight; readonly onWay: OnWay; readonly landed: () => void } | null = null
  #above = false

  /** @param still true where the person wants no motion: every move arrives at once */
  constructor(still: boolean) {
    this.#still = still
    this.#street = new Steering(STREET_LIMITS, still)
    this.#orbit = new Steering(ORBIT_LIMITS, still)
    this.#street.set(0, 0, FOV.start)
  }

  get above(): boolean {
    return this.#above
  }

  get flying(): boolean {
    return this.#flight !== null
  }

  /** Degrees a second that the picture turns now. */
  get speed(): number {
    return this.#flight === null ? this.#steering.speed : 0
  }

  get #steering(): Steering {
    return this.#above ? this.#orbit : this.#street
  }

  /** How one looks, in the words of a view; above the map the street's last look is kept. */
  look(viewpoint: string): View {
    return { viewpoint, heading: headingOf(this.#street.heading), pitch: this.#street.pitch, fov: this.#street.zoom }
  }

  /** Moves on by so many seconds. @returns true while there is more to come */
  step(seconds: number): boolean {
    const flight = this.#flight
    const { eye } = this.projector
    if (flight !== null) {
      const onTheWay = flight.path.step(seconds, eye)
      flight.onWay(flight.path.share)
      if (!onTheWay) {
        this.#flight = null
        flight.landed()
      }
      this.projector.update()
      return true
    }
    const moving = this.#steering.step(seconds)
    if (this.#above) orbitPose(this.#pivot, this.#orbit.heading, this.#orbit.pitch, this.#orbit.zoom, eye)
    else {
      eye.heading = this.#street.heading
      eye.pitch = this.#street.pitch
      eye.fov = this.#street.zoom
    }
    this.projector.update()
    return moving
  }

  /** Somebody touches the picture on the way: it arrives before they notice that it was not there yet. */
  hurry(): void {
    this.#flight?.path.hurry(HURRY_SECONDS)
  }

  /** Turns as a phone in the hand was turned, degrees to the right and up. */
  turnBy(heading: number, pitch: number): void {
    if (this.#flight === null && !this.#above) this.#street.set(this.#street.heading + heading, this.#street.pitch + pitch, this.#street.zoom)
  }

  /** Ends a flight at once, where it leads. */
  finish(): void {
    const flight = this.#flight
    if (flight === null) return
    flight.path.step(Infinity, this.projector.eye)
    flight.onWay(1)
    this.#flight = null
    flight.landed()
  }

  nudge(heading: number, pitch: number, nearer: number): void {
    this.hurry()
    this.#steering.nudge(heading, pitch, 1 / nearer)
  }

  /** Looks towards a heading; in the street only, the map keeps its north where the person turned it. */
  face(heading: number, pitch?: number): void {
    if (!this.#above) this.#street.face(heading, pitch)
  }

  /** Turns gently to something that is shown in the street. */
  turnTo(heading: number, pitch: number, fov: number): void {
    if (!this.#above) this.#street.turnTo(heading, pitch, fov)
  }

  down(atMs: number): void {
    this.hurry()
    this.#steering.hold(atMs)
  }

  drag(dx: number, dy: number, atMs: number): void {
    if (this.#flight !== null) return
    if (this.#above) {
      this.#orbit.drag(-dx * ORBIT_DEGREES_PER_PX, -dy * ORBIT_DEGREES_PER_PX, atMs)
      return
    }
    // The point under the finger stays under it; near the zenith the same way is a larger turn.
    const perPixel = DEGREES / this.projector.focal
    this.#street.drag((-dx * perPixel) / Math.max(0.35, Math.cos(this.#street.pitch / DEGREES)), dy * perPixel, atMs)
  }

  up(atMs: number): void {
    this.#steering.release(atMs)
  }

  /** Stands at a point of the street at once. */
  stand(x: number, y: number, z: number, view: View): void {
    this.#flight = null
    this.#above = false
    this.#street.set(view.heading, view.pitch, view.fov)
    Object.assign(this.projector.eye, { x, y, z })
  }

  /** Flies to a point of the street and then stands there; without motion it is there at once. */
  flyTo(x: number, y: number, z: number, view: View, seconds: number, onWay: OnWay, landed: () => void): void {
    const arrive = () => {
      this.stand(x, y, z, view)
      landed()
    }
    this.#fly({ x, y, z, heading: view.heading, pitch: view.pitch, fov: view.fov }, seconds, onWay, arrive)
  }

  /** Rises until all viewpoints are seen, above the one where one stands. */
  rise(graph: TourGraph, seconds: number, onWay: OnWay, landed: () => void): void {
    const { width, height } = this.projector.eye
    const { pivot, metres } = wholeTour(graph, Math.min(width, height) / 2 / focalLength(ORBIT_FOV, width, height))
    Object.assign(this.#pivot, pivot)
    this.#orbit.set(this.#street.heading, FIRST_TILT, metres)
    this.#fly(this.#orbitPose(), seconds, onWay, () => {
      this.#above = true
      landed()
    })
  }

  /** Circles another point of the ground from now on. */
  centre(x: number, y: number): void {
    Object.assign(this.#pivot, { x, y })
    this.#fly(
      this.#orbitPose(),
      0.4,
      () => undefined,
      () => undefined,
    )
  }

  /** The point of the ground under a pixel of the picture; `null` above the horizon. */
  groundAt(px: number, py: number): Pivot | null {
    const { eye, right, up, forward, focal } = this.projector
    const across = (px - eye.width / 2) / focal
    const above = (eye.height / 2 - py) / focal
    const down = forward[2] + up[2] * above
    if (down > -0.02) return null
    const reach = -eye.z / down
    return { x: eye.x + (forward[0] + right[0] * across + up[0] * above) * reach, y: eye.y + (forward[1] + right[1] * across + up[1] * above) * reach }
  }

  #orbitPose(): Pose {
    const pose: Pose = { x: 0, y: 0, z: 0, heading: 0, pitch: 0, fov: ORBIT_FOV }
    orbitPose(this.#pivot, this.#orbit.heading, this.#orbit.pitch, this.#orbit.zoom, pose)
    return pose
  }

  #fly(to: Pose, seconds: number, onWay: OnWay, landed: () => void): void {
    this.#flight = { path: new Flight(this.projector.eye, to, this.#still ? 0 : seconds), onWay, landed }
  }
}
