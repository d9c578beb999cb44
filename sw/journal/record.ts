import type { JournalEntry, JournalKind } from '../../model/case/journal.ts'
import { crc32 } from './crc32.ts'

/** Bytes before the payload: checksum 4, length 4, kind, part, index, 0, id 16. */
export const HEAD_BYTES = 28
/** No payload is longer; a length beyond it is no record. */
export const PAYLOAD_MAX = 256 * 1024
const KINDS: readonly JournalKind[] = ['letter', 'chunk', 'gone']

/** A record that was found whole. */
export interface Found {
  readonly entry: JournalEntry
  /** bytes of the whole record */
  readonly length: number
  /** with which the next record's checksum begins */
  readonly chain: number
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const idOf = (bytes: Uint8Array) => hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/**
 * One record as bytes. Its checksum goes on from the record before it (and from the file's header), so that bytes an
 * earlier generation or a torn write left behind the end never look like a next record.
 */
export function encodeRecord(entry: JournalEntry, chain: number): { readonly bytes: Uint8Array; readonly chain: number } {
  if (entry.bytes.length > PAYLOAD_MAX) throw new RangeError(`journal: wants at most ${PAYLOAD_MAX} bytes in a record, came ${entry.bytes.length}`)
  const bytes = new Uint8Array(HEAD_BYTES + entry.bytes.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(4, entry.bytes.length)
  bytes[8] = KINDS.indexOf(entry.kind) + 1
  bytes[9] = entry.part
  bytes[10] = entry.index
  const id = entry.id.replaceAll('-', '')
  for (let at = 0; at < 16; at++) bytes[12 + at] = Number.parseInt(id.slice(at * 2, at * 2 + 2), 16)
  bytes.set(entry.bytes, HEAD_BYTES)
  const crc = crc32(bytes.subarray(4), chain)
  view.setUint32(0, crc)
  return { bytes, chain: crc }
}

/** How long the record that seems to begin here would be; `null` when none can. */
export function recordLength(head: Uint8Array): number | null {
  if (head.length < HEAD_BYTES) return null
  const payload = new DataView(head.buffer, head.byteOffset).getUint32(4)
  return payload <= PAYLOAD_MAX && KINDS[(head[8] as number) - 1] !== undefined ? HEAD_BYTES + payload : null
}

/** Reads the record that begins with these bytes; `null` when none stands there whole. Never throws. */
export function decodeRecord(bytes: Uint8Array, chain: number): Found | null {
  const length = recordLength(bytes)
  if (length === null || bytes.length < length) return null
  const crc = crc32(bytes.subarray(4, length), chain)
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) !== crc) return null
  const kind = KINDS[(bytes[8] as number) - 1] as JournalKind
  const entry = { kind, id: idOf(bytes.subarray(12, 28)), part: bytes[9] as number, index: bytes[10] as number, bytes: bytes.slice(HEAD_BYTES, length) }
  return { entry, length, chain: crc }
}
