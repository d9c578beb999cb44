/** How often something may happen in how long, in milliseconds. */
interface Limit {
  readonly most: number
  readonly withinMs: number
}

/**
 * Misses from one source, and from all together, and how often one code is looked at. A wrong digit is caught before it is sent (R1), so a miss is somebody who guesses: at
 * 100,000 codes in use among 10¹¹ and five misses a minute, one guess hits in 139 days.
 */
export const LIMITS = {
  source: { most: 5, withinMs: 10 * 60_000 },
  hub: { most: 5, withinMs: 60_000 },
  code: { most: 30, withinMs: 10 * 60_000 },
} as const satisfies Record<string, Limit>

/** So many sources and codes are remembered; the one that was busy longest ago is forgotten first, and the hub's own limit still holds for it. */
const REMEMBERED = 10_000

/** When something happened, the oldest first. */
class Window {
  readonly #limit: Limit
  readonly #at: number[] = []

  constructor(limit: Limit) {
    this.#limit = limit
  }

  /** How long until another may be tried, in milliseconds; 0 for now. */
  waits(now: number): number {
    // A clock that was put back must not lock anybody out for longer than the limit says.
    while (this.#at.length > 0 && ((this.#at[0] as number) <= now - this.#limit.withinMs || (this.#at[0] as number) > now)) this.#at.shift()
    return this.#at.length < this.#limit.most ? 0 : (this.#at[this.#at.length - this.#limit.most] as number) + this.#limit.withinMs - now
  }

  add(now: number): void {
    this.#at.push(now)
  }
}

/** A window for each of many names. */
class Windows {
  readonly #limit: Limit
  readonly #windows = new Map<string, Window>()

  constructor(limit: Limit) {
    this.#limit = limit
  }

  waits(name: string, now: number): number {
    return this.#windows.get(name)?.waits(now) ?? 0
  }

  add(name: string, now: number): void {
    const window = this.#windows.get(name) ?? new Window(this.#limit)
    this.#windows.delete(name)
    this.#windows.set(name, window)
    window.add(now)
    if (this.#windows.size > REMEMBERED) this.#windows.delete(this.#windows.keys().next().value as string)
  }
}

/**
 * Counts wrong receipt codes and makes those who guess wait. Who has a right code is not slowed by others, except while all
 * together have missed too often, for a minute at most. Rule K12.
 */
export class Tries {
  readonly #hub = new Window(LIMITS.hub)
  readonly #sources = new Windows(LIMITS.source)
  readonly #codes = new Windows(LIMITS.code)

  /**
   * How long a source has to wait before it may ask for a code, in milliseconds; 0 for now.
   *
   * @param source who asks, as far as that can be known: an address; never written down
   * @param code the code's name, not the code
   */
  waits(source: string, code: string, now: number): number {
    return Math.max(this.#hub.waits(now), this.#sources.waits(source, now), this.#codes.waits(code, now))
  }

  /** A source has asked for a code that nobody has. */
  missed(source: string, now: number): void {
    this.#hub.add(now)
    this.#sources.add(source, now)
  }

  /** Somebody has looked at a code that there is. */
  found(code: string, now: number): void {
    this.#codes.add(code, now)
  }
}
