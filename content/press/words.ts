import type { WordsFile } from '../../model/input/vocabulary.ts'
import { repeated } from './repeated.ts'
import { soundOf } from './sound.ts'

/** A text of a bundle. `name`: a title, a person, a place, a ready sentence, what residents look for by its whole wording. */
export interface Said {
  readonly text: string
  readonly name: boolean
}

const HAN_RUN = /[\p{Script=Han}〇]+/gu
/** The 32 letters of standard Uyghur and the seat of a vowel. */
const UYGHUR_RUN = /[ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە]{2,24}/gu
// Where a title may be taken apart: 老年证的办理 holds 老年证 and 办理.
const JOINT = /[的和与及或在]/u

// A name counts as if its words stood so often in running text; its parts, and what residents say anywhere, a little less.
const NAME = 12
const PART = 6
const PHRASE = 5
// Half of what is only repeated is no word (人打, 上十), so it counts less until it is repeated often.
const REPEATED_SHARE = 3
const REPEATED_MOST = 24
const WORDS_MOST = 8000
const PAIRS_MOST = 20_000
const UYGHUR_MOST = 8000
const LONGEST_NAME = 12

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** Most first, and what is as many by code units: the same on every machine. */
const mostFirst = (counts: ReadonlyMap<string, number>) => [...counts].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))
const inBounds = (count: number) => Math.max(1, Math.min(65_535, count))

/** The syllables of a word as the dictionary of the pinyin keys spells them. */
const typedAs = (chinese: string) => soundOf(chinese).replaceAll(/\b([nl])ve\b/g, '$1ue')

/**
 * What the engines behind the keys learn from a bundle: the names in its texts whole and in parts, what its texts repeat, which
 * characters follow each other, and the Uyghur words. The same texts give the same file in whatever order they come.
 *
 * @param phrases what residents say at any terminal (`content/input/phrases.txt`)
 */
export function wordsFile(said: readonly Said[], phrases: readonly string[]): WordsFile {
  const weights = new Map<string, number>()
  const pairs = new Map<string, number>()
  const uyghur = new Map<string, number>()
  const count = (into: Map<string, number>, what: string, by: number) => into.set(what, (into.get(what) ?? 0) + by)
  const weigh = (text: string, weight: number) => {
    const { length } = [...text]
    if (length >= 2 && length <= LONGEST_NAME) weights.set(text, Math.max(weight, weights.get(text) ?? 0))
  }
  const runs: string[] = []
  for (const { text, name } of said) {
    for (const [run] of text.matchAll(HAN_RUN)) {
      runs.push(run)
      if (!name) continue
      weigh(run, NAME)
      for (const part of run.split(JOINT)) if (part !== run) weigh(part, PART)
    }
    for (const [word] of text.matchAll(UYGHUR_RUN)) count(uyghur, word, 1)
  }
  for (const phrase of phrases) {
    runs.push(phrase)
    weigh(phrase, PHRASE)
  }
  for (const { text, count: times } of repeated(runs)) weigh(text, Math.min(REPEATED_MOST, Math.ceil(times / REPEATED_SHARE)))
  for (const run of runs) {
    const characters = [...run]
    for (let at = 1; at < characters.length; at++) count(pairs, `${characters[at - 1]} ${characters[at]}`, 1)
  }

  const words = mostFirst(weights).slice(0, WORDS_MOST)
  const next = new Map<string, [string, string]>()
  for (const [pair, times] of mostFirst(pairs).slice(0, PAIRS_MOST)) {
    const [first, second] = pair.split(' ') as [string, string]
    const [seconds, digits] = next.get(first) ?? ['', '']
    next.set(first, [seconds + second, digits + Math.min(9, Math.floor(Math.log2(times)))])
  }
  const columns = [...next].sort((a, b) => byCode(a[0], b[0]))
  const ug = mostFirst(uyghur).slice(0, UYGHUR_MOST)
  return {
    format: 'xinxiji-words/1',
    zh: { text: words.map(([text]) => text), sound: words.map(([text]) => typedAs(text) || '-'), weight: words.map(([, weight]) => inBounds(weight)) },
    pairs: { of: columns.map(([first]) => first), next: columns.map(([, [seconds]]) => seconds), count: columns.map(([, [, digits]]) => digits) },
    ug: { text: ug.map(([word]) => word), count: ug.map(([, times]) => inBounds(times)) },
  }
}
