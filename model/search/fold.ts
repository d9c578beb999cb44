import { simplified } from './han.ts'

/**
 * Brings different spellings of the same word together, so that a search does not depend on which key was at hand. Folding
 * twice is the same as once. Rules F1 to F3 and F5 in model/RULES.md.
 *
 * Chinese: compatibility forms (ＡＢＣ, full-width digits), case, spaces and punctuation, traditional characters. Uyghur: seats (ئ), look-alikes
 * (ي ی ې ى, ه ھ ة ە, ک ك, ۇ ۆ ۈ ۋ و), joiners, tatweel and marks.
 */
export function fold(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFKC').toLowerCase().normalize('NFKC')) {
    if (DROPPED.test(character)) continue
    folded += SAME.get(character) ?? simplified(character)
  }
  // What stood apart before the drop may now join (Hangul does), and must do so here rather than in a second folding.
  return folded.normalize('NFKC')
}

// Spaces, punctuation, symbols, controls, marks, tatweel and the hamza seats that writers leave out.
const DROPPED = /[\s\p{P}\p{S}\p{C}\p{M}\u0640\u0626\u0621\p{Z}]/u

const SAME: ReadonlyMap<string, string> = new Map([
  ...['ي', 'ی', 'ې'].map((each): [string, string] => [each, 'ى']),
  ...['ه', 'ھ', 'ة', 'ہ'].map((each): [string, string] => [each, 'ە']),
  ['ک', 'ك'] as const,
  ...['ۇ', 'ۆ', 'ۈ', 'ۋ'].map((each): [string, string] => [each, 'و']),
])

/** Whether a folded text is written in Arabic letters. */
export function isArabic(folded: string): boolean {
  return /\p{Script=Arabic}/u.test(folded)
}

const SEAT = 'ئ'
// The characters of titles are a few thousand, and each is folded whenever a title is marked.
const MOST_KEPT = 10_000
const kept = new Map<string, string>()

function foldOne(character: string): string {
  const known = kept.get(character)
  if (known !== undefined) return known
  const folded = fold(character)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(character, folded)
  return folded
}

/** A folded text and, for each of its code units, where in the text as it was written the character stands: from, to. */
export interface Folded {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/**
 * Folds a text and keeps where each letter came from, so that what was found can be marked where it is read. A text whose
 * letters only join when they are folded together has no such places.
 *
 * @returns `null` when the places cannot be told
 */
export function foldInPlace(text: string): Folded | null {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  // A seat stands before its vowel and a mark after its letter; both go with it.
  let seat: number | null = null
  for (const character of text) {
    const piece = foldOne(character)
    for (let unit = 0; unit < piece.length; unit++) {
      from.push(seat ?? at)
      to.push(at + character.length)
    }
    if (piece !== '') seat = null
    else if (character === SEAT) seat ??= at
    else {
      seat = null
      if (/\p{M}/u.test(character) && to.length > 0 && to.at(-1) === at) to[to.length - 1] = at + character.length
    }
    folded += piece
    at += character.length
  }
  return folded === fold(text) ? { text: folded, from, to } : null
}

/** The words of a text, each folded; what parts words in Uyghur is a space, a hyphen or a mark. */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}\p{Cf}\u0640]+/u)
    .map(fold)
    .filter((word) => word !== '')
}
