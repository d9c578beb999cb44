import { sha256, utf8 } from '../../model/bytes.ts'
import { Envelope } from '../../model/case/envelope.ts'
import type { JournalEntry } from '../../model/case/journal.ts'
import { type Chunk, SEALED_CHUNK_BYTES } from '../../model/case/part.ts'
import type { CaseId } from '../../model/case/uuid7.ts'

/** A letter and its parts as the journal's records. */
export function entriesOf(envelope: Envelope, chunks: readonly Chunk[]): JournalEntry[] {
  const letter: JournalEntry = { kind: 'letter', id: envelope.id, part: 0, index: 0, bytes: utf8(JSON.stringify(envelope)) }
  return [letter, ...chunks.map(({ id, part, index, sealed }): JournalEntry => ({ kind: 'chunk', id, part, index, bytes: sealed }))]
}

/** The record that ends a case. */
export const goneEntry = (id: CaseId): JournalEntry => ({ kind: 'gone', id, part: 0, index: 0, bytes: new Uint8Array(0) })

/** A letter and its parts read back from the records of one case; `null` when they are not what a terminal sealed. */
export async function letterFrom(entries: readonly JournalEntry[]): Promise<{ readonly envelope: Envelope; readonly chunks: Chunk[] } | null> {
  const record = entries.find(({ kind }) => kind === 'letter')
  if (record === undefined) return null
  const read = Envelope.safeParse(parse(record.bytes))
  if (!read.success || read.data.id !== record.id || (await sha256(utf8(read.data.sealed))) !== read.data.hash) return null
  const chunks: Chunk[] = []
  for (const { kind, id, part, index, bytes } of entries) {
    if (kind !== 'chunk' || bytes.length !== SEALED_CHUNK_BYTES) continue
    const sealed = bytes.slice()
    chunks.push({ id, part, index, hash: await sha256(sealed), sealed })
  }
  return { envelope: read.data, chunks }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}
