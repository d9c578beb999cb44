import { fold, foldWords } from './fold.ts'
import { isHan } from './han.ts'
import { blur } from './pinyin.ts'
import { formsOf } from './uyghur.ts'

/** The pieces of a folded Chinese text in their order: characters, and runs of letters or digits between them. */
export function unitsOf(folded: string): string[] {
  return folded.match(/\p{Script=Han}|[\p{Script=Latin}]+|\p{N}+|./gu) ?? []
}

/** Two neighbours, and the last one alone: its beginning finds one of them. */
const neighbours = (list: readonly string[], between: string): string[] => list.map((each, at) => `${each}${between}${list[at + 1] ?? ''}`)

/** Tokens of a Chinese text: each two neighbouring characters, and each run of letters or digits. Rule F5. */
export const hanTokens = (text: string): string[] => neighbours(unitsOf(fold(text)), '')

/** Tokens of how a text sounds: each two neighbouring syllables, blurred, with a point after each. Rule F6. */
export function soundTokens(sound: string): string[] {
  const syllables = sound.split(' ').filter((syllable) => syllable !== '')
  return neighbours(syllables.map(blur), '.').map((pair) => (pair.endsWith('.') ? pair : `${pair}.`))
}

/** Tokens of a folded Uyghur word: as it is, without its endings, its root and stem, and its consonants. Rules F7 and F8. */
export function wordTokens(word: string): string[] {
  const { stages, roots, stem, skeleton } = formsOf(word)
  // What marks a token of consonants is in no word.
  return [...new Set([...stages, roots[0] as string, stem, ...(skeleton.length >= 2 ? [`#${skeleton}`] : [])])]
}

/** Tokens of a Uyghur text. */
export const uyghurTokens = (text: string): string[] => foldWords(text).flatMap((word) => (isHan(word[0] ?? '') ? [] : wordTokens(word)))
