/** What kind of page somebody is at decides how long they may be still (UI.md). */
export type Pace = 'menu' | 'reading' | 'form'

const STILL_MS: Readonly<Record<Pace, number>> = { menu: 60_000, reading: 90_000, form: 180_000 }
/** How long the question "are you still there?" stands. */
export const WARNING_MS = 30_000
/** So long nobody has touched the untouched first screen when the community begins to walk by. */
export const ALONE_MS = 60_000

/** What the page knows at a moment. */
export interface Visit {
  /** whether a session runs: somebody went somewhere, or changed how the page looks or speaks */
  readonly touched: boolean
  readonly pace: Pace
  /** whether something is told, played or recorded: who listens or speaks touches nothing */
  readonly told: boolean
}

/**
 * Who is at the glass. `resting`: nobody, the community walks by. `open`: the untouched first screen. `there`: a session runs.
 * `asking`: it is asked whether somebody is still there. `over`: nobody answered, and everything is to be put away.
 */
export interface Presence {
  readonly is: 'resting' | 'open' | 'there' | 'asking' | 'over'
  /** of `open` and `there` the last sign of somebody, of the others when it began; milliseconds of a clock that never jumps */
  readonly since: number
}

/** `sign`: a touch, a key, a scroll. `look`: time has passed. `come`: somebody has touched the walk. `left`: everything was put away. */
export type Happening = 'sign' | 'look' | 'come' | 'left'

/** Who is at the glass after something has happened. Rules E1 to E3. @param at milliseconds of the same clock */
export function presenceAfter(before: Presence, happening: Happening, at: number, { touched, pace, told }: Visit): Presence {
  const there = (since: number): Presence => ({ is: touched ? 'there' : 'open', since })
  if (happening === 'left') return { is: 'resting', since: at }
  if (happening === 'come') return there(at)
  if (happening === 'sign') return before.is === 'resting' || before.is === 'over' ? before : there(at)
  if (before.is === 'over') return before
  // Whatever was touched while the community walked by, as by a key of the cupboard, begins a session.
  if (before.is === 'resting') return touched ? there(at) : before
  if (told) return there(at)
  if (before.is === 'asking') {
    if (!touched) return there(at)
    return at - before.since < WARNING_MS ? before : { is: 'over', since: at }
  }
  if (at - before.since < (touched ? STILL_MS[pace] : ALONE_MS)) return there(before.since)
  return { is: touched ? 'asking' : 'resting', since: at }
}

/** What is left of the time in which the question can be answered, whole seconds, 0 to 30. */
export const secondsLeft = ({ since }: Presence, at: number): number => Math.max(0, Math.ceil((WARNING_MS - (at - since)) / 1000))
