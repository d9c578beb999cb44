import { opusMs } from './opus-packet.ts'

// Names of elements (RFC 8794; https://www.matroska.org/technical/elements.html).
const EBML = 0x1a45dfa3
const DOC_TYPE = 0x4282
const SEGMENT = 0x18538067
const INFO = 0x1549a966
const TIMESTAMP_SCALE = 0x2ad7b1
const DURATION = 0x4489
const TRACKS = 0x1654ae6b
const TRACK_ENTRY = 0xae
const TRACK_TYPE = 0x83
const CODEC_ID = 0x86
const CLUSTER = 0x1f43b675
const TIMESTAMP = 0xe7
const SIMPLE_BLOCK = 0xa3
const BLOCK_GROUP = 0xa0
const BLOCK = 0xa1

/** What lies in these is looked at as if it lay beside them; everything else is one piece. */
const OPENED = [EBML, SEGMENT, INFO, TRACKS, TRACK_ENTRY, CLUSTER, BLOCK_GROUP]
/** What a recorder that cannot go back may leave without a length. */
const MAY_BE_ENDLESS = [SEGMENT, CLUSTER]
const AUDIO = 2

/** A number whose first byte says how many bytes it has. `whole` keeps the mark, as names do; `null` when it is none. */
function numberAt(
  bytes: Uint8Array,
  at: number,
  most: number,
  whole: boolean,
): { readonly value: number; readonly next: number; readonly endless: boolean } | null {
  const first = bytes[at]
  if (first === undefined || first === 0) return null
  const length = Math.clz32(first) - 23
  if (length > most || at + length > bytes.length) return null
  let value = whole ? first : first & (0xff >> length)
  let endless = !whole && value === 0xff >> length
  for (let n = 1; n < length; n++) {
    const byte = bytes[at + n] as number
    value = value * 256 + byte
    endless = endless && byte === 0xff
  }
  return { value, next: at + length, endless }
}

function unsigned(bytes: Uint8Array): number | null {
  return bytes.length > 8 ? null : bytes.reduce((value, byte) => value * 256 + byte, 0)
}

function float(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return bytes.length === 4 ? view.getFloat32(0) : bytes.length === 8 ? view.getFloat64(0) : null
}

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 32)).replace(/\0+$/, '')

/**
 * How long a WebM with one track of Opus sounds, in milliseconds: what it says itself, its last block, or its packets, whichever is
 * most. `null` for anything else: another kind of file, a film, two tracks, an element that is cut. Never throws; goes forward with
 * every step.
 */
export function webmMs(bytes: Uint8Array): number | null {
  let isWebm = false
  let tracks = 0
  let isOpus = false
  let scaleMs = 1
  let saidMs = 0
  let cluster = 0
  let lastMs = 0
  let packetsMs = 0
  for (let at = 0; at < bytes.length; ) {
    const name = numberAt(bytes, at, 4, true)
    const size = name === null ? null : numberAt(bytes, name.next, 8, false)
    if (name === null || size === null || (at === 0 && name.value !== EBML)) return null
    const opened = OPENED.includes(name.value)
    if (size.endless ? !MAY_BE_ENDLESS.includes(name.value) : size.value > bytes.length - size.next) return null
    at = opened ? size.next : size.next + size.value
    const body = bytes.subarray(size.next, at)
    switch (name.value) {
      case DOC_TYPE:
        isWebm = text(body) === 'webm'
        break
      case TRACK_ENTRY:
        tracks++
        break
      case TRACK_TYPE:
        if (unsigned(body) !== AUDIO) return null
        break
      case CODEC_ID:
        isOpus = text(body) === 'A_OPUS'
        break
      case TIMESTAMP_SCALE:
        // Of nanoseconds; a million of them, a millisecond, when it is not said.
        scaleMs = (unsigned(body) ?? 0) / 1_000_000
        break
      case DURATION:
        saidMs = float(body) ?? Number.NaN
        break
      case TIMESTAMP:
        cluster = unsigned(body) ?? Number.NaN
        break
      case SIMPLE_BLOCK:
      case BLOCK: {
        const track = numberAt(body, 0, 8, false)
        if (track === null || track.next + 3 > body.length) return null
        // Three bytes: when, counted from the cluster, and flags; frames that were laced together come from no recorder of voices.
        const since = ((body[track.next] as number) << 8) | (body[track.next + 1] as number)
        const ms = ((body[track.next + 2] as number) & 6) === 0 ? opusMs(body.subarray(track.next + 3)) : null
        if (ms === null) return null
        packetsMs += ms
        lastMs = Math.max(lastMs, (cluster + ((since << 16) >> 16)) * scaleMs + ms)
        break
      }
    }
  }
  const ms = Math.max(saidMs * scaleMs, lastMs, packetsMs)
  return isWebm && isOpus && tracks === 1 && packetsMs > 0 && Number.isFinite(ms) ? ms : null
}
