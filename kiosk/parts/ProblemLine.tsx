import type { ReactNode } from 'react'
import type { ShelfProblem } from '../../model/shelf/problem.ts'
import { type Speech, useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'

/** One sentence about what is wrong with a bundle; numbers in it, names and hashes beside it. */
function sentence(problem: ShelfProblem, t: Speech<typeof kioskWords>['t']): string {
  switch (problem.kind) {
    case 'bad-signature':
    case 'wrong-size':
      return t(`kiosk.shelf.${problem.kind}`, { wanted: problem.wanted, came: problem.came })
    case 'rollback':
    case 'too-far-ahead':
      return t(`kiosk.shelf.${problem.kind}`, { have: problem.have, came: problem.came })
    default:
      return t(`kiosk.shelf.${problem.kind}`)
  }
}

/** Where it is, and what was wanted and came, as staff read it to whoever mends it. */
function facts(problem: ShelfProblem): string {
  const wanted = 'wanted' in problem ? ` · ${String(problem.wanted).slice(0, 16)}` : ''
  const came = 'came' in problem ? ` ≠ ${String(problem.came).slice(0, 16)}` : ''
  return `${problem.file}${wanted}${came}`
}

/** Why a terminal does not take a version: a sentence for who stands there, and the facts for who mends it. */
export function ProblemLine({ problem }: { problem: ShelfProblem }): ReactNode {
  const { t } = useSpeech(kioskWords)
  return (
    <span className="problem-line">
      {sentence(problem, t)}{' '}
      <bdi dir="ltr" className="code" translate="no">
        {facts(problem)}
      </bdi>
    </span>
  )
}
