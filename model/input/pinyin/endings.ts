import type { Lexicon } from './lexicon.ts'

const LEAST = 5

/**
 * How likely a character is to be put behind a word of two: 费, 证, 员, 室. It is counted over the words of three characters that a
 * dictionary has, so 非 and 正 are not, however often they stand alone. Natural logarithms of shares.
 */
export function endingsOf({ words }: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let all = 0
  for (const word of words) {
    if (word.length !== 3) continue
    const last = word[2] as string
    counts.set(last, (counts.get(last) ?? 0) + 1)
    all++
  }
  return new Map([...counts].filter(([, count]) => count >= LEAST).map(([last, count]) => [last, Math.log(count / all)]))
}
