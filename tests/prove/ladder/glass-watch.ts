import type { CupboardHealth } from '../../../model/cupboard.ts'
import type { CupboardProcess } from '../../journeys/cupboard.ts'

const LOOK_EVERY_MS = 50

type Page = NonNullable<CupboardHealth['page']>

/** Waits for what a drawn page says of itself. */
export class GlassWatch {
  readonly #cupboard: CupboardProcess

  constructor(cupboard: CupboardProcess) {
    this.#cupboard = cupboard
  }

  /**
   * Waits until a page that was drawn after a moment says so. The cupboard's word for it: the page says it itself once its first screen
   * has been drawn and what lies behind is there, so what is measured is no shorter than what a resident sees.
   *
   * @param since by `performance.now()`
   * @returns how long after `since` it was said, in milliseconds
   */
  async drawn(since: number, fits: (page: Page) => boolean, withinMs: number): Promise<number> {
    const after = await this.looks(since, fits, since + withinMs)
    if (after === null) throw new Error(`recovery: no page was drawn within ${withinMs / 1000} s`)
    return after
  }

  /** The same until a moment, by `performance.now()`; `null` when nothing of the kind was drawn. */
  async looks(since: number, fits: (page: Page) => boolean, until: number): Promise<number | null> {
    while (performance.now() < until) {
      const page = (await this.#cupboard.health())?.page ?? null
      const saidAt = page === null ? 0 : performance.now() - page.agoMs
      if (page?.drew === true && saidAt > since && fits(page)) return saidAt - since
      await new Promise((looked) => setTimeout(looked, LOOK_EVERY_MS))
    }
    return null
  }
}

/** The version of the community's own bundle that a page stands on. */
export const versionOf = ({ bundles }: Page): number => bundles[bundles.length - 1]?.version ?? 0
