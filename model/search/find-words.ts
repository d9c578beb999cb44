import type { How } from './column.ts'
import { littleWord } from './little-words.ts'
import { type OpenIndex, rarity } from './open-index.ts'
import type { Reading } from './reading.ts'
import { Offers, type Scores, type Way } from './scores.ts'
import { formsOf } from './uyghur.ts'
import { wantedNear, wantedStems } from './wanted.ts'
import { fitWords } from './words-alike.ts'
import { BESIDE, CERTAIN, COMPARED, ENOUGH, GOOD, LEAST, PLENTY, SYNONYM } from './worth.ts'

type WordsRead = Extract<Reading, { is: 'words' }>

/** Latin letters in the middle of an Arabic word are mostly pinyin, the fewer the likelier. */
function respelt(letters: number, how: How): number {
  if (how === 3) return CERTAIN
  if (how >= 1.5) return letters >= 3 ? 0.97 : 0.8
  return letters >= 4 ? 0.86 : 0.5
}

/** Finds Uyghur words in the Uyghur names of an index. Gives the best score it offered. */
export function findWords(index: OpenIndex, reading: WordsRead, scores: Scores): number {
  const { whole, words, meant } = reading
  const way: Way = { reading, group: null, mended: false }
  const offers = new Offers(scores, index.groups)
  let certain = 0
  if (whole.length >= 2) {
    index.ug.find(words.join(' '), (at, how) => {
      offers.offer(at, meant === null ? (how === 1 ? 0.9 : CERTAIN + 0.1 * (how - 1)) : respelt(whole.length, how), way)
      if (how > 1) certain++
    })
    // Where words are parted differently.
    if (certain < (meant === null ? ENOUGH : 1))
      index.bare.find(whole, (at, how) => offers.offer(at, meant !== null ? 0.55 : how === 3 ? CERTAIN + 0.2 : how === 2 ? CERTAIN + 0.1 : 0.88, way))
    if (certain < PLENTY && meant === null) index.rest.find(whole, (at) => offers.offer(at, BESIDE, way))
    index.groups.bare.find(whole, (group, how) => offers.spread(group, how === 3 ? SYNONYM : how === 2 && whole.length >= 3 ? 0.9 : 0.55, way))
  }
  if (certain >= ENOUGH) return offers.top
  const weights = words.map((word) => littleWord(word) * rarity(index.words.count(formsOf(word).stem), index.ids.length))
  const seen = new Set<number>()
  const compare = (at: number) => {
    if (seen.has(at)) return
    seen.add(at)
    const group = at - index.ids.length
    for (const parts of index.parts(at)) {
      const fit = fitWords(words, weights, parts)
      const how = { reading, group: null, mended: fit.mended }
      if (group < 0) {
        if (fit.close >= LEAST) offers.offer(at, fit.close, how)
        continue
      }
      // All of the synonym has to be said, or it means something else.
      const said = fitWords(
        parts,
        parts.map(() => 1),
        words,
      )
      if (said.close >= 0.75) offers.spread(group, 0.97 * Math.max(fit.close, 0.66 * said.close), how)
    }
  }
  for (const at of index.words.best(wantedStems(words, weights), COMPARED)) compare(at)
  // Letters that are pinyin already are not taken for a misspelt Uyghur word.
  if (offers.top < GOOD && !(meant === 'uyghur' && scores.top >= 0.95)) for (const at of index.words.best(wantedNear(words, weights), COMPARED)) compare(at)
  return offers.top
}
