import { KINDS } from '../../model/content/item.ts'
import type { Synonyms } from '../../model/content/synonym.ts'
import type { SearchFile } from '../../model/search/index-file.ts'
import { type Alike, layIndex } from '../../model/search/lay-index.ts'
import { searchedRow } from '../../model/search/searched-row.ts'
import type { Layout } from '../read/layout.ts'
import type { Rows } from './lists.ts'
import { type BundleObject, json } from './object.ts'
import { soundOf } from './sound.ts'

export const SEARCH_PATH = 'search/index.json'

const alikeOf = ({ groups }: Synonyms): Alike[] => groups.map(({ zh, ug }) => ({ zh: zh.map((word) => ({ zh: word, sound: soundOf(word) })), ug }))

/** The index of lists, with the words that mean the same and the numbers of poles. */
export function searchFile(rows: Rows, synonyms: Synonyms | null, poles: readonly string[]): SearchFile {
  const records = KINDS.flatMap((kind) => rows[kind]).map((row) => searchedRow(row, soundOf))
  return layIndex(records, synonyms === null ? [] : alikeOf(synonyms), poles)
}

/** `search/index.json`: everything a bundle lists, its numbered poles, and the words that mean the same. Rule F10. */
export function searchObject(rows: Rows, synonyms: Synonyms | null, layout: Layout | null): BundleObject {
  // Numbers that stand on plates are only shown where the walk can go to them.
  const poles = layout === null || layout.viewpoints.length === 0 ? [] : layout.poles.map(({ no }) => no).sort()
  return json(SEARCH_PATH, searchFile(rows, synonyms, poles))
}
