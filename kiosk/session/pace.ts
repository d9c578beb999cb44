/** What this terminal knows of how fast reports follow each other: moments only, milliseconds of a clock that never jumps. */
export interface Reports {
  /** when the latest were sent */
  readonly sent: readonly number[]
  /** since when somebody waits to send the next one; `null` while nobody does */
  readonly asked: number | null
}

export const NO_REPORTS: Reports = { sent: [], asked: null }

/** So many in so long go at once; the next one waits a little, so that whoever stands behind can say something. Nothing is ever refused. */
const MOST = 3
const WITHIN_MS = 5 * 60_000
/** How long it waits. */
export const PAUSE_MS = 20_000

const lately = ({ sent }: Reports, now: number) => sent.filter((at) => now - at < WITHIN_MS)

/** How long the next report still waits, in milliseconds; 0 when it goes at once. */
export function pauseMs(reports: Reports, now: number): number {
  if (lately(reports, now).length < MOST) return 0
  return reports.asked === null ? PAUSE_MS : Math.max(0, PAUSE_MS - (now - reports.asked))
}

/** Somebody wants to send a report now. Who comes back while they wait does not wait from the beginning. */
export const withAsked = (reports: Reports, now: number): Reports => ({ ...reports, asked: reports.asked ?? now })

/** A report was sent. */
export const withSent = (reports: Reports, now: number): Reports => ({ sent: [...lately(reports, now), now], asked: null })
