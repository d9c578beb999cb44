import type { ReactNode } from 'react'
import type { Kind } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import type { Answer, FoundKind } from '../../ui/search/message.ts'
import { searchWords } from '../../ui/words/search.ts'
import { KIND_ICON } from '../parts/kind-icon.ts'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { FoundLine } from './FoundLine.tsx'
import { FoundPoles } from './FoundPoles.tsx'
import { useSteps } from './use-steps.ts'

/** What was found, kind by kind, the kind with the best line first; poles before all, because who types a number means it. */
export function FoundKinds({ answer: { kinds, poles }, onMore }: { answer: Answer; onMore: (kind: Kind) => void }): ReactNode {
  const drawn = useSteps(kinds)
  return (
    <>
      {poles.length > 0 ? <FoundPoles poles={poles} /> : null}
      {drawn.map((found) => (
        <OneKind key={found.kind} found={found} isWhole={kinds.includes(found)} onMore={() => onMore(found.kind)} />
      ))}
    </>
  )
}

function OneKind({
  found: { kind, rows, count },
  isWhole,
  onMore,
}: {
  found: FoundKind
  /** whether all its lines are drawn already */
  isWhole: boolean
  onMore: () => void
}): ReactNode {
  const { t } = useSpeech(searchWords)
  const { stack } = useCommunity()
  const Picture = KIND_ICON[kind]
  const base = (bundle: string) => stack.bundles.find((each) => each.bundle === bundle)?.base ?? ''
  return (
    <section className="found-kind" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>
        <Picture aria-hidden size="1.1em" stroke={1.75} />
        {t(`search.kind.${kind}`)}
      </h2>
      <ul className="rows">
        {rows.map((found) => (
          <FoundLine key={`${found.bundle} ${found.row.id}`} found={found} base={base(found.bundle)} />
        ))}
      </ul>
      {isWhole && count > rows.length ? (
        <Touch className="action" onTouch={onMore}>
          {t('search.moreOf', { n: count - rows.length, kind: t(`search.kind.${kind}`) })}
        </Touch>
      ) : null}
    </section>
  )
}
