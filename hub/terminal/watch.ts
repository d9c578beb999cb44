import { DRIFT_MS, trusted } from '../../model/clock.ts'
import type { Alive, AliveHeard, CupboardHealth, Turn } from '../../model/cupboard.ts'
import type { Result } from '../../model/result.ts'
import { FALLS_TO_GO_BACK, GoBack } from './go-back.ts'
import { Falls } from './falls.ts'
import type { Findings } from './findings.ts'
import { GlassSwitch } from './glass.ts'
import type { LineState } from './hub-line.ts'
import { Ladder, type Why } from './ladder.ts'
import type { CupboardSettings } from './settings.ts'
import type { StateFolder } from './state-folder.ts'

/** A session that nobody has spoken of for so long is over, or its page is gone. */
const SESSION_MS = 60_000
/** While one page follows another both hold their lines for a moment. */
const TWO_PAGES_MS = 10_000
/** What both languages read. */
const TURNED: Readonly<Record<Turn, string>> = { half: '180°', right: '+90°', left: '-90°', across: '↔', down: '↕' }
/** A page with nothing to show asks every four seconds. */
const ASKS_MS = 15_000

export interface WatchWorld {
  readonly settings: Pick<CupboardSettings, 'browser' | 'power' | 'glass'>
  readonly findings: Findings
  readonly state: StateFolder
  /** milliseconds by a clock that only goes forward */
  readonly now: () => number
  /** epoch milliseconds by the machine's clock, which may be wrong by years */
  readonly wall: () => number
  readonly run: (argv: readonly string[]) => Promise<Result<string, string>>
}

/** Watches over the page on the glass: knows how it is, starts its browser anew, tells it which content to leave, darkens the glass. */
export class Watch {
  readonly #world: WatchWorld
  readonly #ladder: Ladder
  readonly #falls = new Falls()
  readonly #goBack = new GoBack()
  readonly #glass: GlassSwitch
  #last: { readonly alive: Alive; readonly at: number } | null = null
  #lines = 0
  #manySince = 0
  #askedAt = Number.NEGATIVE_INFINITY
  #clockAheadMs = 0
  #left: { readonly bundle: string; readonly version: number } | null = null

  constructor(world: WatchWorld) {
    this.#world = world
    this.#ladder = new Ladder(world.now())
    this.#glass = new GlassSwitch({ power: world.settings.power, run: world.run, findings: world.findings })
  }

  lineOpened(): void {
    if (++this.#lines === 2) this.#manySince = this.#world.now()
    this.#ladder.lineOpened(this.#world.now())
  }

  lineClosed(): void {
    this.#lines--
    this.#ladder.lineClosed(this.#world.now())
  }

  farewell(): void {
    this.#ladder.farewell(this.#world.now())
  }

  /** A page that has nothing to show asks which terminal it is. */
  asked(): void {
    this.#askedAt = this.#world.now()
    this.#ladder.asks(this.#askedAt)
  }

  /** A page says how it is. @returns what it is to do */
  heard(alive: Alive): AliveHeard {
    const { now, findings, settings } = this.#world
    const at = now()
    this.#last = { alive, at }
    const { hidden, bundles, width, height } = alive
    // Where nothing can be seen no frames are drawn, and none are missed.
    const unseen = hidden || this.#glass.isDark
    this.#ladder.heard(at, { drew: alive.drew || unseen, hidden: unseen })
    this.#goBack.heard(bundles, at)
    if (this.#ladder.isThere) findings.note('page-missing', false)
    findings.note('page-hidden', hidden && !this.#glass.isDark)
    findings.note('touch-turned', alive.touch !== undefined, alive.touch && TURNED[alive.touch])
    const { glass } = settings
    if (glass !== undefined) {
      const [wide, high] = glass.turned % 180 === 0 ? [glass.width, glass.height] : [glass.height, glass.width]
      const fits = width === wide && height === high
      findings.note('wrong-resolution', !fits && !unseen, `${wide}x${high}, ${width}x${height}`)
    }
    const left = this.#left
    if (left !== null && bundles.some(({ bundle, version }) => bundle === left.bundle && version > left.version)) {
      this.#left = null
      findings.note('went-back', false)
    }
    // Somebody came to a dark glass.
    this.#lookAtGlass(at)
    return { goBack: [...this.#goBack.tell()] }
  }

  /** What was learned from the line. */
  lineHeard({ problem, clockAheadMs }: LineState): void {
    const { findings } = this.#world
    findings.noteOne(['no-line', 'certificate-expired', 'certificate-not-yet', 'certificate-wrong', 'led-elsewhere'], problem?.what ?? null, problem?.detail)
    if (clockAheadMs === null) return
    this.#clockAheadMs = clockAheadMs
    findings.note('clock-wrong', Math.abs(clockAheadMs) > DRIFT_MS, `${Math.round(clockAheadMs / 1000)} s`)
  }

  /** Looks what is to be done; called several times a second. */
  look(): void {
    const { now, findings, settings } = this.#world
    const at = now()
    findings.note('two-pages', this.#lines > 1 && at - this.#manySince > TWO_PAGES_MS, String(this.#lines))
    this.#lookAtGlass(at)
    if (settings.browser === undefined) return
    const step = this.#ladder.look(at)
    if (step.is === 'restart') this.#restart(step.why, at, settings.browser.restart)
    findings.note('restarts-often', this.#falls.lately(at) >= FALLS_TO_GO_BACK)
  }

  /** Whether the system may be told that all is well. Rule G5. */
  get isWell(): boolean {
    const { now, settings } = this.#world
    return settings.browser === undefined || this.#ladder.isThere || this.#glass.isDark || now() - this.#askedAt < ASKS_MS
  }

  health(): CupboardHealth {
    const { now, wall, findings } = this.#world
    const at = now()
    return {
      findings: findings.list(),
      page: this.#last === null ? null : { ...this.#last.alive, agoMs: Math.round(at - this.#last.at) },
      restarts: { lately: this.#falls.lately(at), ever: this.#falls.ever },
      glass: { ...this.#glass.planned(wall()), dark: this.#glass.isDark },
    }
  }

  /** All that was begun is done. */
  async settled(): Promise<void> {
    await this.#glass.settled()
    await this.#world.state.settled()
  }

  #restart(why: Why, at: number, argv: readonly string[]): void {
    const { findings, state, wall, run } = this.#world
    this.#falls.add(at)
    findings.note('page-missing', true, why)
    state.add({ at: new Date(wall()).toISOString(), why })
    const left = this.#goBack.fell(this.#falls.lately(at), at)
    if (left !== null) {
      this.#left = left
      // What was done about these falls is done; the next three would be another version's.
      this.#falls.settle()
      findings.note('went-back', true, `${left.bundle} ${left.version}`)
    }
    void run(argv).then((done) => findings.note('restart-failed', !done.ok, done.ok ? undefined : done.problem))
  }

  #lookAtGlass(at: number): void {
    const { wall } = this.#world
    const wallMs = wall()
    const last = this.#last
    const lastSigned = Math.max(0, ...(last?.alive.bundles ?? []).map(({ issued }) => issued * 1000))
    this.#glass.look({
      at,
      wallMs,
      inSession: last?.alive.inSession === true && at - last.at < SESSION_MS,
      clockTrusted: trusted({ now: wallMs, lastSigned, off: this.#clockAheadMs }),
    })
  }
}
