/** The eight vowels of Uyghur. */
export const VOWELS: ReadonlySet<string> = new Set('اەېىوۇۆۈ')
/** What carries a vowel that no consonant carries. */
export const SEAT = 'ئ'

// A letter is looked for this far back; nobody puts more marks on one.
const MARKS_MOST = 16
const UNSEEN = /[\p{M}\p{Cf}\u0640]/u

/** The last letter of a text as one reads it: joiners, marks and the direction signs of pages are looked through. */
export function lastLetter(text: string): string {
  const end = [...text.slice(-MARKS_MOST)]
  for (let at = end.length - 1; at >= 0; at--) if (!UNSEEN.test(end[at] as string)) return end[at] as string
  return ''
}

const ARABIC = /^[\p{Script=Arabic}]$/u
const LETTER = /^\p{L}$/u

/** Whether a character is a letter that Uyghur words are written with. */
export const isArabicLetter = (character: string): boolean => ARABIC.test(character) && LETTER.test(character)
