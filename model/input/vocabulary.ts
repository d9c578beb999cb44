import * as z from 'zod/mini'
import { fold } from '../search/fold.ts'
import { followers } from './following.ts'

/** Han words of at most this many characters are kept; a title that is longer is kept by its parts. */
export const WORD_MAX = 16
const MOST = 60_000

const Texts = z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(MOST))
const Numbers = z.array(z.int().check(z.minimum(1), z.maximum(65_535))).check(z.maxLength(MOST))
const sameLength = (columns: Readonly<Record<string, readonly unknown[]>>) => new Set(Object.values(columns).map(({ length }) => length)).size <= 1

/**
 * `input/words.json`: the words a bundle speaks with, for whoever types or writes by hand; `input/phrases.json` in a terminal's own
 * bundle: what residents say at any terminal. Columns of one length each:
 * Chinese words, their pinyin (syllables without tones parted by spaces, `v` for `ü`) and how much the bundle speaks of them
 * (1 to 65,535); pairs of Han characters that follow each other (`next` and `count` of one `of` lie side by side, most
 * frequent first, `count` is one digit each: 0 = once, 9 = 512 times and more); Uyghur words and how often they stand there.
 */
export const WordsFile = z.object({
  format: z.literal('xinxiji-words/1'),
  zh: z.object({ text: Texts, sound: Texts, weight: Numbers }).check(z.refine(sameLength)),
  pairs: z.object({ of: Texts, next: z.array(z.string()), count: z.array(z.string()) }).check(z.refine(sameLength)),
  ug: z.object({ text: Texts, count: Numbers }).check(z.refine(sameLength)),
})
export type WordsFile = z.infer<typeof WordsFile>

/** A Chinese word of a bundle; `sound` are its syllables, `weight` is 1 to 65,535. */
export interface Word {
  readonly text: string
  readonly sound: readonly string[]
  readonly weight: number
}

/** A Uyghur word of a bundle as it is written there, the same folded (model/search/fold.ts), and how often it stands there. */
export interface UyghurWord {
  readonly text: string
  readonly folded: string
  readonly count: number
}

type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What the engines behind the keys know of the bundles that are open. */
export interface Vocabulary {
  readonly words: readonly Word[]
  readonly uyghur: readonly UyghurWord[]
  /** how often one Han character follows another in the texts */
  readonly pairs: Pairs
  /**
   * The Han characters that may come next, for the text left of the caret, each with its share (0 to 1, together at most 1):
   * by the words of the bundles first, then by the pairs of their texts. At the start, and after anything that is not Han,
   * the characters that words begin with. At most 400; none when the bundles have no word.
   */
  following(before: string): ReadonlyMap<string, number>
  /** How often one Han character follows another in the bundles; 0 when it never does. */
  pair(first: string, second: string): number
}

/** The vocabulary in a `words.json`; `null` when it is damaged or none. Rule T1. */
export function readVocabulary(raw: unknown): Vocabulary | null {
  const read = WordsFile.safeParse(raw)
  if (!read.success) return null
  const { zh, pairs, ug } = read.data
  const counts = new Map<string, Map<string, number>>()
  for (const [at, first] of pairs.of.entries()) {
    const next = [...(pairs.next[at] ?? '')]
    const digits = pairs.count[at] ?? ''
    counts.set(first, new Map(next.map((second, position) => [second, 2 ** (Number.parseInt(digits[position] ?? '', 10) || 0)])))
  }
  const words = zh.text.flatMap((text, at): Word[] => {
    const sound = (zh.sound[at] as string).split(' ')
    // A word whose syllables are not as many as its characters cannot be typed and is still good for handwriting.
    return [...text].length > WORD_MAX ? [] : [{ text, sound, weight: zh.weight[at] as number }]
  })
  const uyghur = ug.text.map((text, at): UyghurWord => ({ text, folded: fold(text), count: ug.count[at] as number }))
  return vocabularyOf(words, uyghur, counts)
}

/** Nothing known: the engines work with their own dictionaries alone. */
export const NO_WORDS: Vocabulary = vocabularyOf([], [], new Map())

/** The vocabularies of a stack of bundles as one. Weights and counts add up; the order of the first that has a word stays. */
export function joinVocabularies(all: readonly Vocabulary[]): Vocabulary {
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  const words = new Map<string, Word>()
  const uyghur = new Map<string, UyghurWord>()
  for (const each of all) {
    for (const word of each.words) {
      const key = `${word.text} ${word.sound.join(' ')}`
      const had = words.get(key)
      words.set(key, had === undefined ? word : { ...had, weight: Math.min(65_535, had.weight + word.weight) })
    }
    for (const word of each.uyghur) uyghur.set(word.text, { ...word, count: word.count + (uyghur.get(word.text)?.count ?? 0) })
  }
  const counts = new Map<string, Map<string, number>>()
  for (const { pairs } of all)
    for (const [first, next] of pairs) {
      const into = counts.get(first) ?? new Map<string, number>()
      for (const [second, count] of next) into.set(second, (into.get(second) ?? 0) + count)
      counts.set(first, into)
    }
  return vocabularyOf([...words.values()], [...uyghur.values()], counts)
}

function vocabularyOf(words: readonly Word[], uyghur: readonly UyghurWord[], pairs: Pairs): Vocabulary {
  let follow: ((before: string) => ReadonlyMap<string, number>) | null = null
  return {
    words,
    uyghur,
    pairs,
    following(before) {
      // Built when somebody first writes by hand: most residents never do.
      follow ??= followers(words, pairs)
      return follow(before)
    },
    pair: (first, second) => pairs.get(first)?.get(second) ?? 0,
  }
}
