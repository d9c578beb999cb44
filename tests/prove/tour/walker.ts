import type { CDPSession, Page } from '@playwright/test'
import type { State, States } from './states.ts'
import type { Watched } from './watch.ts'

/** As long as a loaded machine may take for anything; whoever waits longer is stuck. */
const STUCK_MS = 60_000

/** What the page holds for whoever watches it. */
type Inside = typeof globalThis & { states: States; watched: Watched }

/** A person in front of the page: real touches and keys, and a look at what came of them. */
export class Walker {
  readonly page: Page
  readonly #hands: CDPSession

  constructor(page: Page, hands: CDPSession) {
    this.page = page
    this.#hands = hands
  }

  /** Waits until the page is so; throws with what it shows instead when it does not get there. */
  async until(state: State): Promise<void> {
    if (await this.page.evaluate(([wanted, ms]) => (globalThis as Inside).states.until(wanted, ms), [state, STUCK_MS] as const)) return
    const shows = await this.page.locator('body').innerText()
    throw new Error(`waited for ${JSON.stringify(state)}, the page shows: ${shows.replaceAll(/\s+/g, ' ').slice(0, 400)}`)
  }

  /** Lets the browser draw so many frames. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate((drawn) => (globalThis as Inside).states.frames(drawn), count)
  }

  /** Whether the page is so now. */
  is(state: State): Promise<boolean> {
    return this.page.evaluate((wanted) => (globalThis as Inside).states.isSo(wanted), state)
  }

  /** What WebGL has counted. */
  watched(): Promise<Watched> {
    return this.page.evaluate(() => JSON.parse(JSON.stringify((globalThis as Inside).watched)) as Watched)
  }

  /** Touches one of the elements of a selector. @param draw 0 to 1, which of them. @returns its words, `null` when there is none or another lies over it */
  async touch(selector: string, draw = 0): Promise<string | null> {
    const found = await this.page.evaluate(
      ([wanted, which]) => {
        const { states } = globalThis as Inside
        const element = states.find(wanted, which)
        if (element === null) return null
        const { left, top, width, height } = element.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        return { x, y, words: states.wordsOf(element), free: element.contains(document.elementFromPoint(x, y)) }
      },
      [selector, draw] as const,
    )
    if (found?.free !== true) return null
    const at = { x: found.x, y: found.y, button: 'left', clickCount: 1 } as const
    await Promise.all([
      this.#hands.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }),
      this.#hands.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }),
    ])
    return found.words
  }

  /** Presses one of the elements while the page changes under the hand: found and pressed in one, or another may stand there. @returns its words */
  async pressNow(selector: string, draw: number): Promise<string> {
    const words = await this.page.evaluate(
      ([wanted, which]) => {
        const { states } = globalThis as Inside
        const element = states.find(wanted, which)
        if (element === null) return null
        const said = states.wordsOf(element)
        element.click()
        return said
      },
      [selector, draw] as const,
    )
    if (words === null) throw new Error(`press: wants ${selector}, found none`)
    return words
  }

  /** Touches what has to be there. */
  async mustTouch(selector: string, draw = 0): Promise<string> {
    const words = await this.touch(selector, draw)
    if (words === null) throw new Error(`touch: wants ${selector} with nothing over it, found none`)
    return words
  }

  /** Presses a key on the picture some times. */
  async key(key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | '+' | '-', times = 1): Promise<void> {
    await this.page.evaluate(() => document.querySelector<HTMLElement>('.tour-picture')?.focus({ preventScroll: true }))
    const typed = key.length === 1 ? { text: key } : {}
    const presses = Array.from({ length: times }, () => [
      this.#hands.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...typed }),
      this.#hands.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ])
    await Promise.all(presses.flat())
  }

  /** From now on a blank frame counts. */
  async watches(): Promise<void> {
    await this.page.evaluate(() => {
      ;(globalThis as Inside).watched.watching = true
    })
  }

  async lose(): Promise<void> {
    await this.page.evaluate(() => (globalThis as Inside).watched.lose())
  }

  async restore(): Promise<void> {
    await this.page.evaluate(() => (globalThis as Inside).watched.restore())
  }

  /** Waits until WebGL has counted the same bytes of textures for so many frames. */
  async quiet(frames: number): Promise<void> {
    await this.page.evaluate(async (wanted) => {
      const { states, watched } = globalThis as Inside
      let before = Number.NaN
      for (let same = 0; same < wanted; same += 1) {
        await states.frames(1)
        if (watched.textureBytes !== before) same = 0
        before = watched.textureBytes
      }
    }, frames)
  }
}
