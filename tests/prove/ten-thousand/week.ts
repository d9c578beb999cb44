import * as z from 'zod/mini'
import type { BadLine } from './bad-line.ts'

const WEEK_MS = 7 * 24 * 3_600_000
const Receipt = z.object({ n: z.number(), id: z.string(), receipt: z.string(), clock: z.number() })
const Clock = z.object({ clock: z.number() })

/** What residents say in a week and a bit: the middle of it falls into seven days without a line. */
export class Week {
  readonly #reports: number
  readonly #line: BadLine
  readonly #chance: () => number
  #next = 0
  #wasDown = false
  /** by the number of what was said: the case and the receipt that the resident was shown */
  readonly receipts = new Map<number, { readonly id: string; readonly receipt: string }>()
  /** the terminal's clock when it was last heard */
  clock = 1_763_787_600_000
  /** simulated days between the first and the last word without a line */
  daysOffline = 0
  waiting = 0
  isOver = false

  constructor(reports: number, line: BadLine, chance: () => number) {
    this.#reports = reports
    this.#line = line
    this.#chance = chance
  }

  /** Half of everything is said while there is no line. */
  #isDown(n: number): boolean {
    return n >= this.#reports / 4 && n < (this.#reports * 3) / 4
  }

  /** Hears the terminal and tells it what comes next. */
  readonly hear = (what: string, body: unknown): unknown => {
    if (what === 'receipt') {
      const { n, id, receipt, clock } = Receipt.parse(body)
      this.receipts.set(n, { id, receipt })
      this.clock = clock
      return null
    }
    const { clock } = what === 'up' ? { clock: this.clock } : Clock.parse(body)
    this.clock = clock
    if (what === 'done') this.isOver = true
    return what === 'next' ? this.#turn() : null
  }

  #turn(): { say: number | null; passMs: number; online: boolean } {
    if (this.receipts.size >= this.#reports) {
      this.#line.down = false
      return { say: null, passMs: 0, online: true }
    }
    // A number is given out once: what was on its way when the terminal died got no receipt, and its resident has gone.
    const say = this.#next++
    const down = this.#isDown(this.receipts.size)
    const online = this.#wasDown && !down
    this.#wasDown = down
    this.#line.down = down
    const passMs = down ? Math.round((WEEK_MS / (this.#reports / 2)) * (0.5 + this.#chance())) : Math.round(this.#chance() * 4000)
    if (down) this.daysOffline += passMs / 86_400_000
    return { say, passMs, online }
  }

  /** Numbers that were given out and never got a receipt. */
  unanswered(): Set<number> {
    return new Set(Array.from({ length: this.#next }, (_, n) => n).filter((n) => !this.receipts.has(n)))
  }
}
