import type { tourWords } from '../ui/words/tour.ts'
import type { TourProblem } from './problem.ts'

type Key = Extract<keyof typeof tourWords, string>

/** What is said to a person about a problem, as a text of the house and its values; `null` when there is nothing to do for her. */
export function problemSentence(problem: TourProblem): { readonly key: Key; readonly values: Readonly<Record<string, string>> } | null {
  switch (problem.kind) {
    case 'no-line':
      return { key: 'tour.problem.noLine', values: {} }
    case 'broken':
      return { key: 'tour.problem.broken', values: {} }
    case 'unknown-viewpoint':
      return { key: 'tour.problem.unknownViewpoint', values: {} }
    case 'unknown-pole':
      return { key: 'tour.problem.unknownPole', values: { no: problem.pole } }
    case 'unknown-version':
      return { key: 'tour.problem.unknownVersion', values: {} }
    case 'context-lost':
      return { key: 'tour.problem.contextLost', values: {} }
    case 'no-webgl':
      return null
  }
}
