// Everything here works on letters that `fold` has folded: ي ې are ى, ھ is ە, ۇ ۆ ۈ ۋ are و, and there is no ئ.
import { fold } from './fold.ts'

const isVowel = (letter: string | undefined): boolean => letter === 'ا' || letter === 'ە' || letter === 'ى' || letter === 'و'

// Plural, possession and case, and what makes a noun of a deed, as they are written after folding.
const ENDINGS: readonly string[] = [
  'نىڭ نى غا گە قا كە دا دە تا تە دىن تىن دىكى تىكى غىچە گىچە قىچە كىچە دەك تەك',
  'لار لەر لىرى لىر',
  'سى ىم وم ىڭ وڭ ىڭىز وڭوز ىمىز ومىز ىڭلار وڭلار',
  'ىش وش اش ەش ماق مەك غان گەن قان كەن',
]
  .flatMap((line) => line.split(' '))
  .concat('لىق', 'لىك', 'لوق', 'لوك')
  .map(fold)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

const LEAST_STEM = 3
// What makes another noun of a noun; of a short one too little would be left (كىملىك, a card, is no كىم).
const MAKERS: ReadonlySet<string> = new Set(['لىق', 'لىك', 'لوق', 'لوك'])

function withoutEnding(word: string): string {
  for (const ending of ENDINGS) {
    const least = MAKERS.has(ending) ? LEAST_STEM + 1 : LEAST_STEM
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}

/** Takes endings away until none is left, and the last vowel, which is written differently before an ending. */
function bare(word: string): string {
  for (let now = word; ; ) {
    let next = withoutEnding(now)
    if (next === now && next.length > LEAST_STEM && isVowel(next.at(-1))) next = next.slice(0, -1)
    if (next === now) return now
    now = next
  }
}

/**
 * The part of a folded Uyghur word that its endings leave: case, number and possession in as many rounds as there are, the
 * vowel at its end, and a or e in its last syllable as i, because an ending raises them (كاپالەت, كاپالىتى). A word in
 * another script is given back as it is. Rule F7.
 */
export function stem(word: string): string {
  if (!/^\p{Script=Arabic}+$/u.test(word)) return word
  let now = word
  // What was raised may look like an ending; three rounds are more than any word was seen to need.
  for (let round = 0; round < word.length; round++) {
    const next = raised(bare(now))
    if (next === now) return now
    now = next
  }
  return now
}

/**
 * What a folded word may be without its endings, the longest first: as it is, then with one ending after another taken away.
 * Not every one that looks like an ending is one: ۋاكسىنا ends like an accusative once its own ending is gone.
 */
export function stages(word: string): string[] {
  const all = [word]
  if (!/^\p{Script=Arabic}+$/u.test(word)) return all
  for (let now = word; all.length < 5; ) {
    const next = withoutEnding(now)
    if (next === now) break
    all.push(next)
    now = next
  }
  return all
}

/** A stage as it is before any ending: without the vowel at its end, and with the last a or e raised. */
export const root = (stage: string): string => raised(stage.length > LEAST_STEM && isVowel(stage.at(-1)) ? stage.slice(0, -1) : stage)

function raised(word: string): string {
  for (let at = word.length - 1; at > 0; at--) {
    const letter = word[at] as string
    if (!isVowel(letter)) continue
    return letter === 'ا' || letter === 'ە' ? `${word.slice(0, at)}ى${word.slice(at + 1)}` : word
  }
  return word
}

// Letters that are taken for each other by ear.
const EAR: ReadonlyMap<string, string> = new Map(
  ['بپف', 'تد', 'سز', 'كقگغخ', 'نڭ', 'جژ'].flatMap((like) => [...like].map((letter): [string, string] => [letter, like[0] as string])),
)

/** The consonants of a word's stem as the ear takes them, each run once: what is left of a word when its vowels are uncertain. Rule F8. */
export function skeleton(word: string): string {
  let bones = ''
  for (const letter of stem(word)) {
    if (isVowel(letter)) continue
    const heard = EAR.get(letter) ?? letter
    if (!bones.endsWith(heard)) bones += heard
  }
  return bones
}

const change = (a: string, b: string): number =>
  a === b ? 0 : isVowel(a) && isVowel(b) ? 0.35 : EAR.get(a) !== undefined && EAR.get(a) === EAR.get(b) ? 0.35 : 1
const drop = (letter: string): number => (isVowel(letter) ? 0.5 : 0.9)

/**
 * How far two folded words are apart in letters, where a vowel for a vowel or a letter for its like costs little and two
 * neighbours in the wrong order cost one. Words of at most 32 letters are told apart; longer ones by their beginnings.
 */
export function lettersApart(one: string, other: string): number {
  const a = one.slice(0, 32)
  const b = other.slice(0, 32)
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let at = 1; at <= b.length; at++) last[at] = (last[at - 1] as number) + drop(b[at - 1] as string)
  for (let row = 1; row <= a.length; row++) {
    const x = a[row - 1] as string
    const now: number[] = [(last[0] as number) + drop(x)]
    for (let at = 1; at <= b.length; at++) {
      const y = b[at - 1] as string
      let cost = Math.min((last[at - 1] as number) + change(x, y), (last[at] as number) + drop(x), (now[at - 1] as number) + drop(y))
      if (row > 1 && at > 1 && x === b[at - 2] && a[row - 2] === y) cost = Math.min(cost, (before[at - 2] as number) + 0.8)
      now.push(cost)
    }
    before = last
    last = now
  }
  return last[b.length] as number
}

/** A folded word with what it is compared by. */
export interface Forms {
  readonly word: string
  readonly stem: string
  readonly stages: readonly string[]
  /** the root of each stage, in their order */
  readonly roots: readonly string[]
  readonly skeleton: string
}

// The words of a community's titles are few and are compared at every key.
const MOST_KEPT = 20_000
const kept = new Map<string, Forms>()

/** What a folded word is compared by; made once for each word. */
export function formsOf(word: string): Forms {
  const known = kept.get(word)
  if (known !== undefined) return known
  const all = stages(word)
  const forms = { word, stem: stem(word), stages: all, roots: all.map(root), skeleton: skeleton(word) }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(word, forms)
  return forms
}
