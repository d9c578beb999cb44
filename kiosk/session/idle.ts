/** What someone is doing decides how long they may be still (UI.md). */
export type Pace = 'menu' | 'reading' | 'form'

const STILL_MS: Readonly<Record<Pace, number>> = { menu: 60_000, reading: 90_000, form: 180_000 }
/** How long the question "are you still there?" stands. */
export const WARNING_MS = 30_000

export type Idle = { readonly is: 'there' } | { readonly is: 'asking'; readonly secondsLeft: number } | { readonly is: 'gone' }

const THERE: Idle = { is: 'there' }
const GONE: Idle = { is: 'gone' }

/**
 * Whether a resident is still there.
 *
 * @param stillMs milliseconds since the last touch; a clock that was set back counts as a touch
 */
export function idleAfter(stillMs: number, pace: Pace): Idle {
  const over = stillMs - STILL_MS[pace]
  if (over < 0) return THERE
  return over < WARNING_MS ? { is: 'asking', secondsLeft: Math.ceil((WARNING_MS - over) / 1000) } : GONE
}
