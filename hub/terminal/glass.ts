import type { Result } from '../../model/result.ts'
import type { Findings } from './findings.ts'
import { type Glass, glassAt } from './power.ts'
import type { CupboardSettings } from './settings.ts'

/** A browser that was started anew, or a cable, may have turned the glass on again meanwhile. */
const AGAIN_MS = 5 * 60_000

/** The glass as its schedule wants it, and the one who turns it on and off. Rule G9. */
export class GlassSwitch {
  readonly #power: CupboardSettings['power']
  readonly #run: (argv: readonly string[]) => Promise<Result<string, string>>
  readonly #findings: Findings
  #dark = false
  #doneAt = Number.NEGATIVE_INFINITY
  #running: Promise<void> = Promise.resolve()

  constructor({
    power,
    run,
    findings,
  }: { power: CupboardSettings['power']; run: (argv: readonly string[]) => Promise<Result<string, string>>; findings: Findings }) {
    this.#power = power
    this.#run = run
    this.#findings = findings
  }

  /** What the schedule says; a terminal without one is never dark. */
  planned(wallMs: number): Glass {
    return this.#power === undefined ? { dark: false, changesAt: null } : glassAt(this.#power.schedule, wallMs)
  }

  /** Whether the glass is dark by our own hand. */
  get isDark(): boolean {
    return this.#dark
  }

  /**
   * Turns the glass as it is to be. It stays lit while somebody stands there, and while the clock cannot be believed: a glass that is
   * dark at noon helps nobody, one that is lit at night only costs power.
   *
   * @param at by a clock that only goes forward
   */
  look({ at, wallMs, inSession, clockTrusted }: { at: number; wallMs: number; inSession: boolean; clockTrusted: boolean }): void {
    if (this.#power === undefined) return
    const dark = clockTrusted && !inSession && this.planned(wallMs).dark
    if (dark === this.#dark && at - this.#doneAt < AGAIN_MS) return
    this.#dark = dark
    this.#doneAt = at
    const argv = dark ? this.#power.off : this.#power.on
    this.#running = this.#running.then(async () => {
      const done = await this.#run(argv)
      this.#findings.note('glass-stuck', !done.ok, done.ok ? undefined : done.problem)
    })
  }

  /** All that was begun is done. */
  settled(): Promise<void> {
    return this.#running
  }
}
