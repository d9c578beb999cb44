import type { Vocabulary, Word } from '../vocabulary.ts'
import { likelihood, readDictionary } from './dictionary.ts'
import { endingsOf } from './endings.ts'
import type { Asked, Candidate, PinyinEngine } from './engine.ts'
import { buildLexicon, type Lexicon, type LexiconEntry } from './lexicon.ts'
import { longerWords } from './longer.ts'
import { type Path, pairBonus, pathsOf, lastOf } from './sentence.ts'
import { byScore, edgesOf, type Search, type Span, spansFrom } from './spans.ts'
import { FUZZY, type Spelling, spellingOf } from './spelling.ts'
import { readTyped, type Typed } from './typed.ts'

// The first word may be any; inside a sentence only what is likely. With more nodes the words of tests/bench/input stand no higher, and
// sixty-four first letters take longer than the 5 ms a key has.
const FIRST_WORD: Search = { nodes: 4000, characters: 400, words: 60 }
const LATER_WORD: Search = { nodes: 300, characters: 3, words: 5 }
const IN_SENTENCE = 8
const MOST = 500
// With two sentences instead of four, 82 of a hundred phrases held back stand among the first five instead of 88.
const SENTENCES = 4
// A word of a bundle counts like a dictionary word that was met so often, for each point of its weight.
const A_POINT = 1500
const COUNT_MOST = 60_000
// Beyond this much worse than the best for the same letters, a spelling is not what was meant.
const FAR_WORSE = 10
// A word for the first letters is spelt right, or has the syllables of the best sentence and sounds alike in one of them.
const OTHERWISE = FUZZY + 0.5
const AS_SPELT = 0.5
// What is longer than the letters typed stands behind this many that take exactly them.
const BEFORE_LONGER = 3

/** The engine over `pinyin.bin` and the words of the bundles; `null` when the file is damaged. Rules T1 to T5. */
export function openPinyin(bytes: Uint8Array, vocabulary: Vocabulary): PinyinEngine | null {
  const dictionary = readDictionary(bytes)
  if (dictionary === null) return null
  const { syllables } = dictionary
  const own = wordsOf(vocabulary.words, syllables)
  const lexicons = [own, dictionary.lexicon]
  const known = { vocabulary, endings: endingsOf(dictionary.lexicon) }
  const spellings = new Map<26 | 9, Spelling>()
  const spelling = (keys: 26 | 9) => {
    const made = spellings.get(keys) ?? spellingOf(syllables, keys)
    spellings.set(keys, made)
    return made
  }

  const look = (typed: Typed, keys: 26 | 9, before: string) => {
    const edges = edgesOf(typed, spelling(keys))
    const spans = edges.map((_, from) => spansFrom(from, edges, lexicons, from === 0 ? FIRST_WORD : LATER_WORD))
    const likely = spans.map((each, from) => (from === 0 ? new Map([...each].map(([to, words]) => [to, words.slice(0, IN_SENTENCE)])) : each))
    return { edges, first: spans[0] ?? new Map<number, Span[]>(), paths: pathsOf(likely, known, before) }
  }

  return {
    candidates(text: string, { keys, before, limit }: Asked): readonly Candidate[] {
      const typed = readTyped(text, keys)
      const all = typed.letters.length
      if (all === 0 || !(limit >= 1)) return []
      const { edges, first, paths } = look(typed, keys, before)
      const list = new CandidateList(typed, Math.min(MOST, limit))
      const begun = lastOf(before)
      const fitting = (to: number) =>
        (first.get(to) ?? [])
          .map((span) => ({ ...span, score: span.score + pairBonus(vocabulary, begun, String.fromCodePoint(span.text.codePointAt(0) as number)) }))
          .sort(byScore)
      const whole = near([...fitting(all), ...(paths[all] ?? []).filter(({ words }) => words > 1).slice(0, SENTENCES)].sort(byScore))
      const meant = readingOf(bestPath(paths))
      const shorter = [...first.keys()].filter((to) => to < all).sort((a, b) => b - a)
      const spelt = (to: number) => fitting(to).filter((span) => meant.allows(span))

      for (const { text: word } of whole.slice(0, BEFORE_LONGER)) list.add(word, all)
      for (const word of longerWords(own, edges, all)) list.add(word, all)
      for (const { text: word } of whole) list.add(word, all)
      for (const to of shorter) for (const span of near(spelt(to))) if (span.sound.length > 1) list.add(span.text, to)
      // The first syllable as the best sentence has it, then as it might be read otherwise.
      for (const to of [meant.first, ...shorter.filter((end) => end !== meant.first)])
        for (const span of spelt(to)) if (span.sound.length === 1) list.add(span.text, to)
      return list.found
    },

    split(text: string, keys?: 26 | 9): string {
      const kind = keys ?? (/[2-9]/.test(text[0] ?? '') ? 9 : 26)
      const typed = readTyped(text, kind)
      if (typed.letters.length === 0) return ''
      const best = bestPath(look(typed, kind, '').paths)
      const reach = best?.last.to ?? 0
      const parts: string[] = []
      for (let path = best; path !== null; path = path.before) {
        const start = path.before?.last.to ?? 0
        const shown = path.last.ends.map((end, at) => {
          const from = at === 0 ? start : (path.last.ends[at - 1] as number)
          return kind === 26 ? typed.letters.slice(from, end) : (syllables[path.last.sound[at] as number] as string).slice(0, end - from)
        })
        parts.unshift(...shown)
      }
      if (reach < typed.letters.length) parts.push(typed.letters.slice(reach))
      return parts.join("'")
    },
  }
}

/** Candidates in the order they were found, each text once. */
class CandidateList {
  readonly found: Candidate[] = []
  readonly #texts = new Set<string>()
  readonly #typed: Typed
  readonly #limit: number

  constructor(typed: Typed, limit: number) {
    this.#typed = typed
    this.#limit = limit
  }

  add(text: string, letters: number): void {
    if (this.found.length >= this.#limit || this.#texts.has(text)) return
    this.#texts.add(text)
    this.found.push({ text, used: this.#typed.ends[letters] as number })
  }
}

/** Without those that are far worse than the best. */
function near<T extends { readonly score: number }>(sorted: readonly T[]): readonly T[] {
  const best = sorted[0]?.score ?? 0
  return sorted.filter(({ score }) => score >= best - FAR_WORSE)
}

/** The best sentence for as many of the letters as can be read. */
function bestPath(paths: readonly (readonly Path[])[]): Path | null {
  for (let to = paths.length - 1; to > 0; to--) {
    const best = paths[to]?.[0]
    if (best !== undefined) return best
  }
  return null
}

/** What the best sentence takes the letters for: where its first syllable ends, and whether a word for the first letters goes with it. */
function readingOf(best: Path | null): { readonly first: number; allows(span: Span): boolean } {
  const ends = new Map<number, { readonly cost: number; readonly syllables: number }>()
  const words: Path[] = []
  for (let path = best; path !== null; path = path.before) words.unshift(path)
  let cost = 0
  for (const { last } of words) {
    for (const [at, end] of last.ends.entries()) ends.set(end, { cost: cost + (last.costs[at] as number), syllables: ends.size + 1 })
    cost += last.costs.at(-1) as number
  }
  return {
    first: words[0]?.last.ends[0] ?? 0,
    allows({ to, costs, sound }) {
      const cost = costs.at(-1) as number
      const spent = ends.get(to)
      return cost <= AS_SPELT || (spent !== undefined && sound.length === spent.syllables && cost <= spent.cost + OTHERWISE)
    },
  }
}

/** The words of the bundles that can be typed with these syllables. */
function wordsOf(words: readonly Word[], syllables: readonly string[]): Lexicon {
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]))
  const entries = words.flatMap(({ text, sound, weight }): LexiconEntry[] => {
    const ids = sound.map((syllable) => numbers.get(syllable) ?? -1)
    const characters = [...text]
    if (characters.length < 2 || ids.length !== characters.length || ids.includes(-1)) return []
    return [{ text, sound: ids, likely: likelihood(Math.min(COUNT_MOST, weight * A_POINT)) }]
  })
  return buildLexicon(entries)
}
