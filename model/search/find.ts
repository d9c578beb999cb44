import type { ItemId } from '../content/item.ts'
import type { Row } from '../content/views.ts'
import { fold, isArabic } from './fold.ts'

/** A row made ready to be searched: its texts folded once. */
export interface Searchable {
  readonly row: Row
  readonly titles: readonly string[]
  readonly rest: string
  readonly code: string
  readonly sound: string
  /** where in `sound` each syllable begins */
  readonly syllables: readonly number[]
  readonly initials: string
}

/** Makes a row ready to be searched. */
export function searchable(row: Row): Searchable {
  const syllables = (row.sound ?? '').split(' ').filter((syllable) => syllable !== '')
  const words = (text: { zh: string; ug?: string | undefined } | undefined) =>
    text === undefined ? [] : [text.zh, ...(text.ug === undefined ? [] : [text.ug])]
  return {
    row,
    titles: [...words(row.title), ...words(row.shortTitle)].map(fold),
    rest: [...words(row.summary), ...words(row.under)].map(fold).join('\n'),
    code: fold(row.code ?? ''),
    sound: syllables.join(''),
    syllables: syllables.map((_, at) => syllables.slice(0, at).join('').length),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  }
}

/** Lower is better; `null` when the row does not hold the query. Rule F4. */
function rank(each: Searchable, query: string): number | null {
  let best: number | null = null
  const offer = (value: number) => {
    if (best === null || value < best) best = value
  }
  for (const title of each.titles) {
    if (title === query) offer(0)
    else if (title.startsWith(query)) offer(1)
    else if (title.includes(query)) offer(2)
  }
  if (/^[a-z]+$/.test(query)) {
    if (each.sound.startsWith(query)) offer(3)
    else if (each.initials.startsWith(query) && query.length >= 2) offer(4)
    else if (query.length >= 2 && each.syllables.some((start) => each.sound.startsWith(query, start))) offer(5)
    else if (each.initials.includes(query) && query.length >= 3) offer(6)
  }
  if (each.code.includes(query)) offer(query.length >= 3 ? 2 : 7)
  if (each.rest.includes(query)) offer(7)
  return best
}

// Case, plural and possessive endings, folded; a query is tried again without them, longest first.
const ENDINGS = [
  'لىرىنىڭ',
  'لارنىڭ',
  'لەرنىڭ',
  'لىرىدا',
  'لاردا',
  'لىرى',
  'نىڭ',
  'دىن',
  'تىن',
  'لار',
  'لەر',
  'غا',
  'گە',
  'قا',
  'كە',
  'دا',
  'دە',
  'تا',
  'تە',
  'نى',
  'سى',
  'ى',
].map(fold)

function stems(query: string): string[] {
  if (!isArabic(query)) return [query]
  const cut = ENDINGS.filter((ending) => query.endsWith(ending) && query.length - ending.length >= 3).map((ending) => query.slice(0, -ending.length))
  return [query, ...cut]
}

/**
 * Finds rows by any part of a title in either language, by pinyin or its initials, by any part of a code or number, or by
 * its office, address or summary. Best first; rows of the same rank keep their order.
 *
 * @param typed what the resident typed; empty finds nothing
 */
export function find(rows: readonly Searchable[], typed: string): ItemId[] {
  const query = fold(typed)
  if (query === '') return []
  const tries = stems(query)
  const found: { id: ItemId; rank: number; at: number }[] = []
  for (const [at, each] of rows.entries()) {
    for (const [further, attempt] of tries.entries()) {
      const value = rank(each, attempt)
      if (value === null) continue
      found.push({ id: each.row.id, rank: value + further * 10, at })
      break
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.at - b.at).map((each) => each.id)
}
