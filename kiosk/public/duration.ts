const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long something took, as people say it: minutes up to an hour and a half, hours up to two days, then days. It is rounded up: a promise is never made better than it was. */
export function durationOf(ms: number): { readonly n: number; readonly unit: 'minutes' | 'hours' | 'days' } {
  if (ms < 90 * MINUTE_MS) return { n: Math.max(1, Math.ceil(ms / MINUTE_MS)), unit: 'minutes' }
  if (ms < 2 * DAY_MS) return { n: Math.ceil(ms / HOUR_MS), unit: 'hours' }
  return { n: Math.ceil(ms / DAY_MS), unit: 'days' }
}
