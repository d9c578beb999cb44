import { fold } from '../../search/fold.ts'
import type { UyghurWord } from '../vocabulary.ts'
import { isArabicLetter } from './letters.ts'

/** A whole word for what was begun; `replaces` is how many code units left of the caret it takes the place of. */
export interface Suggestion {
  readonly text: string
  readonly replaces: number
}

const LONGEST = 40
const MOST = 8
// A slip in a shorter beginning could be half of the words there are.
const REPAIR_LEAST = 4

/** The word that is being written at the end of a text; `''` when none is. */
export function begunWord(before: string): string {
  const end = before.slice(-LONGEST)
  let from = end.length
  while (from > 0 && isArabicLetter(end[from - 1] as string)) from--
  return end.slice(from)
}

/**
 * Words of the bundles that begin as the word at the caret does, whatever look-alike letters it is written with, most frequent
 * first; behind them those that would if one letter were mended. None twice, never the word that stands there. Rule T8.
 *
 * @param before the text left of the caret
 * @param limit at most this many, and never more than 8
 */
export function suggestions(words: readonly UyghurWord[], before: string, limit: number): readonly Suggestion[] {
  const written = begunWord(before)
  const begun = fold(written)
  const most = Math.min(MOST, Math.max(0, Math.floor(limit) || 0))
  if (begun === '' || most === 0) return []
  const right: UyghurWord[] = []
  const mended: UyghurWord[] = []
  for (const word of words) {
    if (word.text === written || word.folded.length < begun.length - 1) continue
    if (word.folded.startsWith(begun)) right.push(word)
    else if (begun.length >= REPAIR_LEAST && beginsNearly(word.folded, begun)) mended.push(word)
  }
  // A beginning that is right for many words is no slip.
  const found = [...right.sort(moreFrequent), ...mended.sort(moreFrequent)]
  const texts = new Set<string>()
  for (const { text } of found) {
    if (texts.size === most) break
    texts.add(text)
  }
  return [...texts].map((text) => ({ text, replaces: written.length }))
}

const moreFrequent = (a: UyghurWord, b: UyghurWord) => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

/** Whether a word begins with what was typed, once one letter is changed, left out, put in, or two neighbours change places. */
function beginsNearly(word: string, typed: string): boolean {
  let same = 0
  while (same < typed.length && word[same] === typed[same]) same++
  const rest = typed.slice(same)
  const changed = word.startsWith(rest.slice(1), same + 1) && word.length > same
  const leftOut = word.startsWith(rest, same + 1)
  const putIn = word.startsWith(rest.slice(1), same)
  const swapped = rest.length > 1 && word[same] === rest[1] && word[same + 1] === rest[0] && word.startsWith(rest.slice(2), same + 2)
  return changed || leftOut || putIn || swapped
}
