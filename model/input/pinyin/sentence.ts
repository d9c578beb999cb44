import type { Vocabulary } from '../vocabulary.ts'
import { byScore, type Span } from './spans.ts'

/** Words one after another that together take all letters up to `to`. */
export interface Path {
  readonly text: string
  readonly score: number
  readonly words: number
  readonly last: Span
  readonly before: Path | null
}

const KEPT = 6
const CROWD = 48
// A character that often ends words of three still has to follow the right word.
const AS_ENDING = -2
// What a pair of characters that stands in the bundle's texts adds, and the most it can add.
const PAIR = 0.35
const PAIR_MOST = 2.5

/** How much likelier `next` is because the bundles write it after `first`. */
export function pairBonus(vocabulary: Vocabulary, first: string, next: string): number {
  const count = first === '' ? 0 : vocabulary.pair(first, next)
  return count === 0 ? 0 : Math.min(PAIR_MOST, PAIR * (1 + Math.log2(count + 1)))
}

export const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? ''
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) as number)

/** The likeliest ways to read the letters as words, for each place up to which they go (Viterbi, a few kept at each place). */
export function pathsOf(
  spans: readonly ReadonlyMap<number, readonly Span[]>[],
  known: { readonly vocabulary: Vocabulary; readonly endings: ReadonlyMap<string, number> },
  before: string,
): readonly (readonly Path[])[] {
  const { vocabulary, endings } = known
  const at: Path[][] = Array.from({ length: spans.length + 1 }, () => [])
  const least = at.map(() => Number.NEGATIVE_INFINITY)
  const begun = lastOf(before)
  for (let from = 0; from < spans.length; from++) {
    const paths = from === 0 ? [null] : bestOf(at[from] as Path[])
    if (from > 0) at[from] = paths as Path[]
    for (const [to, words] of spans[from] as ReadonlyMap<number, readonly Span[]>)
      for (const path of paths)
        for (const word of words) {
          const bonus = pairBonus(vocabulary, path === null ? begun : lastOf(path.text), firstOf(word.text))
          const ending = path !== null && path.last.sound.length === 2 ? endings.get(word.text) : undefined
          const own = ending === undefined ? word.score : Math.max(word.score, ending + AS_ENDING - (word.costs.at(-1) as number))
          const score = (path?.score ?? 0) + own + bonus
          const here = at[to] as Path[]
          // What is worse than as many as are kept cannot come back.
          if (here.length >= CROWD) {
            here.splice(0, here.length, ...bestOf(here))
            if (here.length === KEPT) least[to] = (here[KEPT - 1] as Path).score
          }
          if (score < (least[to] as number)) continue
          here.push({ text: (path?.text ?? '') + word.text, score, words: (path?.words ?? 0) + 1, last: word, before: path })
        }
  }
  at[spans.length] = bestOf(at[spans.length] as Path[])
  return at
}

function bestOf(paths: readonly Path[]): Path[] {
  const best: Path[] = []
  const texts = new Set<string>()
  for (const path of [...paths].sort(byScore)) {
    if (texts.has(path.text)) continue
    texts.add(path.text)
    best.push(path)
    if (best.length === KEPT) break
  }
  return best
}
