import { type Forms, formsOf, lettersApart } from './uyghur.ts'

/** How well words that were typed fit the words of a name: from 0 to 1, on which words of the name and how much of each. */
export interface Fit {
  readonly close: number
  readonly on: readonly { readonly word: number; readonly letters: number }[]
  readonly mended: boolean
}

/** How alike two words are, from 0 to 1; how many letters of the second were typed; whether something had to be mended. */
interface Alike {
  readonly like: number
  readonly letters: number
  readonly mended: boolean
}

const LEAST_LIKE = 0.62
const NOTHING: Alike = { like: 0, letters: 0, mended: false }

/** How alike two folded words are: the same, one begins with the other, the same stem, a few letters away. Rules F7 and F8. */
export const wordsAlike = (typed: string, word: string): Alike => alike(formsOf(typed), formsOf(word))

function alike(mine: Forms, other: Forms): Alike {
  const { word } = other
  if (mine.word === word) return { like: 1, letters: word.length, mended: false }
  if (mine.word.length >= 2 && word.startsWith(mine.word)) return { like: 0.95, letters: mine.word.length, mended: false }
  if (mine.stem === other.stem) return { like: 0.92, letters: shared(mine.word, word), mended: false }
  for (const [at, rest] of mine.roots.entries()) {
    const stage = mine.stages[at] as string
    if (rest.length >= 3 && other.roots.includes(rest)) return { like: 0.92, letters: shared(mine.word, word), mended: false }
    if (stage.length >= 3 && at > 0 && word.startsWith(stage)) return { like: 0.9, letters: stage.length, mended: false }
    if (rest.length >= 4 && word.startsWith(rest)) return { like: 0.85, letters: rest.length, mended: false }
  }
  const like = near(mine, other)
  return like < LEAST_LIKE ? NOTHING : { like, letters: word.length, mended: true }
}

/** How near two words are that are not the same in any form. */
function near(mine: Forms, other: Forms): number {
  const [a, b] = [mine.stem.length, other.stem.length]
  if (a < 3 || b < 2) return 0
  const longer = Math.max(a, b)
  // A letter too many costs half of one at least: what differs more in length is not compared letter by letter.
  const apart = Math.abs(a - b) * 0.5 > longer * (1 - LEAST_LIKE) ? longer : lettersApart(mine.stem, other.stem)
  let like = 0.9 * (1 - apart / longer)
  // Half a word that is typed wrongly already.
  if (b > a + 1 && a >= 4 && mine.stem[0] === other.stem[0]) like = Math.max(like, 0.8 * (1 - lettersApart(mine.stem, other.stem.slice(0, a)) / a))
  if (mine.skeleton.length >= 3 && mine.skeleton === other.skeleton) like = Math.max(like, 0.7 + 0.15 * (1 - apart / longer))
  return like
}

const shared = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** How well all that was typed fits a name; words that say little weigh little. */
export function fitWords(typed: readonly string[], weights: readonly number[], name: readonly string[]): Fit {
  const on: { word: number; letters: number }[] = []
  const forms = name.map(formsOf)
  let sum = 0
  let whole = 0
  let mended = false
  for (const [at, word] of typed.entries()) {
    const weight = (weights[at] as number) * Math.min(8, word.length)
    whole += weight
    const mine = formsOf(word)
    let best = NOTHING
    let place = -1
    for (const [other, each] of forms.entries()) {
      const found = alike(mine, each)
      if (found.like > best.like) {
        best = found
        place = other
      }
    }
    if (place < 0) continue
    sum += best.like * weight
    mended ||= best.mended
    on.push({ word: place, letters: best.letters })
  }
  return { close: whole === 0 ? 0 : sum / whole, on, mended }
}
