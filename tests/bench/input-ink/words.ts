import type { Following } from '../../../model/input/ink/recognise.ts'

/** What goes on with a word after a text, all with the same share: the longest end of the text that begins a word counts. */
export function followingOf(words: readonly string[]): Following {
  const after = new Map<string, Map<string, number>>()
  for (const word of words) {
    const characters = [...word]
    for (let each = 1; each < characters.length; each++) {
      const begun = characters.slice(0, each).join('')
      after.set(begun, (after.get(begun) ?? new Map()).set(characters[each] as string, 1))
    }
  }
  return {
    following: (before) => {
      const characters = [...before].slice(-8)
      for (let from = 0; from < characters.length; from++) {
        const known = after.get(characters.slice(from).join(''))
        if (known !== undefined) return new Map([...known.keys()].map((character) => [character, 1 / known.size]))
      }
      return new Map()
    },
  }
}

/** Every character of a word but its first, with what stands before it. */
export function continued(words: readonly string[]): readonly { readonly before: string; readonly character: string }[] {
  return words.flatMap((word) => {
    const characters = [...word]
    return characters.slice(1).map((character, each) => ({ before: characters.slice(0, each + 1).join(''), character }))
  })
}
