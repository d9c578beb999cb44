/** No more letters than this are read at once; what follows waits until these are taken. Rule T2. */
export const LETTERS_READ = 64

export interface Typed {
  /** letters in lower case, or digits; no apostrophes */
  readonly letters: string
  /** `ends[n]` is where in the text the first `n` letters end, with the apostrophes after them */
  readonly ends: readonly number[]
  /** whether an apostrophe stands before a letter, so that no syllable goes across */
  readonly parted: readonly boolean[]
}

/** The letters at the beginning of a text, up to the first character that no key of these writes. */
export function readTyped(text: string, keys: 26 | 9): Typed {
  const wanted = keys === 26 ? /[a-z]/ : /[2-9]/
  let letters = ''
  const ends: number[] = [0]
  const parted: boolean[] = []
  let apostrophe = false
  for (let at = 0; at < text.length && letters.length < LETTERS_READ; at++) {
    const letter = (text[at] as string).toLowerCase()
    if (letter === "'" || letter === '’') {
      apostrophe = true
      // A whole screen of apostrophes is no word.
      if (at > LETTERS_READ * 4) break
      ends[letters.length] = at + 1
      continue
    }
    if (!wanted.test(letter) || letter.length !== 1) break
    letters += letter
    parted.push(apostrophe)
    ends.push(at + 1)
    apostrophe = false
  }
  for (let at = ends[letters.length] as number; text[at] === "'" || text[at] === '’'; at++) {
    if (at > LETTERS_READ * 8) break
    ends[letters.length] = at + 1
  }
  return { letters, ends, parted }
}
