import { KINDS } from '../../model/content/item.ts'
import { Home, Row } from '../../model/content/views.ts'
import { problem, ok, type Result } from '../../model/result.ts'
import { readSearchFile } from '../../model/search/index-file.ts'
import { layIndex } from '../../model/search/lay-index.ts'
import { type OpenIndex, openIndex } from '../../model/search/open-index.ts'
import { searchedRow } from '../../model/search/searched-row.ts'
import type { Shelf } from './library.ts'
import type { SearchedBundle, SearchProblem } from './message.ts'

type Read<T> = Result<T, SearchProblem>

/** The text that lies at an address; `null` where nothing lies. */
async function textAt(url: string): Promise<Read<string | null>> {
  try {
    const response = await fetch(url)
    if (response.status === 404) return ok(null)
    return response.ok ? ok(await response.text()) : problem({ kind: 'no-line', file: url })
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    return problem({ kind: 'no-line', file: url })
  }
}

/** What lies at an address, as JSON, not yet read further. */
async function rawAt(url: string): Promise<Read<unknown>> {
  const text = await textAt(url)
  return text.ok ? parsed(text.value, url) : text
}

function parsed(text: string | null, url: string): Read<unknown> {
  try {
    return ok(text === null ? null : (JSON.parse(text) as unknown))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return problem({ kind: 'unreadable', file: url })
  }
}

const rowsIn = (list: unknown): readonly unknown[] => {
  const rows = typeof list === 'object' && list !== null ? (list as { rows?: unknown }).rows : undefined
  return Array.isArray(rows) ? rows : []
}

/** The index as it was pressed. A bundle that has none, or a damaged one, has one laid from its lists. Rule F11. */
function indexOf(text: string | null, lines: readonly unknown[]): OpenIndex | null {
  const raw = parsed(text, '')
  const file = raw.ok ? readSearchFile(raw.value) : null
  const open = file === null ? null : openIndex(file)
  if (open !== null) return open
  const rows = lines.flatMap((line) => {
    const row = Row.safeParse(line)
    return row.success ? [row.data] : []
  })
  const searched = rows.map((row) => searchedRow(row, () => ''))
  return openIndex(layIndex(searched, [], []))
}

async function readShelf({ bundle, base }: SearchedBundle, widest: boolean): Promise<Read<Shelf>> {
  const [text, home, ...lists] = await Promise.all([
    textAt(`${base}search/index.json`),
    // The widest bundle has nothing under it to hide.
    widest ? ok(null) : rawAt(`${base}home.json`),
    ...KINDS.map((kind) => rawAt(`${base}list/${kind}.json`)),
  ])
  const lines: unknown[] = []
  for (const list of lists) {
    if (!list.ok) return list
    lines.push(...rowsIn(list.value))
  }
  if (!home.ok) return home
  const first = widest ? null : Home.safeParse(home.value)
  if (first?.success === false) return problem({ kind: 'unreadable', file: `${base}home.json` })
  const start = performance.now()
  const index = indexOf(text.ok ? text.value : null, lines)
  if (index === null) return problem({ kind: 'unreadable', file: `${base}search/index.json` })
  return ok({ bundle, index, lines, hides: first?.data.hides ?? [], indexMs: performance.now() - start })
}

/** Reads all bundles of a stack for searching, the widest first. */
export async function readStack(stack: readonly SearchedBundle[]): Promise<Read<readonly Shelf[]>> {
  const shelves: Shelf[] = []
  for (const read of await Promise.all(stack.map((each, at) => readShelf(each, at === 0)))) {
    if (!read.ok) return read
    shelves.push(read.value)
  }
  return ok(shelves)
}
