import { FACES } from '../../model/content/tour.ts'
import { ok, type Result } from '../../model/result.ts'
import type { Frames } from '../frame.ts'
import type { Projector } from '../look/projector.ts'
import type { PictureProblem } from '../read/picture.ts'
import { headingOf } from '../view.ts'
import { previewOf } from '../panorama/picture-at.ts'
import type { Inside, Picture, PictureAt } from '../stage/picture.ts'

/** The face of the cube that is looked at: one of four sides, or up or down past 45°. */
export function faceOf(heading: number, pitch: number): number {
  if (pitch > 45) return FACES.indexOf('u')
  if (pitch < -45) return FACES.indexOf('d')
  return Math.round(headingOf(heading) / 90) % 4
}

/**
 * The tour without WebGL: one face of the preview strip as a plain picture. One walks, reads and reports as on
 * any other terminal; one only cannot look between the faces.
 */
export class FlatPicture implements Picture {
  readonly kind = 'flat'
  readonly #pane: HTMLDivElement
  readonly #frames: Frames
  readonly #disconnect: () => void
  #next: PictureAt | null = null
  #beside: HTMLDivElement | null = null
  #divided = 0.5
  #asked = 0
  #closed = false

  /** @param frame moves the tour on and then calls `draw` */
  constructor(host: HTMLElement, frames: Frames, frame: (seconds: number) => void) {
    this.#frames = frames
    this.#pane = document.createElement('div')
    this.#pane.className = 'tour-flat'
    this.#pane.ariaHidden = 'true'
    host.prepend(this.#pane)
    this.#disconnect = frames.connect(() => {
      if (this.#asked !== 0) return
      this.#asked = requestAnimationFrame(() => {
        this.#asked = 0
        frame(LONG_STEP)
        frames.drew()
      })
    })
  }

  async prepare(at: PictureAt): Promise<Result<true, PictureProblem>> {
    this.#next = at
    // Where nothing is shown yet there is nothing to wait for.
    if (this.#pane.style.backgroundImage === '') this.#show(at)
    const come = await this.#comes(at)
    if (come.ok && (this.#closed || this.#next !== at)) return { ok: false, problem: { kind: 'not-wanted' } }
    return come
  }

  async #comes(at: PictureAt): Promise<Result<true, PictureProblem>> {
    const picture = new Image()
    picture.src = previewOf(at)
    try {
      await picture.decode()
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      return { ok: false, problem: { kind: 'no-line', file: picture.src } }
    }
    return ok(true)
  }

  between(): boolean {
    return false
  }

  pass(share: number): void {
    if (share < 1 || this.#next === null) return
    this.#show(this.#next)
    this.#next = null
  }

  #show(at: PictureAt): void {
    this.#pane.style.backgroundImage = `url("${previewOf(at)}")`
  }

  draw(projector: Projector): boolean {
    const { eye } = projector
    const { width, height } = eye
    const side = Math.max(width, height)
    const face = faceOf(eye.heading, eye.pitch)
    // What is drawn over the picture must look the way the face does, not the way one asked for.
    eye.fov = 90
    if (face < 4) {
      eye.heading = face * 90
      eye.pitch = 0
    } else {
      eye.heading = 0
      eye.pitch = FACES[face] === 'u' ? 90 : -90
    }
    projector.update()
    // The strip is six faces wide; the middle of the face lies in the middle of the pane.
    for (const pane of [this.#pane, this.#beside]) {
      if (pane === null) continue
      pane.style.backgroundSize = `${side * FACES.length}px ${side}px`
      pane.style.backgroundPosition = `${-face * side - (side - width) / 2}px ${-(side - height) / 2}px`
    }
    return true
  }

  async beside(at: PictureAt | null): Promise<Result<true, PictureProblem>> {
    this.#beside?.remove()
    this.#beside = null
    if (at === null) return ok(true)
    const pane = this.#pane.cloneNode() as HTMLDivElement
    this.#beside = pane
    const come = await this.#comes(at)
    if (pane !== this.#beside) return { ok: false, problem: { kind: 'not-wanted' } }
    if (!come.ok) return come
    pane.style.backgroundImage = `url("${previewOf(at)}")`
    this.#pane.after(pane)
    this.divide(this.#divided)
    return come
  }

  divide(share: number): void {
    this.#divided = share
    if (this.#beside !== null) this.#beside.style.clipPath = `inset(0 ${(100 - share * 100).toFixed(2)}% 0 0)`
  }

  above(): void {
    // There is no map to look down upon; it is not offered.
  }

  bringShapes(): Promise<boolean> {
    return Promise.resolve(false)
  }

  goIn(open: (stage: null) => Inside): Inside {
    // What is inside is shown by the page, over the pane.
    return open(null)
  }

  goOut(): void {
    // The pane has stayed as it was.
  }

  markHere(): void {
    // Only the map marks a place, and there is none.
  }

  markWay(): void {
    // It is drawn on the plan; here there is no map.
  }

  lightMap(): void {
    // There is no map to be lit.
  }

  tryAgain(): void {
    // Previews are read again whenever one walks.
  }

  resize(): void {
    // The pane fills its host; the next frame lays the face anew.
    this.#frames.request()
  }

  close(): void {
    this.#closed = true
    cancelAnimationFrame(this.#asked)
    this.#disconnect()
    this.#pane.remove()
    this.#beside?.remove()
  }
}

/** Nothing glides here, so every step reaches its target. */
const LONG_STEP = 60
