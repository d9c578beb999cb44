import { crc32 } from './crc32.ts'

/** Records begin here: a block of their own, so that no torn record can take the header along. */
export const RECORDS_AT = 4096
const HEADER_BYTES = 32
// "xxj1": the format and its version.
const MAGIC = 0x78786a31

/** The head of a journal file. The file with the higher generation counts. */
export interface Header {
  readonly generation: number
  /** 16 random bytes from when the journal was set up, as hex: tells one journal from another */
  readonly birth: string
}

/** The bytes that stand at the beginning of a journal file. */
export function encodeHeader({ generation, birth }: Header): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, generation)
  for (let at = 0; at < 16; at++) bytes[8 + at] = Number.parseInt(birth.slice(at * 2, at * 2 + 2), 16)
  view.setUint32(24, crc32(bytes.subarray(0, 24)))
  return bytes
}

/** Reads the beginning of a file; `null` when no header stands there whole. */
export function decodeHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < HEADER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (view.getUint32(0) !== MAGIC || view.getUint32(24) !== crc32(bytes.subarray(0, 24))) return null
  const birth = Array.from(bytes.subarray(8, 24), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { generation: view.getUint32(4), birth }
}

/** How many bytes `decodeHeader` wants. */
export const HEADER_LENGTH = HEADER_BYTES
