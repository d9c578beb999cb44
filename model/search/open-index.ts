import type { ItemId } from '../content/item.ts'
import { Column } from './column.ts'
import { idsOf, linesOf, type SearchFile } from './index-file.ts'
import { type Signs, signsOf } from './title.ts'
import { openWords, type WordIndex } from './word-index.ts'

/** The synonyms of an index: their words, and which records each group brings. */
export interface Groups {
  readonly count: number
  readonly zh: Column
  readonly sound: Column
  readonly ug: Column
  readonly initials: Column
  /** Uyghur words without the spaces in them */
  readonly bare: Column
  members(group: number): readonly number[]
}

/** An index that can be searched. */
export interface OpenIndex {
  readonly ids: readonly ItemId[]
  readonly zh: Column
  readonly sound: Column
  /** the blurred first letters of each name's syllables */
  readonly initials: Column
  readonly ug: Column
  readonly bare: Column
  readonly rest: Column
  readonly code: Column
  readonly groups: Groups
  readonly poles: readonly string[]
  readonly words: WordIndex
  /** the Chinese names of a record, or of a group of synonyms when the number is beyond the records, ready to be compared */
  signs(at: number): readonly Signs[]
  /** the Uyghur names of the same, each as its words */
  parts(at: number): readonly (readonly string[])[]
  /** from 0.5 for a character that nearly all names have to 1 for a rare one */
  weight(character: string): number
}

const SPACE = 32
const TAB = 9
const FEED = 10

/** The first letter of each syllable, blurred, names and lines parted as they were. */
function firsts(sound: string): string {
  let text = ''
  let begins = true
  for (let at = 0; at < sound.length; at++) {
    const code = sound.charCodeAt(at)
    if (code === TAB || code === FEED) text += code === TAB ? '\t' : '\n'
    else if (begins && code !== SPACE) text += sound[at]
    begins = code === SPACE || code === TAB || code === FEED
  }
  return text.replace(/[nr]/g, 'l').replaceAll('f', 'h')
}

/** From 0.5 for what stands in all of `all` records to 1 for what stands in one. */
export const rarity = (count: number, all: number): number => 0.5 + (0.5 * Math.log((all + 1) / (count + 1))) / Math.log(all + 2)

/** Opens an index for searching. `null` when what it points to is not there. Rule F11. */
export function openIndex(file: SearchFile): OpenIndex | null {
  const ids = idsOf(file)
  const records = ids.length
  const groupCount = file.groups.zh === '' && file.groups.ug === '' ? 0 : Math.max(linesOf(file.groups.zh).length, linesOf(file.groups.ug).length)
  const words = openWords(file.terms, file.posts, records + groupCount)
  if (words === null) return null
  const members: number[][] = Array.from({ length: groupCount }, () => [])
  for (const [at, line] of file.also.split('\n').entries())
    for (const group of line === '' ? [] : line.split(' ')) {
      const list = members[Number(group)]
      if (list === undefined || at >= records) return null
      list.push(at)
    }
  const column = (text: string) => new Column(text, records)
  const groupColumn = (text: string) => new Column(text, groupCount)
  const characters = new Uint32Array(0x1_0000)
  for (let at = 0; at < file.zh.length; at++) characters[file.zh.charCodeAt(at)] = (characters[file.zh.charCodeAt(at)] as number) + 1
  const zh = column(file.zh)
  const sound = column(file.sound)
  const groupZh = groupColumn(file.groups.zh)
  const groupSound = groupColumn(file.groups.sound)
  const compared = new Map<number, readonly Signs[]>()
  const signs = (at: number) => {
    const known = compared.get(at)
    if (known !== undefined) return known
    const group = at - records
    const sounds = group < 0 ? sound.names(at) : groupSound.names(group)
    const made = (group < 0 ? zh.names(at) : groupZh.names(group)).map((name, nth) => signsOf(name, sounds[nth] ?? ''))
    compared.set(at, made)
    return made
  }
  const ug = column(file.ug)
  const groupUg = groupColumn(file.groups.ug)
  const parted = new Map<number, readonly (readonly string[])[]>()
  const parts = (at: number) => {
    const known = parted.get(at)
    if (known !== undefined) return known
    const made = (at < records ? ug.names(at) : groupUg.names(at - records)).map((name) => name.split(' '))
    parted.set(at, made)
    return made
  }
  return {
    ids,
    zh,
    sound,
    initials: column(firsts(file.sound)),
    ug,
    bare: column(file.ug.replaceAll(' ', '')),
    rest: column(file.rest),
    code: column(file.code),
    groups: {
      count: groupCount,
      zh: groupZh,
      sound: groupSound,
      initials: groupColumn(firsts(file.groups.sound)),
      ug: groupUg,
      bare: groupColumn(file.groups.ug.replaceAll(' ', '')),
      members: (group) => members[group] ?? [],
    },
    poles: linesOf(file.poles),
    words,
    signs,
    parts,
    weight: (character) => rarity(Math.min(records, characters[character.charCodeAt(0)] ?? 0), records),
  }
}
