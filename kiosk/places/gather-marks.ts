import type { Spot } from '../../model/content/spot.ts'
import type { PlanMark } from '../../ui/plan/CommunityPlan.tsx'

/** Numbers in short: 1, 2, 3, 5 is `1–3·5`. @param numbers whole, rising */
export function inShort(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs[runs.length - 1]
    if (run !== undefined && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}·${to}` : `${from}–${to}`)).join('·')
}

/**
 * Marks for places in the order of their list: those that would lie on each other share one, at the first of them. The first
 * `numbered` carry their numbers, from 1 on; others only a pin, and none where a numbered one lies.
 *
 * @param spots metres in the plan; `null` where nobody knows
 * @param apart metres that two marks lie apart at least
 */
export function gatherMarks(spots: readonly (Spot | null)[], numbered: number, apart: number): PlanMark[] {
  const marks: { readonly spot: Spot; readonly numbers: number[] }[] = []
  for (const [at, spot] of spots.entries()) {
    if (spot === null) continue
    const near = marks.find((mark) => Math.hypot(mark.spot[0] - spot[0], mark.spot[1] - spot[1]) < apart)
    const mark = near ?? { spot, numbers: [] }
    if (near === undefined) marks.push(mark)
    if (at < numbered) mark.numbers.push(at + 1)
  }
  return marks.map(({ spot: [x, y], numbers }) => ({ x, y, label: inShort(numbers) }))
}
