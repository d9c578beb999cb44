import { Crowd } from './crowd.ts'
import type { Projector, Spot } from './projector.ts'

/** Something that is written over the picture at a direction of the world. */
export interface Label {
  readonly element: HTMLElement
  /** the direction it lies in, any length */
  readonly east: number
  readonly north: number
  readonly up: number
  /** the point of the label that lies on that direction, CSS pixels from its top; across it is the middle */
  readonly anchor: number
  /** an exit is never hidden by its neighbours, it may be moved a little to stay on the glass; a pole's number is */
  readonly must: boolean
}

const HIDDEN = 'hidden'
const VISIBLE = 'visible'

/**
 * Moves labels with the picture: by `transform` alone, from the physical left, so that a right-to-left page does not move
 * them. Sizes are measured once, when the labels change.
 */
export class LabelLayer {
  readonly #labels: readonly Label[]
  readonly #sizes: Float64Array
  readonly #shown: boolean[]
  readonly #crowd = new Crowd()
  readonly #fixed: Float64Array
  readonly #spot: Spot = { x: 0, y: 0, ahead: false }
  readonly #room: { readonly top: number; readonly bottom: number }

  /** @param fixed boxes of what always stands on the picture: left, top, width, height of each; @param room between which heights an exit must stay */
  constructor(labels: readonly Label[], fixed: readonly (readonly [number, number, number, number])[], room: { top: number; bottom: number }) {
    this.#labels = labels
    this.#sizes = new Float64Array(labels.flatMap(({ element }) => [element.offsetWidth, element.offsetHeight]))
    this.#shown = labels.map(() => false)
    this.#fixed = new Float64Array(fixed.flat())
    this.#room = room
    for (const { element } of labels) element.style.visibility = HIDDEN
  }

  /** Labels are offered in the order they were given: the weightier first. */
  frame(projector: Projector): void {
    const { width, height } = projector.eye
    this.#crowd.clear()
    for (let at = 0; at < this.#fixed.length; at += 4) {
      this.#crowd.reserve(this.#fixed[at] as number, this.#fixed[at + 1] as number, this.#fixed[at + 2] as number, this.#fixed[at + 3] as number)
    }
    for (let index = 0; index < this.#labels.length; index += 1) {
      const label = this.#labels[index] as Label
      const wide = this.#sizes[index * 2] as number
      const high = this.#sizes[index * 2 + 1] as number
      const spot = this.#spot
      projector.direction(label.east, label.north, label.up, spot)
      let left = spot.x - wide / 2
      let top = spot.y - label.anchor
      let fits = spot.ahead && spot.x > 0 && spot.x < width
      if (fits && label.must) {
        left = Math.max(4, Math.min(width - wide - 4, left))
        top = Math.max(this.#room.top, Math.min(this.#room.bottom - high, top))
        this.#crowd.reserve(left, top, wide, high)
      } else if (fits) {
        fits = left > 0 && left + wide < width && top > 0 && top + high < height && this.#crowd.offer(left, top, wide, high, this.#shown[index] === true)
      }
      this.#show(index, label.element, fits)
      if (fits) label.element.style.transform = `translate3d(${Math.round(left)}px, ${Math.round(top)}px, 0)`
    }
  }

  #show(index: number, element: HTMLElement, shown: boolean): void {
    if (this.#shown[index] === shown) return
    this.#shown[index] = shown
    element.style.visibility = shown ? VISIBLE : HIDDEN
  }
}
