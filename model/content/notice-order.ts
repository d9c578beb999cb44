import type { Day } from '../day.ts'

/** What the order of notices depends on. */
interface Placed {
  readonly id: string
  readonly validFrom: Day
  readonly pinUntil?: Day | undefined
}

/** Pinned notices first as long as they are pinned, then the newest. */
export function noticeOrder(day: Day): (a: Placed, b: Placed) => number {
  const pinned = ({ pinUntil }: Placed) => (pinUntil !== undefined && pinUntil >= day ? pinUntil : '')
  const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
  return (a, b) => later(pinned(a), pinned(b)) || later(a.validFrom, b.validFrom) || later(b.id, a.id)
}
