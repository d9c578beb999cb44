import type { Ink } from '../../../model/input/ink/ink.ts'
import type { InkModel } from '../../../model/input/ink/ink-model.ts'
import { recognise } from '../../../model/input/ink/recognise.ts'
import { CONDITIONS, type Condition } from './conditions.ts'
import { Dice } from './noise.ts'
import { continued, followingOf } from './words.ts'

/** How often each character is written in a condition. */
const TIMES = 3

/** In per cent: the character is the first candidate; it is among the first five. */
export interface Share {
  readonly top1: number
  readonly top5: number
}

export interface Written {
  readonly character: string
  readonly ink: Ink
}

export type Reader<W = Written> = (written: W) => readonly string[]

/** Characters written in a condition, from a seed that nobody was taught with. */
export function write(inks: ReadonlyMap<string, Ink>, condition: Condition, seed: number): readonly Written[] {
  const dice = new Dice(seed)
  const times = condition === 'clean' ? 1 : TIMES
  return [...inks].flatMap(([character, ink]) => Array.from({ length: times }, () => ({ character, ink: CONDITIONS[condition](ink, dice) })))
}

export function shareOf<W extends Written>(written: readonly W[], read: Reader<W>): Share {
  let [top1, top5] = [0, 0]
  for (const each of written) {
    const at = read(each).indexOf(each.character)
    if (at === 0) top1++
    if (at >= 0 && at < 5) top5++
  }
  const per = (count: number) => Math.round((1000 * count) / Math.max(1, written.length)) / 10
  return { top1: per(top1), top5: per(top5) }
}

/** Milliseconds for one reading after each stroke, over whole characters: half are below p50, 95 and 99 of a hundred below the others. */
export function perStroke(model: InkModel, written: readonly Written[]): { readonly p50: number; readonly p95: number; readonly p99: number } {
  const took: number[] = []
  for (const { ink } of written.slice(0, 400)) {
    for (let strokes = 1; strokes <= ink.length; strokes++) {
      const from = performance.now()
      recognise(model, ink.slice(0, strokes), { before: '', vocabulary: null, limit: 10 })
      took.push(performance.now() - from)
    }
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] as number) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/**
 * What the bundle's words add: characters inside words, after what stands before them, without and with the words; and what they
 * spoil: the same ink after another word's beginning.
 */
export function wordsAdd(model: InkModel, inks: ReadonlyMap<string, Ink>, words: readonly string[]): Readonly<Record<'without' | 'with' | 'misled', Share>> {
  const vocabulary = followingOf(words)
  const dice = new Dice(4004)
  const all = continued(words).flatMap(({ before, character }) => {
    const ink = inks.get(character)
    return ink === undefined ? [] : [{ before, character, ink: CONDITIONS.joined(ink, dice) }]
  })
  const others = all.map((each, at) => ({ ...each, before: all[(at + 101) % all.length]?.before ?? '' }))
  const read = (before: string, ink: Ink) => recognise(model, ink, { before, vocabulary, limit: 5 }).map(({ text }) => text)
  return {
    without: shareOf(all, ({ ink }) => read('', ink)),
    with: shareOf(all, ({ ink, before }) => read(before, ink)),
    misled: shareOf(others, ({ ink, before }) => read(before, ink)),
  }
}
