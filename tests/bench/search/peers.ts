import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { installPeers, peers } from '../peers/install.ts'
import type { Labelled } from './records.ts'

/** A search engine as it comes out of its package, over the same records. */
export interface Peer {
  readonly name: string
  readonly buildMs: number
  readonly indexGzip: number
  readonly loadMs: number
  /** numbers of records, the best first; poles follow the records in number */
  find(typed: string): readonly number[]
}

interface Mini {
  addAll(documents: readonly object[]): void
  search(typed: string, options: object): readonly { id: number }[]
  toJSON(): unknown
}
interface Flex {
  add(document: object): void
  search(typed: string, options: object): readonly { result: readonly number[] }[]
  export(keep: (key: string, data: string) => void): Promise<void>
  import(key: string, data: string): void
}

const documents = (records: readonly Labelled[], poles: readonly string[]) => [
  ...records.map(({ row }, id) => ({
    id,
    zh: row.title.zh,
    ug: row.title.ug ?? '',
    by: row.by === undefined ? '' : `${row.by.zh} ${row.by.ug ?? ''}`,
    code: row.code ?? '',
  })),
  ...poles.map((no, at) => ({ id: records.length + at, zh: '', ug: '', by: '', code: no })),
]
const FIELDS = ['zh', 'ug', 'by', 'code']
const took = <T>(work: () => T): { readonly value: T; readonly ms: number } => {
  const start = performance.now()
  return { value: work(), ms: performance.now() - start }
}

/** MiniSearch and FlexSearch as their own pages begin with them, each over the titles, the artists and the numbers; poles are records of their own there. */
export async function openPeers(records: readonly Labelled[], poles: readonly string[]): Promise<readonly Peer[]> {
  installPeers()
  const require = createRequire(join(peers, 'package.json'))
  return [miniSearch(require('minisearch'), documents(records, poles)), await flexSearch(require('flexsearch'), documents(records, poles))]
}

function miniSearch(MiniSearch: { new (options: object): Mini; loadJSON(text: string, options: object): Mini }, all: readonly object[]): Peer {
  const options = { fields: FIELDS }
  const built = took(() => {
    const index = new MiniSearch(options)
    index.addAll(all)
    return index
  })
  const text = JSON.stringify(built.value)
  const loaded = took(() => MiniSearch.loadJSON(text, options))
  return {
    name: 'MiniSearch',
    buildMs: built.ms,
    indexGzip: gzipSync(text, { level: 9 }).length,
    loadMs: loaded.ms,
    find: (typed) => loaded.value.search(typed, { prefix: true, fuzzy: 0.2 }).map(({ id }) => id),
  }
}

async function flexSearch({ Document }: { Document: new (options: object) => Flex }, all: readonly object[]): Promise<Peer> {
  const options = { document: { id: 'id', index: FIELDS }, tokenize: 'forward' }
  const built = took(() => {
    const index = new Document(options)
    for (const document of all) index.add(document)
    return index
  })
  const parts: [string, string][] = []
  await built.value.export((key, data) => parts.push([key, data]))
  const loaded = took(() => {
    const index = new Document(options)
    for (const [key, data] of parts) index.import(key, data)
    return index
  })
  return {
    name: 'FlexSearch',
    buildMs: built.ms,
    indexGzip: gzipSync(JSON.stringify(parts), { level: 9 }).length,
    loadMs: loaded.ms,
    // One list for each field, the fields in their order.
    find: (typed) => [...new Set(loaded.value.search(typed, { limit: 10 }).flatMap(({ result }) => result))],
  }
}
