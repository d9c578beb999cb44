/** Why the browser is started anew. */
export type Why = 'page-lost' | 'page-silent' | 'never-came'

/** What is to be done now. */
export type Step = { readonly is: 'well' } | { readonly is: 'waiting' } | { readonly is: 'restart'; readonly why: Why }

/** The line of a page breaks also when the network of the machine changes; the page has it again by then. Rule G6. */
export const LOST_MS = 1_000
/** Three times ten seconds, and what a busy machine takes longer. */
export const SILENT_MS = 35_000
/** A page that lies behind something is woken once a minute by its browser. */
const HIDDEN_SILENT_MS = 150_000
/** So long a browser may take until its page speaks: the whole machine has just been switched on. */
export const FIRST_MS = 60_000
const MOST_FIRST_MS = 10 * 60_000
/** Who leaves a page in an orderly way is on another one soon. */
const AWAY_MS = 30_000

type Page =
  | { readonly is: 'awaited'; readonly since: number; readonly forMs: number }
  | { readonly is: 'there'; readonly heardAt: number; readonly silentMs: number }
  | { readonly is: 'lost'; readonly at: number; readonly before: Page }

/**
 * The first rungs of recovery: knows from what a page says, and from the line it holds, whether it is there, and when the browser is
 * to be started anew. It does nothing itself. All times are milliseconds by a clock that only goes forward. Rules G5 to G7.
 */
export class Ladder {
  #page: Page
  #lines = 0
  #inVain = 0

  constructor(at: number) {
    this.#page = { is: 'awaited', since: at, forMs: FIRST_MS }
  }

  /** A page holds a line from now on. */
  lineOpened(at: number): void {
    this.#lines++
    if (this.#page.is === 'lost') this.#page = this.#page.before.is === 'there' ? { ...this.#page.before, heardAt: at } : this.#page.before
  }

  /** The line of a page is gone: the page was left, or its program has died. */
  lineClosed(at: number): void {
    this.#lines = Math.max(0, this.#lines - 1)
    if (this.#lines === 0 && this.#page.is === 'there') this.#page = { is: 'lost', at, before: this.#page }
  }

  /** A page was left in an orderly way. */
  farewell(at: number): void {
    this.#page = { is: 'awaited', since: at, forMs: AWAY_MS }
  }

  /** @param drew whether the page stood for something: a frame was drawn, or none was to be */
  heard(at: number, { drew, hidden }: { readonly drew: boolean; readonly hidden: boolean }): void {
    if (!drew && this.#page.is === 'there') return
    this.#inVain = 0
    this.#page = { is: 'there', heardAt: at, silentMs: hidden ? HIDDEN_SILENT_MS : SILENT_MS }
  }

  /** A page that has nothing to show yet asks for it again and again: it is there, and a new browser would have no more. */
  asks(at: number): void {
    if (this.#page.is === 'awaited') this.#page = { ...this.#page, since: Math.max(this.#page.since, at) }
  }

  /** Whether a page is there, as far as is known. */
  get isThere(): boolean {
    return this.#page.is === 'there'
  }

  look(at: number): Step {
    const page = this.#page
    if (page.is === 'lost') return at - page.at < LOST_MS ? { is: 'waiting' } : this.#restart(at, 'page-lost')
    if (page.is === 'there') return at - page.heardAt < page.silentMs ? { is: 'well' } : this.#restart(at, 'page-silent')
    return at - page.since < page.forMs ? { is: 'waiting' } : this.#restart(at, 'never-came')
  }

  #restart(at: number, why: Why): Step {
    // A browser that does not come however often it is started gets longer each time: what it lacks is not a start.
    const forMs = Math.min(MOST_FIRST_MS, FIRST_MS * 2 ** this.#inVain)
    this.#inVain++
    this.#lines = 0
    this.#page = { is: 'awaited', since: at, forMs }
    return { is: 'restart', why }
  }
}
