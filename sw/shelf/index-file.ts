import { sha256, utf8 } from '../../model/bytes.ts'
import { FIRST_BYTES, readStretch, type ShelfDisk } from './files.ts'
import type { PathTable } from './path-table.ts'
import type { ShelfState } from './state.ts'

/** The two files of the index. They exist since the terminal was set up and are written by turns. */
export const INDEX_FILES = ['index-0', 'index-1'] as const
const FORMAT = 'xinxiji-shelf/2'
/** `number (8 digits) | length of the head (12 digits) | SHA-256 of the head (64)`, as text; then the head, then the tables */
const START_BYTES = FIRST_BYTES
/** The head is most often within so many bytes, so that one look finds both. */
const FIRST_LOOK_BYTES = 64 * 1024

/** Where a version's table stands behind the head, and its SHA-256. */
interface TablePlace {
  readonly at: number
  readonly bytes: number
  readonly sha256: string
}

interface Head {
  readonly format: typeof FORMAT
  readonly state: ShelfState
  readonly tables: Readonly<Record<string, TablePlace>>
}

/** The index as it was found. */
export interface ShelfIndex {
  /** counts how often it was written */
  readonly number: number
  readonly state: ShelfState
  /** The table of a version; `null` when it cannot be read. */
  table(name: string): Promise<PathTable | null>
}

const pad = (value: number, digits: number) => String(value).padStart(digits, '0')

/** The first bytes of a file, as far as it has them. */
async function firstLook(file: Blob | null): Promise<Uint8Array<ArrayBuffer> | null> {
  return file === null ? null : readStretch(file, 0, Math.min(FIRST_LOOK_BYTES, file.size))
}

function readStart(bytes: Uint8Array | null): { number: number; length: number; hash: string } | null {
  const match = bytes === null ? null : /^(\d{8})(\d{12})([0-9a-f]{64})$/.exec(new TextDecoder().decode(bytes.subarray(0, START_BYTES)))
  return match === null ? null : { number: Number(match[1]), length: Number(match[2]), hash: match[3] as string }
}

async function readOne(file: Blob, first: Uint8Array<ArrayBuffer>): Promise<ShelfIndex | null> {
  const start = readStart(first)
  if (start === null) return null
  const tablesAt = START_BYTES + start.length
  const bytes = tablesAt <= first.length ? first.slice(START_BYTES, tablesAt) : await readStretch(file, START_BYTES, tablesAt)
  // The hash was made here over what stands here: with it, these bytes need no other check.
  if (bytes === null || (await sha256(bytes)) !== start.hash) return null
  const head = JSON.parse(new TextDecoder().decode(bytes)) as Head
  if (head.format !== FORMAT) return null
  return {
    number: start.number,
    state: head.state,
    async table(name) {
      const place = head.tables[name]
      const found = place === undefined ? null : await readStretch(file, tablesAt + place.at, tablesAt + place.at + place.bytes)
      if (found === null || place === undefined || (await sha256(found)) !== place.sha256) return null
      return found
    },
  }
}

/** How often the index has been written, without reading it; 0 for never. */
export async function indexNumber(disk: ShelfDisk): Promise<number> {
  const numbers = INDEX_FILES.map(async (name) => readStart((await disk.look(name))?.first ?? null)?.number ?? 0)
  return Math.max(...(await Promise.all(numbers)))
}

/** Reads the index: of its two files the one that is whole and was written last. `null` when neither is. Rule S5. */
export async function readIndex(disk: ShelfDisk): Promise<ShelfIndex | null> {
  const files = await Promise.all(
    INDEX_FILES.map(async (name) => {
      const file = await disk.file(name)
      return { file, first: await firstLook(file) }
    }),
  )
  files.sort((a, b) => (readStart(b.first)?.number ?? 0) - (readStart(a.first)?.number ?? 0))
  for (const { file, first } of files) {
    const index = file === null || first === null ? null : await readOne(file, first)
    if (index !== null) return index
  }
  return null
}

/**
 * Writes the index into the file that does not hold it now: the head and the tables, flushed, then the first bytes that make it
 * count, flushed. Until these are on the disk the other file counts, whole. Resolves when the disk has it. Rule S5.
 *
 * @param number one more than that of the index that is there
 */
export async function writeIndex(disk: ShelfDisk, number: number, state: ShelfState, tables: ReadonlyMap<string, PathTable>): Promise<void> {
  const places: Record<string, TablePlace> = {}
  const parts: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const [name, table] of tables) {
    places[name] = { at, bytes: table.length, sha256: await sha256(table) }
    parts.push(table)
    at += table.length
  }
  const head = utf8(JSON.stringify({ format: FORMAT, state, tables: places } satisfies Head))
  const start = utf8(`${pad(number, 8)}${pad(head.length, 12)}${await sha256(head)}`)
  const file = await disk.open(INDEX_FILES[number % 2] as string)
  try {
    // What stood here is two writings old. Its first bytes go first: they must never count together with anything newer.
    await file.write(new Uint8Array(START_BYTES), 0)
    await file.flush()
    let to = START_BYTES
    for (const part of [head, ...parts]) {
      await file.write(part, to)
      to += part.length
    }
    await file.truncate(to)
    await file.flush()
    await file.write(start, 0)
    await file.flush()
  } finally {
    await file.close()
  }
}
