import { seeded } from '../../generated/random.ts'
import * as zh from './asked-zh.ts'
import * as ug from './asked-ug.ts'
import type { Labelled } from './records.ts'
import { cyrillic, inflect, latin, miswrite, misspell, wrongCodes } from './spoil.ts'
import { ARTISTS } from './towns.ts'

export interface Query {
  readonly category: string
  readonly typed: string
  /** whether a record answers */
  readonly wants: (record: Labelled) => boolean
  /** the pole that answers, for a query of its digits */
  readonly pole?: string
}

const about = (subjects: string) => {
  const [names = '', town] = subjects.split('@')
  const wanted = new Set(names.split('|'))
  return (record: Labelled) => wanted.has(record.about) && (town === undefined || record.community === town)
}

type Asked = readonly (readonly [string, string])[]
/** What a resident meant that no record has is no query of this bench. */
const asked = (category: string, list: Asked, spoil: (typed: string) => string = (typed) => typed): Query[] =>
  list.filter(([, subjects]) => subjects !== 'nothing').map(([typed, subjects]) => ({ category, typed: spoil(typed), wants: about(subjects) }))

/** A spoilt word that is still the word is spoilt again. */
const surely = (spoil: (word: string, random: () => number) => string, random: () => number) => (word: string) => {
  for (let tries = 0; tries < 20; tries++) {
    const spoilt = spoil(word, random)
    if (spoilt !== word) return spoilt
  }
  return word
}

const MISWRITTEN: Asked = [
  ...zh.NAMES,
  ...zh.CHINESE.filter(([typed]) => typed.length >= 4 && typed.length <= 6),
  ...zh.PART.filter(([typed]) => typed.length >= 4),
]

/** The labelled queries; none of them is a title. */
export function makeQueries(records: readonly Labelled[], poles: readonly string[], seed = 66): Query[] {
  const random = seeded(seed)
  const long = ug.WORDS.filter(([word]) => word.length >= 5)
  const queries: Query[] = [
    ...asked('zh', zh.CHINESE),
    ...asked('zh part', zh.PART),
    ...asked('traditional', zh.TRADITIONAL),
    ...asked('homophone', zh.HOMOPHONE),
    ...asked('miswritten', MISWRITTEN, surely(miswrite, random)),
    ...asked('pinyin', zh.PINYIN),
    ...asked('fuzzy pinyin', zh.FUZZY),
    ...asked('initials', zh.INITIALS),
    ...asked('mixed', zh.MIXED),
    ...asked('synonym', zh.SYNONYM),
    ...asked('ug', ug.UYGHUR),
    ...asked('ug inflected', ug.WORDS, surely(inflect, random)),
    ...asked('ug misspelt', long, surely(misspell, random)),
    ...asked('ug wrong codes', ug.WORDS, surely(wrongCodes, random)),
    ...asked('ug latin', ug.WORDS, (word) => latin(word, random)),
    ...asked('ug cyrillic', ug.WORDS.slice(0, 14), cyrillic),
    ...ARTISTS.map(([name]): Query => ({ category: 'artist', typed: name, wants: about(`artist:${name}`) })),
    ...ARTISTS.slice(0, 6).map(([name, other]): Query => ({ category: 'artist', typed: other, wants: about(`artist:${name}`) })),
  ]
  const coded = records.filter(({ row }) => (row.code?.length ?? 0) > 8)
  for (let at = 0; at < 16; at++) {
    const record = coded[Math.floor(random() * coded.length)] as Labelled
    const code = record.row.code as string
    const from = Math.floor(random() * 4)
    // The last digits as they are read off a slip, with or without what parts them.
    const part = at % 2 === 0 ? code.slice(from + 1) : code.slice(from + 1).replaceAll('-', '')
    queries.push({
      category: 'number',
      typed: part,
      wants: (other) => other === record || (other.row.code ?? '').replaceAll('-', '').includes(part.replaceAll('-', '')),
    })
  }
  for (const [at, write] of [
    (no: string) => no,
    (no: string) => no.slice(3),
    (no: string) => String(Number(no.slice(3))),
    (no: string) => `${Number(no.slice(3))}号杆`,
    (no: string) => no.replace('-', '').toLowerCase(),
    (no: string) => `${Number(no.slice(3))}-تۈۋرۈك`,
    (no: string) => `路灯${Number(no.slice(3))}`,
    (no: string) => `灯杆${no.slice(3)}`,
    (no: string) => no.slice(3),
    (no: string) => String(Number(no.slice(3))),
  ].entries()) {
    const pole = poles[(at * 137 + 26) % poles.length] as string
    queries.push({ category: 'pole', typed: write(pole), wants: () => false, pole })
  }
  const titles = new Set(records.flatMap(({ row }) => [row.title.zh, row.title.ug]))
  const titled = queries.filter(({ typed }) => titles.has(typed))
  if (titled.length > 0) throw new Error(`bench: a query must be no title, found ${titled.map(({ typed }) => typed).join(', ')}`)
  return queries
}
