import type { ItemId } from '../content/item.ts'
import { fold } from './fold.ts'
import { findSigns } from './find-signs.ts'
import { findWords } from './find-words.ts'
import type { OpenIndex } from './open-index.ts'
import { polesTyped } from './pole-typed.ts'
import { type Meaning, MEANINGS, readable, type Reading, readingsOf } from './reading.ts'
import { Scores, type Way } from './scores.ts'
import { BESIDE, CERTAIN, GOOD, LEAST } from './worth.ts'

/** A record that was found: how well, and in which way. */
export interface Hit extends Way {
  /** its number in the index */
  readonly at: number
  readonly id: ItemId
  readonly score: number
}

export interface Found {
  /** the best first; of the same worth in the order of the bundle's lists */
  readonly hits: readonly Hit[]
  /** how many records were found; `hits` has at most `MOST_HITS` of them */
  readonly count: number
  readonly poles: readonly string[]
  /** in which scripts letters a to z found something */
  readonly meanings: readonly Meaning[]
}

/** Nobody reads on further than this; who wants less types one more letter. */
export const MOST_HITS = 300

/**
 * Finds what a resident typed, in whatever script and however spelt. First what has it letter for letter: a whole name, its
 * beginning, its middle. Then, when there is little of that, what has most of its tokens, judged by how well what was typed
 * lies along each name. Rules F4 and F12.
 *
 * @param meaning takes letters a to z in one way only
 */
export function search(index: OpenIndex, typed: string, meaning: Meaning | null = null): Found {
  const all = readingsOf(typed).filter((reading) => meaning === null || reading.meant === null || reading.meant === meaning)
  const scores = new Scores(index.ids.length)
  const folded = fold(readable(typed))
  if (/^[\p{N}a-z]+$/u.test(folded) && /\p{N}/u.test(folded)) {
    const way: Way = { reading: null, group: null, mended: false }
    index.code.find(folded, (at) => scores.offer(at, folded.length >= 3 ? CERTAIN : BESIDE, way))
  }
  const tops = new Map<Meaning | null, number>()
  for (const reading of all) {
    // The first way to read it was good enough.
    if ((tops.get(reading.meant) ?? 0) >= GOOD) continue
    const top = read(index, reading, scores)
    tops.set(reading.meant, Math.max(top, tops.get(reading.meant) ?? 0))
  }
  const { found, count } = scores.best(LEAST, MOST_HITS)
  const hits = found.map(({ at, score, way }): Hit => ({ ...way, at, score, id: index.ids[at] as ItemId }))
  const meanings = MEANINGS.filter((each) => (tops.get(each) ?? 0) >= LEAST)
  return { hits, count, poles: polesTyped(index.poles, readable(typed)), meanings }
}

const read = (index: OpenIndex, reading: Reading, scores: Scores): number =>
  reading.is === 'signs' ? findSigns(index, reading, scores) : findWords(index, reading, scores)
