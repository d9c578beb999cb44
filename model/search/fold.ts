/**
 * Brings different spellings of the same word together, so that a search does not depend on which key was at hand. Folding
 * twice is the same as once. Rules F1 to F3 in model/RULES.md.
 *
 * Chinese: compatibility forms (ＡＢＣ, full-width digits), case, spaces and punctuation. Uyghur: seats (ئ), look-alikes
 * (ي ی ې ى, ه ھ ة ە, ک ك, ۇ ۆ ۈ ۋ و), joiners, tatweel and marks.
 */
export function fold(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFKC').toLowerCase().normalize('NFKC')) {
    if (DROPPED.test(character)) continue
    folded += SAME.get(character) ?? character
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
