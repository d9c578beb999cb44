import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { hallWords } from '../../ui/words/hall.ts'
import type { TourProblem } from '../problem.ts'

/** What is said when halls, or one of them, cannot be read, and the way to try again. @param broken the sentence when the line is not to blame */
export function Unreadable({
  problem,
  broken,
  onAgain,
}: {
  problem: TourProblem
  broken: 'hall.unreadable' | 'hall.listUnreadable'
  onAgain: () => void
}): ReactNode {
  const { t } = useSpeech(hallWords)
  const { t: common } = useSpeech(commonWords)
  return (
    <>
      <p className="tour-note" role="status">
        {t(problem.kind === 'no-line' ? 'hall.noLine' : broken)}
      </p>
      <div className="tour-actions">
        <button type="button" data-hall="again" onClick={onAgain}>
          {common('common.retry')}
        </button>
      </div>
    </>
  )
}
