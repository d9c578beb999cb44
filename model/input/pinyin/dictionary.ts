import { openData } from '../varints.ts'
import { childrenOf, type Lexicon, takeOne } from './lexicon.ts'

export const PINYIN_MARK = 'XPY1'
/** Steps an octave of the scale that counts are kept on: 4 is within 9 %. */
export const LOUD = 4
/** What the counts of the source add up to: 95,197,397. */
const ALL = 95_197_397
const DEEPEST = 8

/** The natural logarithm of a word's share in running text, for how often it was counted. */
export const likelihood = (count: number): number => Math.log(Math.max(0.5, count) / ALL)

export interface Dictionary {
  /** in alphabetical order; a syllable's number is its place here */
  readonly syllables: readonly string[]
  readonly lexicon: Lexicon
}

/** The compiled dictionary (`content/input/pinyin/compile.ts` writes it); `null` when the file is cut, damaged or another. Rule T1. */
export function readDictionary(bytes: Uint8Array): Dictionary | null {
  const file = openData(bytes, PINYIN_MARK)
  if (file === null) return null
  const syllables = file.text().split(' ')
  const single = [...file.text()]
  const childCount = file.column(file.next())
  const nodes = childCount.length
  const wordCount = file.column(nodes)
  const deepest = file.next()
  if (file.over || deepest > DEEPEST) return null
  const steps = Array.from({ length: deepest }, () => file.column(file.next()))
  const louds = file.column(file.next())
  const places = Array.from({ length: deepest }, () => file.column(file.next()))
  const laid = childrenOf(childCount)
  if (file.over || !file.atEnd || laid === null) return null

  const { childFrom, children } = laid
  const syllable = new Uint16Array(nodes)
  const wordFrom = new Uint32Array(nodes + 1)
  for (let node = 0; node < nodes; node++) wordFrom[node + 1] = (wordFrom[node] as number) + (wordCount[node] as number)
  const total = wordFrom[nodes] as number
  if (total !== louds.length) return null
  const words = new Array<string>(total)
  const likely = new Float32Array(total)
  // The characters of each syllable, as they come with the nodes below the root.
  const characters: string[][] = syllables.map(() => [])
  let taken = 0
  for (let child = childFrom[0] as number, id = -1; child < (childFrom[1] as number); child++) {
    const node = children[child] as number
    id += (steps[0]?.[child] ?? 0) + 1
    if (id >= syllables.length) return null
    syllable[node] = id
    characters[id] = single.slice(taken, taken + (wordCount[node] as number))
    taken += wordCount[node] as number
  }

  const stepAt = new Uint32Array(deepest)
  const placeAt = new Uint32Array(deepest)
  const way: number[] = []
  let whole = true
  const walk = (node: number, depth: number) => {
    let loud = 0
    for (let word = wordFrom[node] as number; word < (wordFrom[node + 1] as number); word++) {
      loud = word === wordFrom[node] ? (louds[word] as number) : loud - (louds[word] as number)
      likely[word] = likelihood(2 ** (loud / LOUD) - 1)
      if (depth === 1) words[word] = characters[way[0] as number]?.[word - (wordFrom[node] as number)] ?? ''
      else {
        let text = ''
        for (let at = 0; at < depth; at++) text += characters[way[at] as number]?.[places[at]?.[takeOne(placeAt, at)] ?? -1] ?? ''
        words[word] = text
      }
      if (words[word] === '') whole = false
    }
    if (depth >= deepest) return
    let id = -1
    for (let child = childFrom[node] as number; child < (childFrom[node + 1] as number); child++) {
      id += (steps[depth]?.[takeOne(stepAt, depth)] ?? 0) + 1
      if (id >= syllables.length) {
        whole = false
        return
      }
      syllable[children[child] as number] = id
      way[depth] = id
      walk(children[child] as number, depth + 1)
    }
  }
  walk(0, 0)
  return whole ? { syllables, lexicon: { syllable, childFrom, children, wordFrom, words, likely } } : null
}
