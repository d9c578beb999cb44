import { checksum } from '../../model/input/varints.ts'

/** Writes what `openData` in model/input/varints.ts reads: a mark of four letters, a checksum, then integers and texts. */
export class DataWriter {
  readonly #bytes: number[] = []

  add(value: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value <= 0x7fffffff)) throw new Error(`data file: wants an integer from 0 to 2147483647, came ${value}`)
    let left = value
    while (left >= 0x80) {
      this.#bytes.push((left & 0x7f) | 0x80)
      left >>>= 7
    }
    this.#bytes.push(left)
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text)
    this.add(bytes.length)
    for (const byte of bytes) this.#bytes.push(byte)
  }

  column(values: Iterable<number>): void {
    for (const value of values) this.add(value)
  }

  finish(mark: string): Uint8Array {
    const body = Uint8Array.from(this.#bytes)
    const file = new Uint8Array(8 + body.length)
    for (let at = 0; at < 4; at++) file[at] = mark.charCodeAt(at)
    new DataView(file.buffer).setUint32(4, checksum(body))
    file.set(body, 8)
    return file
  }
}
