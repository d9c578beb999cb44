import type { Result } from '../../model/result.ts'
import { type Watched, watched } from '../../sw/page/door.ts'

/** Why there is no photo. */
export type CameraProblem = 'no-camera' | 'not-allowed' | 'too-large'

/** What a camera does; `picture` is what it sees, and is there only while it is on. */
export type CameraIs<P> =
  | { readonly is: 'shut' }
  | { readonly is: 'asking' }
  | { readonly is: 'live'; readonly picture: P }
  | { readonly is: 'problem'; readonly kind: CameraProblem }

/** A camera that is on. */
export interface Seeing<P> {
  readonly picture: P
  /** switches it off */
  off(): void
}

/** Asks for a camera. @param onLost when it went away by itself */
export type OpenCamera<P> = (onLost: () => void) => Promise<Result<Seeing<P>, Exclude<CameraProblem, 'too-large'>>>

/** A camera that is on from a touch until the photo is taken, it is shut, or the page is left. Rule D2. */
export class Camera<P> {
  readonly #open: OpenCamera<P>
  readonly #state = watched<CameraIs<P>>({ is: 'shut' })
  #seeing: Seeing<P> | null = null
  #turn = 0

  constructor(open: OpenCamera<P>) {
    this.#open = open
  }

  get state(): Watched<CameraIs<P>> {
    return this.#state
  }

  async open(): Promise<void> {
    const { is } = this.#state.get()
    if (is === 'asking' || is === 'live') return
    const turn = ++this.#turn
    this.#state.set({ is: 'asking' })
    const seeing = await this.#open(() => turn === this.#turn && this.#fail('no-camera'))
    if (turn !== this.#turn) {
      if (seeing.ok) seeing.value.off()
      return
    }
    if (!seeing.ok) return this.#fail(seeing.problem)
    this.#seeing = seeing.value
    this.#state.set({ is: 'live', picture: seeing.value.picture })
  }

  /** Takes one photo and switches the camera off. @param draw makes a photo of what is seen; `null` when it is too large */
  async take(draw: () => Promise<Blob | null>, onPhoto: (photo: Blob) => void): Promise<void> {
    if (this.#state.get().is !== 'live') return
    const turn = this.#turn
    const photo = await draw()
    // Whoever shut it meanwhile, or was faster with a second touch, wants no photo of this one.
    if (turn !== this.#turn) return
    if (photo === null) return this.#fail('too-large')
    this.shut()
    onPhoto(photo)
  }

  shut(): void {
    this.#turn++
    this.#seeing?.off()
    this.#seeing = null
    this.#state.set({ is: 'shut' })
  }

  #fail(kind: CameraProblem): void {
    this.shut()
    this.#state.set({ is: 'problem', kind })
  }
}
