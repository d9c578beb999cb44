// Voices made byte by byte, as recorders write them; what sounds is silence.

/** A packet of Opus of 20 ms, mono CELT at full band: its head, and `length` bytes of nothing. */
export const packet = (length = 40): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, at) => (at === 0 ? 31 << 3 : 0))
export const PACKET_MS = 20

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

export function joined(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Packets of so many seconds. */
export const packetsOf = (seconds: number): Uint8Array<ArrayBuffer>[] => Array.from({ length: Math.round((seconds * 1000) / PACKET_MS) }, () => packet())

interface Page {
  readonly flags?: number
  readonly granule?: bigint
  readonly stream?: number
}

/** A page of Ogg that holds whole packets. */
export function oggPage(packets: readonly Uint8Array[], { flags = 0, granule = 0n, stream = 7 }: Page = {}): Uint8Array<ArrayBuffer> {
  const segments = packets.flatMap(({ length }) => [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255])
  const head = new Uint8Array(27)
  head.set(ascii('OggS'))
  head[5] = flags
  const view = new DataView(head.buffer)
  view.setBigInt64(6, granule, true)
  view.setUint32(14, stream, true)
  head[26] = segments.length
  return joined(head, segments, ...packets)
}

export const opusHead = (skip = 312): Uint8Array<ArrayBuffer> => joined(ascii('OpusHead'), [1, 1, skip & 255, skip >> 8, 0x80, 0xbb, 0, 0, 0, 0, 0])
export const opusTags = (): Uint8Array<ArrayBuffer> => joined(ascii('OpusTags'), [4, 0, 0, 0], ascii('ours'), [0, 0, 0, 0])

/** An Ogg of packets, fifty on each page. `granule` is what the last page says; left out, the truth. */
export function oggOf(packets: readonly Uint8Array[], more: { readonly granule?: bigint } = {}): Uint8Array<ArrayBuffer> {
  const pages = [oggPage([opusHead()], { flags: 2 }), oggPage([opusTags()])]
  for (let at = 0; at < packets.length; at += 50) {
    const upTo = Math.min(packets.length, at + 50)
    const isLast = upTo === packets.length
    pages.push(oggPage(packets.slice(at, upTo), { flags: isLast ? 4 : 0, granule: (isLast ? more.granule : undefined) ?? BigInt(312 + upTo * PACKET_MS * 48) }))
  }
  return joined(...pages)
}

/** An element of WebM; without a length it goes on to the end. */
export function element(name: readonly number[], body: Uint8Array | readonly number[], endless = false): Uint8Array<ArrayBuffer> {
  const { length } = body
  const size = endless ? [0x01, 255, 255, 255, 255, 255, 255, 255] : [0x10 | (length >> 24), (length >> 16) & 255, (length >> 8) & 255, length & 255]
  return joined(name, size, body)
}

const float64 = (value: number) => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value)
  return bytes
}

export const NAMES = {
  ebml: [0x1a, 0x45, 0xdf, 0xa3],
  docType: [0x42, 0x82],
  segment: [0x18, 0x53, 0x80, 0x67],
  info: [0x15, 0x49, 0xa9, 0x66],
  scale: [0x2a, 0xd7, 0xb1],
  duration: [0x44, 0x89],
  tracks: [0x16, 0x54, 0xae, 0x6b],
  entry: [0xae],
  type: [0x83],
  codec: [0x86],
  cluster: [0x1f, 0x43, 0xb6, 0x75],
  time: [0xe7],
  block: [0xa3],
  group: [0xa0],
  groupBlock: [0xa1],
} as const

export interface WebmSettings {
  readonly docType?: string
  readonly codec?: string
  readonly trackType?: number
  readonly tracks?: number
  readonly durationMs?: number
  /** as a recorder writes it that cannot go back */
  readonly endless?: boolean
  readonly inGroups?: boolean
}

/** A WebM of packets, a cluster for every second. */
export function webmOf(packets: readonly Uint8Array[], more: WebmSettings = {}): Uint8Array<ArrayBuffer> {
  const { docType = 'webm', codec = 'A_OPUS', trackType = 2, tracks = 1, durationMs, endless = true, inGroups = false } = more
  const track = element(NAMES.entry, joined(element(NAMES.type, [trackType]), element(NAMES.codec, ascii(codec))))
  const clusters: Uint8Array[] = []
  for (let at = 0; at < packets.length; at += 50) {
    const time = at * PACKET_MS
    const blocks = packets.slice(at, at + 50).map((each, n) => {
      const block = joined([0x81, ((n * PACKET_MS) >> 8) & 255, (n * PACKET_MS) & 255, 0x80], each)
      return inGroups ? element(NAMES.group, element(NAMES.groupBlock, block)) : element(NAMES.block, block)
    })
    clusters.push(element(NAMES.cluster, joined(element(NAMES.time, [(time >> 16) & 255, (time >> 8) & 255, time & 255]), ...blocks), endless))
  }
  const info = element(
    NAMES.info,
    joined(element(NAMES.scale, [0x0f, 0x42, 0x40]), durationMs === undefined ? [] : element(NAMES.duration, float64(durationMs))),
  )
  const body = joined(info, element(NAMES.tracks, joined(...Array.from({ length: tracks }, () => track))), ...clusters)
  return joined(element(NAMES.ebml, element(NAMES.docType, ascii(docType))), element(NAMES.segment, body, endless))
}
