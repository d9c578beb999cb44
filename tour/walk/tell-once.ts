import type { TourProblem } from '../problem.ts'

/** Passes each problem on once, however often it is met. */
export function tellOnce(tell: (problem: TourProblem) => void): (problem: TourProblem) => void {
  const told = new Set<string>()
  return (problem) => {
    const key = JSON.stringify(problem)
    if (told.has(key)) return
    told.add(key)
    tell(problem)
  }
}
