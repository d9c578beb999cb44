import { type Comparable, type Known, maybeTheSame } from '../../model/case/alike.ts'
import type { PublicCase } from '../../model/case/public.ts'
import { isClosed } from '../../model/case/state.ts'
import type { Poles, TourGraph } from '../../model/content/tour.ts'
import type { Locale } from '../../model/text.ts'
import { type Placed, spotOf } from '../../model/content/spot.ts'

/** What is about to be said, by ready sentences. */
export interface AboutToBeSaid extends Placed {
  readonly code: string
  readonly sentences: readonly string[]
}

/**
 * Released cases that are perhaps the same as what is about to be said, three at most. It needs no line: only what the terminal has
 * kept is looked at. What staff say of a case is compared in the reader's own language. Rule K10.
 *
 * @param now epoch milliseconds
 */
export function perhapsTheSame(
  said: AboutToBeSaid,
  cases: readonly PublicCase[],
  { poles, graph, locale, now }: { readonly poles: Poles | null; readonly graph: TourGraph | null; readonly locale: Locale; readonly now: number },
): PublicCase[] {
  const placed = ({ pole, viewpoint }: Placed): Pick<Comparable, 'pole' | 'at'> => {
    const at = spotOf({ pole, viewpoint }, poles, graph)
    return { ...(typeof pole === 'string' ? { pole } : {}), ...(at === null ? {} : { at }) }
  }
  const known = cases.map((each): Known & { readonly found: PublicCase } => ({
    found: each,
    code: each.code,
    locale,
    text: each.summary?.[locale] ?? '',
    sentences: each.sentences,
    receivedAt: each.receivedAt,
    closed: isClosed(each.state),
    ...placed(each),
  }))
  return maybeTheSame({ code: said.code, locale, text: '', sentences: said.sentences, ...placed(said) }, known, now).map(({ found }) => found)
}
