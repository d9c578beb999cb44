import { LOUD, PINYIN_MARK } from '../../../model/input/pinyin/dictionary.ts'
import { DataWriter } from '../data-file.ts'
import type { Entry as SourceEntry } from './source.ts'

interface Entry {
  readonly text: string
  readonly sound: readonly string[]
  readonly loud: number
}

interface Node {
  readonly next: Map<string, Node>
  readonly entries: Entry[]
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** A count on a scale of `LOUD` steps an octave: 0 for none. */
const loudness = (count: number) => Math.round(LOUD * Math.log2(count + 1))

/**
 * The dictionary as `model/input/pinyin/dictionary.ts` reads it: a tree of syllables in alphabetical order, and at each node
 * the words that sound so, loudest first. Characters of words are places in the list of their syllable, so that most take
 * one byte. The same entries give the same bytes in whatever order they come.
 */
export function compilePinyin(source: readonly SourceEntry[]): Uint8Array {
  const entries = source.map(({ text, sound, count }): Entry => ({ text, sound, loud: Math.max(1, loudness(count)) }))
  const root: Node = { next: new Map(), entries: [] }
  const nodeOf = (sound: readonly string[]) => {
    let node = root
    for (const syllable of sound) {
      const next = node.next.get(syllable) ?? { next: new Map(), entries: [] }
      node.next.set(syllable, next)
      node = next
    }
    return node
  }
  for (const entry of entries) nodeOf(entry.sound).entries.push(entry)
  // A word may use a character in a reading that the source does not list for it alone: it goes last in that list.
  for (const { text, sound } of entries)
    for (const [at, character] of [...text].entries()) {
      const alone = nodeOf([sound[at] as string]).entries
      if (!alone.some((entry) => entry.text === character)) alone.push({ text: character, sound: [sound[at] as string], loud: 0 })
    }
  const syllables = [...root.next.keys()].sort(byCode)
  const inOrder = (node: Node) => [...node.next.keys()].sort(byCode)
  const loudestFirst = (node: Node) => node.entries.sort((a, b) => b.loud - a.loud || byCode(a.text, b.text))
  const place = new Map<string, number>()
  for (const syllable of syllables) for (const [at, { text }] of loudestFirst(nodeOf([syllable])).entries()) place.set(`${syllable} ${text}`, at)

  const children: number[] = []
  const steps: number[][] = []
  const counts: number[] = []
  const louds: number[] = []
  const places: number[][] = []
  let single = ''
  const push = (columns: number[][], at: number, value: number) => {
    let column = columns[at]
    if (column === undefined) columns[at] = column = []
    column.push(value)
  }
  const walk = (node: Node, depth: number) => {
    children.push(node.next.size)
    const here = loudestFirst(node)
    counts.push(here.length)
    for (const [at, { text, sound, loud }] of here.entries()) {
      louds.push(at === 0 ? loud : (here[at - 1] as Entry).loud - loud)
      if (depth === 1) single += text
      else for (const [position, character] of [...text].entries()) push(places, position, place.get(`${sound[position]} ${character}`) as number)
    }
    let before = -1
    for (const syllable of inOrder(node)) {
      const id = syllables.indexOf(syllable)
      push(steps, depth, id - before - 1)
      before = id
      walk(node.next.get(syllable) as Node, depth + 1)
    }
  }
  walk(root, 0)

  const file = new DataWriter()
  file.text(syllables.join(' '))
  file.text(single)
  file.add(children.length)
  file.column(children)
  file.column(counts)
  file.add(steps.length)
  for (const column of [...steps, louds, ...places]) {
    file.add(column.length)
    file.column(column)
  }
  return file.finish(PINYIN_MARK)
}
