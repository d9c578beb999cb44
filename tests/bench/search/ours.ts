import { soundOf } from '../../../content/press/sound.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Synonyms } from '../../../model/content/synonym.ts'
import { KINDS } from '../../../model/content/item.ts'
import { searchFile } from '../../../content/press/search.ts'
import type { Labelled } from './records.ts'
import type { Rows } from '../../../content/press/lists.ts'

export const POLES = Array.from({ length: 1769 }, (_, at) => `CG-${String(at + 1).padStart(4, '0')}`)

/** The index of all records as the press lays it, with the sample community's own synonyms. */
export function ourIndex(records: readonly Labelled[]): { readonly bytes: Uint8Array; readonly ordered: readonly Labelled[]; readonly ms: number } {
  const synonyms = parse(readFileSync(join(import.meta.dirname, '../../../content/sample/synonyms.yaml'), 'utf8')) as Synonyms
  const groups = synonyms.groups.map(({ zh = [], ug = [] }) => ({ zh, ug }))
  const rows = Object.fromEntries(
    KINDS.map((kind) => [kind, records.filter(({ row }) => row.id.startsWith(`${kind}:`)).map(({ row }) => row)]),
  ) as unknown as Rows
  // The first call reads the dictionary of sounds in; a press has done that long before.
  soundOf('一')
  const start = performance.now()
  const file = searchFile(rows, { groups }, POLES)
  const bytes = new TextEncoder().encode(JSON.stringify(file))
  const ms = performance.now() - start
  const byId = new Map<string, Labelled>(records.map((record) => [record.row.id, record]))
  return { bytes, ordered: KINDS.flatMap((kind) => rows[kind]).map(({ id }) => byId.get(id) as Labelled), ms }
}
