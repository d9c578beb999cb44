const VOWEL = /[اەېىوۇۆۈ]/

/**
 * The syllables of a Uyghur word: each vowel with the one consonant before it (ئ is one), and what is left over closes the
 * syllable before. كىنىشكا → كى نىش كا.
 */
export function syllablesOf(word: string): string[] {
  const letters = [...word]
  const starts: number[] = []
  for (const [at, letter] of letters.entries()) {
    if (!VOWEL.test(letter)) continue
    const before = letters[at - 1]
    starts.push(at > 0 && before !== undefined && !VOWEL.test(before) ? at - 1 : at)
  }
  if (starts.length === 0) return word === '' ? [] : [word]
  starts[0] = 0
  return starts.map((start, at) => letters.slice(start, starts[at + 1]).join(''))
}
