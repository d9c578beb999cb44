/** Reads a compiled data file from front to back. Beyond its end it gives zeros and says so afterwards. */
export class VarintReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  /** whether more was read than there is; then nothing that was read counts */
  get over(): boolean {
    return this.#at > this.#bytes.length
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  /** An integer from 0 to 2³¹ − 1: seven bits a byte, low ones first. */
  next(): number {
    let value = 0
    for (let shift = 0; shift <= 28; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    return value & 0x7fffffff
  }

  /** A UTF-8 text after its length in bytes. */
  text(): string {
    const length = this.next()
    const from = this.#at
    this.#at += length
    return this.over ? '' : new TextDecoder().decode(this.#bytes.subarray(from, this.#at))
  }

  /** `count` integers, each as `next` gives it. */
  column(count: number): Uint32Array {
    if (count > this.#bytes.length - this.#at) {
      this.#at = this.#bytes.length + 1
      return new Uint32Array(0)
    }
    const column = new Uint32Array(count)
    for (let at = 0; at < count; at++) column[at] = this.next()
    return column
  }
}

const MARK_BYTES = 4
const SUM_BYTES = 4

/** FNV-1a, 32 bits: it finds a cut or a damaged file. Whether somebody meant harm is for the bundle's own hash to tell. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0
  return sum
}

/** A reader behind the mark and the checksum of a data file; `null` when it is another file, or not whole. */
export function openData(bytes: Uint8Array, mark: string): VarintReader | null {
  if (bytes.length < MARK_BYTES + SUM_BYTES) return null
  for (let at = 0; at < MARK_BYTES; at++) if (bytes[at] !== mark.charCodeAt(at)) return null
  const sum = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MARK_BYTES)
  return sum === checksum(bytes.subarray(MARK_BYTES + SUM_BYTES)) ? new VarintReader(bytes, MARK_BYTES + SUM_BYTES) : null
}
