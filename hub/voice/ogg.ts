import { opusMs } from './opus-packet.ts'

/** A page begins with this and has 27 bytes before its table of segments (RFC 3533 §6). */
const CAPTURE = 0x4f676753
const HEAD_BYTES = 27
/** In an Ogg, Opus always counts 48,000 a second (RFC 7845 §4). */
const SAMPLES_A_MS = 48
const CONTINUES = 1
const BEGINS = 2

interface Page {
  readonly continues: boolean
  readonly begins: boolean
  /** how many samples there are up to here; -1 when no packet ends on this page */
  readonly granule: bigint
  readonly stream: number
  /** the lengths of its pieces of packets; one of 255 goes on in the next */
  readonly segments: Uint8Array
  readonly body: number
  readonly next: number
}

function pageAt(view: DataView, bytes: Uint8Array, at: number): Page | null {
  if (at + HEAD_BYTES > bytes.length || view.getUint32(at) !== CAPTURE || bytes[at + 4] !== 0) return null
  const flags = bytes[at + 5] as number
  const body = at + HEAD_BYTES + (bytes[at + 26] as number)
  const segments = bytes.subarray(at + HEAD_BYTES, body)
  const next = body + segments.reduce((sum, each) => sum + each, 0)
  if (next > bytes.length) return null
  return {
    continues: (flags & CONTINUES) !== 0,
    begins: (flags & BEGINS) !== 0,
    granule: view.getBigInt64(at + 6, true),
    stream: view.getUint32(at + 14, true),
    segments,
    body,
    next,
  }
}

/** Whether a packet says what is written. */
const says = (packet: Uint8Array, word: string) => packet.length >= word.length && [...word].every((letter, at) => packet[at] === letter.charCodeAt(0))

/**
 * How long an Ogg with one stream of Opus sounds, in milliseconds: what its last page says, or its packets if they say more. `null`
 * for anything else: another codec, two streams, a page that is cut. Never throws; looks at every byte once at most.
 */
export function oggMs(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let stream: number | null = null
  let skipped = 0
  let last = 0n
  let packets = 0
  let packetsMs = 0
  let open = false
  for (let at = 0; at < bytes.length; ) {
    const page = pageAt(view, bytes, at)
    // One stream begins on the first page, and no other anywhere.
    if (page === null || page.begins !== (at === 0) || (stream !== null && page.stream !== stream) || page.continues !== open) return null
    stream = page.stream
    let piece = page.body
    for (const length of page.segments) {
      if (!open) {
        const packet = bytes.subarray(piece, page.next)
        if (packets === 0) {
          if (!says(packet, 'OpusHead') || length < 19) return null
          skipped = view.getUint16(piece + 10, true)
        } else if (packets === 1) {
          if (!says(packet, 'OpusTags')) return null
        } else {
          const ms = opusMs(bytes.subarray(piece, piece + length))
          if (ms === null) return null
          packetsMs += ms
        }
        packets++
      }
      open = length === 255
      piece += length
    }
    if (page.granule > last) last = page.granule
    at = page.next
  }
  if (packets <= 2 || open) return null
  return Math.max(0, Math.max(Number(last) / SAMPLES_A_MS, packetsMs) - skipped / SAMPLES_A_MS)
}
