import { clamp, headingOf, turnTo } from '../view.ts'

/** How far a steering may go. `zoom` is degrees of view in the street and metres of distance above the map. */
export interface Limits {
  readonly pitch: { readonly least: number; readonly most: number }
  readonly zoom: { readonly least: number; readonly most: number }
}

/** Seconds in which two thirds of the way to a target are made: after a button, and after a finger let go. */
const AFTER_BUTTON = 0.11
const AFTER_FINGER = 0.28
/** The same when one is shown something: slow enough to see what passes. */
const GENTLY = 0.6
/** A finger that has rested this long before it is lifted wants the picture to stay. */
const RESTED_MS = 80
/** Seconds after which a finger that has stopped no longer turns the picture fast. */
const STOPPED = 0.1
/** Nearer than this nobody sees the difference; the picture comes to rest. */
const AT_REST = 0.02

/**
 * Heading, pitch and zoom with a target each. Every motion nears its target and never passes it, so neither a
 * button nor a flick of the finger overshoots. Holds no clock: `step` is told how much time has gone.
 */
export class Steering {
  heading = 0
  pitch = 0
  zoom = 0
  #toHeading = 0
  #toPitch = 0
  #toZoom = 0
  #pace = AFTER_BUTTON
  #held = false
  #turning = 0
  #tilting = 0
  #movedAt = 0
  #haste = 0
  readonly #limits: Limits
  readonly #still: boolean

  /** @param still true where the person wants no motion: every target is reached at once */
  constructor(limits: Limits, still: boolean) {
    this.#limits = limits
    this.#still = still
  }

  /** Stands there at once. */
  set(heading: number, pitch: number, zoom: number): void {
    this.heading = this.#toHeading = headingOf(heading)
    this.pitch = this.#toPitch = clamp(pitch, this.#limits.pitch.least, this.#limits.pitch.most)
    this.zoom = this.#toZoom = clamp(zoom, this.#limits.zoom.least, this.#limits.zoom.most)
  }

  /** Turns and tilts by degrees, zooms by a factor; several presses add up. */
  nudge(heading: number, pitch: number, zoomFactor: number): void {
    this.#pace = AFTER_BUTTON
    this.#aim(this.#toHeading + heading, this.#toPitch + pitch, this.#toZoom * zoomFactor)
  }

  /** Turns the short way round to a heading, and to a pitch if one is given. */
  face(heading: number, pitch?: number): void {
    this.#pace = AFTER_BUTTON
    this.#aim(this.heading + turnTo(this.heading, heading), pitch ?? this.#toPitch, this.#toZoom)
  }

  /** Turns the short way round to something that is shown, without haste. */
  turnTo(heading: number, pitch: number, zoom: number): void {
    this.#pace = GENTLY
    this.#aim(this.heading + turnTo(this.heading, heading), pitch, zoom)
  }

  /** The finger moved the picture by so many degrees. @param atMs when, on any clock that only grows */
  drag(heading: number, pitch: number, atMs: number): void {
    const seconds = Math.max(0.004, (atMs - this.#movedAt) / 1000)
    const weight = this.#held ? 0.5 : 1
    this.#turning += (heading / seconds - this.#turning) * weight
    this.#tilting += (pitch / seconds - this.#tilting) * weight
    this.#movedAt = atMs
    this.#held = true
    this.#haste = Math.hypot(this.#turning, this.#tilting)
    this.set(this.heading + heading, this.pitch + pitch, this.#toZoom)
  }

  /** The finger is down: the picture stops under it. */
  hold(atMs: number): void {
    this.set(this.heading, this.pitch, this.zoom)
    this.#turning = this.#tilting = this.#haste = 0
    this.#movedAt = atMs
    this.#held = false
  }

  /** The finger is lifted: the picture glides on and comes to rest. */
  release(atMs: number): void {
    const moving = this.#held && !this.#still && atMs - this.#movedAt < RESTED_MS
    this.#held = false
    if (!moving) return
    this.#pace = AFTER_FINGER
    this.#aim(this.heading + clamp(this.#turning, -400, 400) * AFTER_FINGER, this.pitch + clamp(this.#tilting, -200, 200) * AFTER_FINGER, this.#toZoom)
  }

  /** Goes on for so many seconds. @returns true while there is a way to go */
  step(seconds: number): boolean {
    if (this.#held) {
      this.#haste = this.#haste < 1 ? 0 : this.#haste * Math.exp(-seconds / STOPPED)
      return this.#haste > 0
    }
    const share = this.#still ? 1 : 1 - Math.exp(-seconds / this.#pace)
    const turn = this.#toHeading - this.heading
    const tilt = this.#toPitch - this.pitch
    const zoom = this.#toZoom - this.zoom
    const resting = Math.abs(turn) < AT_REST && Math.abs(tilt) < AT_REST && Math.abs(zoom) < AT_REST
    if (resting || share === 1) {
      this.set(this.#toHeading, this.#toPitch, this.#toZoom)
      return false
    }
    this.heading += turn * share
    this.pitch += tilt * share
    this.zoom += zoom * share
    return true
  }

  /** Degrees per second that the view is turning now. */
  get speed(): number {
    return this.#held ? this.#haste : Math.hypot(this.#toHeading - this.heading, this.#toPitch - this.pitch) / this.#pace
  }

  #aim(heading: number, pitch: number, zoom: number): void {
    this.#toHeading = heading
    this.#toPitch = clamp(pitch, this.#limits.pitch.least, this.#limits.pitch.most)
    this.#toZoom = clamp(zoom, this.#limits.zoom.least, this.#limits.zoom.most)
  }
}
