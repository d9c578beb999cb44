import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import type { TourProblem } from '../problem.ts'

/** What is said when halls, pictures of a place or guided tours cannot be read, and the way to try again. @param noLine,broken the sentence when the line is to blame, and when it is not */
export function Unreadable({ problem, noLine, broken, onAgain }: { problem: TourProblem; noLine: string; broken: string; onAgain: () => void }): ReactNode {
  const { t: common } = useSpeech(commonWords)
  return (
    <>
      <p className="tour-note" role="status">
        {problem.kind === 'no-line' ? noLine : broken}
      </p>
      <div className="tour-actions">
        <button type="button" data-panel="again" onClick={onAgain}>
          {common('common.retry')}
        </button>
      </div>
    </>
  )
}
