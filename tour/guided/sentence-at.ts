import type { Narration, Sentence } from '../../model/content/guided.ts'
import { type Locale, shown } from '../../model/text.ts'

/**
 * When each sentence begins in a recording, seconds: as the recording says, or by the share that its letters have of all.
 *
 * @param seconds the length of the recording
 */
export function beginsOf({ begins }: Narration, sentences: readonly Sentence[], locale: Locale, seconds: number): readonly number[] {
  if (begins !== undefined && begins.length === sentences.length) return begins
  const lengths = sentences.map((sentence) => shown(sentence, locale).words.length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  return lengths.map((length) => {
    const begin = (before / all) * seconds
    before += length
    return begin
  })
}

/** The sentence that is spoken at a moment: the last that has begun, the first before any has. */
export function sentenceAt(begins: readonly number[], seconds: number): number {
  return Math.max(
    0,
    begins.findLastIndex((begin) => begin <= seconds),
  )
}
