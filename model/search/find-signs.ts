import { type Heard, lie } from './align.ts'
import { listen } from './listen.ts'
import { littleSigns } from './little-words.ts'
import type { OpenIndex } from './open-index.ts'
import type { Reading } from './reading.ts'
import { Offers, type Scores, type Way } from './scores.ts'
import { wantedAlone, wantedPairs } from './wanted.ts'
import { BESIDE, CERTAIN, COMPARED, ENOUGH, FEW, GOOD, LEAST, PLENTY, SYNONYM } from './worth.ts'

type SignsRead = Extract<Reading, { is: 'signs' }>

/** Finds Chinese characters, or pinyin, in the Chinese names of an index. Gives the best score it offered. */
export function findSigns(index: OpenIndex, reading: SignsRead, scores: Scores): number {
  const { whole, units, meant } = reading
  const way: Way = { reading, group: null, mended: false }
  const offers = new Offers(scores, index.groups)
  let certain = 0
  if (meant === null || whole.length >= 3) {
    const letters = meant === 'pinyin'
    if (!letters || index.zh.hasLatin)
      index.zh.find(whole, (at, how) => {
        offers.offer(at, CERTAIN + 0.1 * (how - 1), way)
        certain++
      })
    if (certain < PLENTY && (!letters || index.rest.hasLatin)) index.rest.find(whole, (at) => offers.offer(at, BESIDE, way))
    index.groups.zh.find(whole, (group, how) => offers.spread(group, how === 3 ? SYNONYM : how === 2 && whole.length >= 2 ? 0.9 : 0.55, way))
  }
  if (meant === null) for (const { group, share } of groupsSaid(index, whole)) offers.spread(group, 0.66 + 0.3 * share, way)
  if (certain >= ENOUGH) return offers.top
  const listened = listen(index, units)
  const seen = new Set<number>()
  const compare = (at: number) => {
    if (seen.has(at)) return
    seen.add(at)
    const group = at - index.ids.length
    for (const name of index.signs(at)) {
      const laid = lie(listened, name, LEAST)
      if (laid.close < LEAST) continue
      const mended = { reading, group: null, mended: laid.mended }
      const edges = laid.on[0] === 0 ? (laid.on.length === name.text.length ? 0.04 : 0.02) : 0
      if (group < 0) offers.offer(at, laid.close + edges, mended)
      else if (laid.close >= 0.55) offers.spread(group, laid.close * (0.75 + (0.22 * laid.on.length) / name.text.length), mended)
    }
  }
  const pairs = wantedPairs(listened, index.words)
  for (const at of index.words.best(pairs, COMPARED)) compare(at)
  for (const at of byInitials(index, listened)) compare(at)
  // What many names share pushes out what few have: a few of each pair, then of each sign.
  if (offers.top < GOOD && pairs.length > 1) for (const pair of pairs.slice(0, 12)) for (const at of index.words.best([pair], FEW)) compare(at)
  if (offers.top < GOOD) for (const at of index.words.best([...pairs, ...wantedAlone(listened)], COMPARED)) compare(at)
  return offers.top
}

/** Synonyms that stand whole in what was typed, with how much of it they are: 吃低保要什么 says 低保. */
function* groupsSaid(index: OpenIndex, whole: string): Generator<{ group: number; share: number }> {
  for (let group = 0; group < index.groups.count; group++)
    for (const word of index.groups.zh.names(group))
      if (word.length >= 2 && whole.length > word.length && whole.includes(word) && littleSigns(`${word}。`)[0] === 1)
        yield { group, share: word.length / whole.length }
}

/** Records whose names have these first sounds in a row: two of them at the beginning, three anywhere. */
function byInitials(index: OpenIndex, units: readonly Heard[]): number[] {
  if (units.some(({ unit }) => unit.is === 'sign' || unit.is === 'whole')) return []
  const initials = units.map(({ blurred }) => (blurred[0] as string).slice(0, 1)).join('')
  const near: number[] = []
  const ends: number[] = []
  index.initials.find(initials, (at, how) => {
    if (how > 1 ? near.length < COMPARED : initials.length >= 3 && ends.length < COMPARED) (how > 1 ? near : ends).push(at)
  })
  index.groups.initials.find(initials, (group, how) => {
    if (how === 3 && initials.length >= 2) near.push(index.ids.length + group)
  })
  return [...near, ...ends]
}
