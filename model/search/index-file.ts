import { ItemId } from '../content/item.ts'

export const SEARCH_FORMAT = 'xinxiji-search/1'

/**
 * `search/index.json` of a bundle. Every column is one text with a line for each record, parted by line feeds; a record with
 * two names has them parted by tabs. One long text is read and looked through much faster than ten thousand short ones.
 */
export interface SearchFile {
  readonly format: typeof SEARCH_FORMAT
  readonly ids: string
  /** folded Chinese names */
  readonly zh: string
  /** how each Chinese character of them sounds, syllables parted by spaces */
  readonly sound: string
  /** folded Uyghur names, words parted by spaces */
  readonly ug: string
  /** office, address, summary, folded */
  readonly rest: string
  /** telephone numbers and codes, folded */
  readonly code: string
  /** the groups of synonyms a record belongs to, numbers parted by spaces */
  readonly also: string
  /** each group of synonyms as three columns: Chinese words, their sounds, Uyghur words, parted by tabs within a line */
  readonly groups: { readonly zh: string; readonly sound: string; readonly ug: string }
  /** numbered poles, as they are written on their plates */
  readonly poles: string
  /** tokens, sorted by code units */
  readonly terms: string
  /**
   * for each token the records that have it, and after the records the groups: the first number and then how much larger each
   * next one is, in base 36 and parted by spaces
   */
  readonly posts: string
}

const COLUMNS = ['ids', 'zh', 'sound', 'ug', 'rest', 'code', 'also', 'poles', 'terms', 'posts'] as const
const RECORDS = ['ids', 'zh', 'sound', 'ug', 'rest', 'code', 'also'] as const

export const linesOf = (column: string): string[] => (column === '' ? [] : column.split('\n'))

/** How many lines a column has; a column of empty lines has as many as it has line feeds, and none when it is empty itself. */
const count = (column: string): number => {
  if (column === '') return 0
  let lines = 1
  for (let at = column.indexOf('\n'); at >= 0; at = column.indexOf('\n', at + 1)) lines++
  return lines
}

/** Reads an index that came from outside. What is damaged is `null`: a terminal then says so, and its lists go on. Rule F11. */
export function readSearchFile(raw: unknown): SearchFile | null {
  if (typeof raw !== 'object' || raw === null || (raw as { format?: unknown }).format !== SEARCH_FORMAT) return null
  const file = raw as Record<string, unknown>
  if (!COLUMNS.every((name) => typeof file[name] === 'string')) return null
  const groups = file['groups'] as Record<string, unknown> | null | undefined
  if (typeof groups !== 'object' || groups === null || !(['zh', 'sound', 'ug'] as const).every((name) => typeof groups[name] === 'string')) return null
  const read = raw as SearchFile
  const records = count(read.ids)
  // One record with nothing in a column leaves that column empty.
  if (RECORDS.some((name) => count(read[name]) !== records && !(records === 1 && read[name] === ''))) return null
  // Each line would be read by its schema in ten times the time; the ids of an index are looked up in lists that were read.
  if (records > 0 && !/^(?:[a-z]+:[a-z0-9-]{1,64}(?:\n|$))+$/.test(read.ids)) return null
  if (!ItemId.safeParse(linesOf(read.ids.slice(0, 100))[0] ?? 'guide:none').success) return null
  if (count(read.terms) !== count(read.posts)) return null
  return read
}

/** The ids of an index in their order. */
export const idsOf = (file: SearchFile): readonly ItemId[] => linesOf(file.ids) as readonly string[] as readonly ItemId[]
