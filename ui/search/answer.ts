import { type Kind, kindOf } from '../../model/content/item.ts'
import type { Row } from '../../model/content/views.ts'
import { marked, marksIn, marksInCode } from '../../model/search/marks.ts'
import { type Meaning, MEANINGS, readable } from '../../model/search/reading.ts'
import { type Hit, search } from '../../model/search/search.ts'
import { CERTAIN, GOOD } from '../../model/search/worth.ts'
import type { Library, Shelf } from './library.ts'
import type { Answer, FoundKind, FoundRow, Question } from './message.ts'

/** So many lines of a kind are sent to the page; who wants further ones types one more letter. */
const MOST_ROWS = 40
/** As many as leave the next kind in sight above the keyboard, and more of a kind that is found alone. */
const FIRST_OF_MANY = 4
const FIRST_OF_ONE = 12

interface Found extends Hit {
  readonly shelf: Shelf
}

/** Answers a question over all bundles: the best first, and of the same worth the community's own first. Rules F4, F13 and F14. */
export function answer(library: Library, { typed, day, meaning, whole }: Question): Answer {
  const own = library.shelves.at(-1)
  const found: Found[] = []
  const meanings = new Set<Meaning>()
  let more = false
  let poles: readonly string[] = []
  for (const shelf of [...library.shelves].reverse()) {
    const { hits, count, poles: plates, meanings: met } = search(shelf.index, typed, meaning)
    if (shelf === own) poles = plates
    more ||= count > hits.length
    for (const each of met) meanings.add(each)
    for (const hit of hits) found.push({ ...hit, shelf })
  }
  // The sort keeps the order of what is worth the same to a hundredth.
  const best = library.shelves.length > 1 ? found.sort((a, b) => Math.round(b.score * 100) - Math.round(a.score * 100)) : found
  const shown = best.filter((hit) => library.shows(hit.shelf, hit.id, day))
  const kinds = new Map<Kind, Found[]>()
  for (const hit of shown) {
    const kind = kindOf(hit.id)
    const list = kinds.get(kind)
    if (list === undefined) kinds.set(kind, [hit])
    else list.push(hit)
  }
  const first = kinds.size > 1 ? FIRST_OF_MANY : FIRST_OF_ONE
  const kindsFound = [...kinds].map(([kind, list]): FoundKind => {
    const rows: FoundRow[] = []
    for (const hit of list) {
      if (rows.length === (whole.includes(kind) ? MOST_ROWS : first)) break
      const row = library.row(hit.id)
      if (row !== null) rows.push(withMarks(hit, row, typed))
    }
    return { kind, rows, count: Math.min(list.length, MOST_ROWS) }
  })
  const [hit] = shown
  return {
    kinds: kindsFound.filter(({ rows }) => rows.length > 0),
    poles,
    count: shown.length,
    more,
    meant: hit === undefined || shown.some(({ mended, score }) => !mended && score >= GOOD) ? null : meantBy(hit, kindsFound[0]?.rows[0], typed),
    meanings: MEANINGS.filter((each) => meanings.has(each)),
  }
}

/** A line with what is to be marked in it. */
function withMarks(hit: Found, row: Row, typed: string): FoundRow {
  const { index, bundle } = hit.shelf
  const marks = {
    zh: marksIn(row.title.zh, 'zh', row.sound ?? '', hit, index),
    ug: row.title.ug === undefined ? [] : marksIn(row.title.ug, 'ug', '', hit, index),
    code: row.code === undefined ? [] : marksInCode(row.code, readable(typed)),
  }
  return { row, bundle, marks }
}

/** The words of the best title that were probably meant. */
function meantBy(hit: Found, line: FoundRow | undefined, typed: string): string | null {
  if (line === undefined || !hit.mended || hit.score >= CERTAIN) return null
  const { row, marks } = line
  const text = hit.reading?.is === 'words' ? marked(row.title.ug ?? '', marks.ug) : marked(row.title.zh, marks.zh)
  return text === '' || text === typed.trim() ? null : text
}
