import type { JournalFile } from './file.ts'
import { decodeRecord, type Found, HEAD_BYTES, PAYLOAD_MAX, recordLength } from './record.ts'

const WINDOW_BYTES = HEAD_BYTES + PAYLOAD_MAX

/**
 * Reads record after record from byte `at` on and stops at the first that does not check out.
 *
 * @param chain the checksum the first of them goes on from
 * Rule Q9.
 */
export function* scan(file: JournalFile, at: number, chain: number): Generator<Found & { readonly at: number }> {
  // The usual question is whether anything came after the end this page knows: one small read answers it.
  const head = new Uint8Array(HEAD_BYTES)
  if (recordLength(head.subarray(0, file.read(head, at))) === null) return
  const window = new Uint8Array(WINDOW_BYTES)
  let from = at
  let length = file.read(window, from)
  for (;;) {
    const wanted = recordLength(window.subarray(at - from, length))
    if (at - from + (wanted ?? HEAD_BYTES) > length) {
      if (from === at) return
      from = at
      length = file.read(window, from)
      continue
    }
    const found = decodeRecord(window.subarray(at - from, length), chain)
    if (found === null) return
    yield { ...found, at }
    at += found.length
    chain = found.chain
  }
}
