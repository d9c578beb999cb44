import type { Word } from './vocabulary.ts'

type Counts = Map<string, number>

// Three characters tell nearly always which word it is; more would only weigh.
const LOOK_BACK = 3
const HAN = /\p{Script=Han}/u
const MOST_OF_ONE = 64
const MOST_STARTS = 256
// A word of a title counts as if it stood this much oftener than the same characters in running text.
const PAIR_SHARE = 4

/**
 * Which characters come next, by words and by pairs of characters: the longest end of the text that words know speaks first,
 * and hands what it leaves to the next shorter one (Witten–Bell).
 */
export function followers(words: readonly Word[], pairs: ReadonlyMap<string, ReadonlyMap<string, number>>): (before: string) => ReadonlyMap<string, number> {
  const after = new Map<string, Counts>()
  const add = (context: string, next: string, count: number) => {
    const counts = after.get(context)
    if (counts === undefined) after.set(context, new Map([[next, count]]))
    else counts.set(next, (counts.get(next) ?? 0) + count)
  }
  for (const { text, weight } of words) {
    const characters = [...text]
    for (const [at, next] of characters.entries()) {
      if (at === 0) add('', next, weight)
      for (let back = 1; back <= Math.min(LOOK_BACK, at); back++) add(characters.slice(at - back, at).join(''), next, weight)
    }
  }
  for (const [first, next] of pairs) for (const [second, count] of next) add(first, second, count / PAIR_SHARE)
  for (const [context, counts] of after) {
    const most = context === '' ? MOST_STARTS : MOST_OF_ONE
    if (counts.size > most) after.set(context, new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)))
  }

  return (before) => {
    const ends: string[] = []
    // A character is at most two code units long.
    for (const character of [...before.slice(-2 * LOOK_BACK)].reverse()) {
      if (!HAN.test(character) || ends.length === LOOK_BACK) break
      ends.push(character + (ends.at(-1) ?? ''))
    }
    let shares: Counts = new Map()
    for (const context of ['', ...ends]) {
      const counts = after.get(context)
      if (counts === undefined) continue
      let total = 0
      for (const count of counts.values()) total += count
      const left = shares.size === 0 ? 0 : counts.size / (total + counts.size)
      const next: Counts = new Map()
      for (const [character, share] of shares) next.set(character, share * left)
      for (const [character, count] of counts) next.set(character, (next.get(character) ?? 0) + (count / total) * (1 - left))
      shares = next
    }
    return shares
  }
}
