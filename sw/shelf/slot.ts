import type { ShelfDisk } from './files.ts'

/** A pack's bytes begin here in its slot. */
export const DATA_AT = 64
const HEADER_BYTES = 64
// "xxs1": the format and its version.
const MAGIC = 0x78787331
const WHOLE = 1
const PART = 2

/** What a slot says that it holds. A part says how much of its pack has been written. */
export interface SlotHeader {
  readonly is: 'whole' | 'part'
  /** the SHA-256 that names the pack */
  readonly hash: string
  readonly length: number
  /** bytes of it that are there; its length when it is whole */
  readonly have: number
}

/** A sum over a header's bytes (Fletcher's, 32 bits): it only has to tell a header from bytes of something else. */
function checksum(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65_521
    b = (b + a) % 65_521
  }
  return ((b << 16) | a) >>> 0
}

/** The first bytes of a slot. */
export function encodeSlot({ is, hash, length, have }: SlotHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, is === 'whole' ? WHOLE : PART)
  view.setUint32(8, length)
  view.setUint32(12, have)
  for (let at = 0; at < 32; at++) bytes[16 + at] = Number.parseInt(hash.slice(at * 2, at * 2 + 2), 16)
  view.setUint32(60, checksum(bytes.subarray(0, 60)))
  return bytes
}

/** Reads the first bytes of a slot; `null` when they are no header. */
export function decodeSlot(bytes: Uint8Array): SlotHeader | null {
  if (bytes.length < HEADER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES)
  const state = view.getUint32(4)
  if (view.getUint32(0) !== MAGIC || view.getUint32(60) !== checksum(bytes.subarray(0, 60))) return null
  const hash = Array.from(bytes.subarray(16, 48), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const length = view.getUint32(8)
  const have = view.getUint32(12)
  if (have > length || (state !== WHOLE && state !== PART) || (state === WHOLE && have !== length)) return null
  return { is: state === WHOLE ? 'whole' : 'part', hash, length, have }
}

/** What lies in a slot; a header that promises more than there is counts as none. */
export async function readSlot(disk: ShelfDisk, name: string): Promise<{ readonly file: Blob; readonly header: SlotHeader } | null> {
  const look = await disk.look(name)
  const header = look === null ? null : decodeSlot(look.first)
  return look === null || header === null || look.file.size < DATA_AT + header.have ? null : { file: look.file, header }
}
