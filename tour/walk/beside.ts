import type { Frames } from '../frame.ts'
import type { TourProblem } from '../problem.ts'
import type { Picture } from '../stage/picture.ts'
import type { Store } from './store.ts'
import type { Surroundings } from './surroundings.ts'
import type { WalkState } from './walk-state.ts'

/** Two pictures of one place beside each other, the other one on the left of a divide: then and now. */
export class Beside {
  readonly #store: Store<WalkState>
  readonly #around: Surroundings
  readonly #picture: () => Picture | null
  readonly #report: (problem: TourProblem) => void
  readonly #frames: Frames

  constructor(store: Store<WalkState>, around: Surroundings, picture: () => Picture | null, report: (problem: TourProblem) => void, frames: Frames) {
    this.#store = store
    this.#around = around
    this.#picture = picture
    this.#report = report
    this.#frames = frames
  }

  /** Shows a picture of this place, `old`, beside the one on the glass; `null` takes it away. */
  async show(name: string | null): Promise<void> {
    const { graph, at, beside } = this.#store.state
    if (graph === null || at === null || name === beside) return
    const other = name === null ? null : await this.#around.versionOf(graph, at, name)
    if (name !== null && other === null) return this.#cannot({ kind: 'unknown-version', version: name })
    const picture = this.#picture()
    if (picture === null || at !== this.#store.state.at) return
    const shown = await picture.beside(other)
    if (!shown.ok) {
      if (shown.problem.kind !== 'not-wanted') this.#cannot(shown.problem)
      return
    }
    if (at === this.#store.state.at) this.#store.set({ beside: name })
    this.#frames.request()
  }

  /** Moves the divide: 0 is the left edge of the glass, 1 the right. */
  divide(share: number): void {
    this.#picture()?.divide(share)
    this.#frames.request()
  }

  /** One leaves the place, or the picture that held both is gone. */
  leave(): void {
    if (this.#store.state.beside === null) return
    this.#store.set({ beside: null })
    void this.#picture()?.beside(null)
  }

  #cannot(problem: TourProblem): void {
    this.#report(problem)
    this.#store.set({ trouble: problem })
  }
}
