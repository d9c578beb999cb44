import { isArabicLetter, lastLetter, SEAT, VOWELS } from './letters.ts'

/** The text left of the caret after a letter was typed; `undo` is what it is when the ئ that came by itself is taken back, `null` when none came. */
export interface AfterTyping {
  readonly text: string
  readonly undo: string | null
}

/**
 * Writes a letter as Uyghur orthography has it: a vowel that begins a word, or a syllable after another vowel (سائەت, مۇئەللىم),
 * takes ئ. Whoever has typed ئ already gets no second one. After a consonant (قۇرئان, مەسئۇل) only the writer knows. Rule T7.
 *
 * @param before the text left of the caret
 * @param letter one letter as a key gives it; anything else is put there unchanged
 */
export function afterTyping(before: string, letter: string): AfterTyping {
  const plain = before + letter
  if (!VOWELS.has(letter)) return { text: plain, undo: null }
  const last = lastLetter(before)
  const beginsWord = !isArabicLetter(last)
  return beginsWord || VOWELS.has(last) ? { text: before + SEAT + letter, undo: plain } : { text: plain, undo: null }
}
