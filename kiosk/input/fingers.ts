/** A finger on the keys: where it went down, and on which key. */
interface Finger {
  readonly key: string | null
  readonly at: number
}

/** What a page knows of one contact with the glass. Lengths in millimetres. */
export interface Contact {
  readonly pointer: number
  readonly key: string | null
  /** how wide and high the contact is; 0 where the panel does not say */
  readonly width: number
  readonly height: number
  /** milliseconds of any clock that goes forward */
  readonly at: number
}

// A thumb pressed flat is under 20 mm wide; the side of a hand is over 35 mm (ISO 9241-411 takes 22 mm for the widest finger).
const PALM_MM = 30
// Two thumbs may type at once; a third contact is a hand that leans on the glass.
const MOST_FINGERS = 2
// A trembling finger leaves the glass and is back within a few hundredths of a second; who wants a letter twice lifts it longer.
const BOUNCE_MS = 80

/**
 * The fingers on a group of keys. A touch counts when it is lifted, for the key it is lifted from, or for the one it went down
 * on when it slid off into a gap; a bounce and a palm count for nothing. Rule T14.
 */
export class Fingers {
  readonly #down = new Map<number, Finger>()
  #leaning = false
  #last: { key: string; at: number } | null = null

  down({ pointer, key, width, height, at }: Contact): void {
    this.#down.set(pointer, { key, at })
    if (this.#down.size > MOST_FINGERS || Math.max(width, height) > PALM_MM) this.#leaning = true
  }

  /**
   * A finger is lifted.
   *
   * @param at by the clock of `down`
   * @param key the key under the finger now; `null` when there is none
   * @param near whether the finger is still beside the key it went down on
   * @returns the key that counts; `null` when none does
   */
  up(pointer: number, key: string | null, near: boolean, at: number): string | null {
    const finger = this.#down.get(pointer)
    if (finger === undefined) return null
    this.#down.delete(pointer)
    const leaning = this.#leaning
    if (this.#down.size === 0) this.#leaning = false
    const counts = leaning ? null : finger.key === null ? null : (key ?? (near ? finger.key : null))
    if (counts === null) return null
    const bounced = this.#last !== null && this.#last.key === counts && finger.at - this.#last.at < BOUNCE_MS
    this.#last = { key: counts, at }
    return bounced ? null : counts
  }

  /** The system took a finger away: it went to a gesture, or the window is no longer there. */
  lost(pointer: number): void {
    this.#down.delete(pointer)
    if (this.#down.size === 0) this.#leaning = false
  }
}
