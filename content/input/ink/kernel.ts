/** Rows and columns of the piece the kernel computes at once: as many sums as a processor with sixteen vector registers can hold. */
export const TILE_ROWS = 4
export const TILE_COLUMNS = 8
const VECTORS = TILE_COLUMNS / 4
const I32 = 0x7f
const V128 = 0x7b

type Bytes = readonly number[]

/**
 * A WebAssembly module with one function: multiplies a packed strip of TILE_ROWS rows by one of TILE_COLUMNS columns. It is written
 * here byte by byte, so that training needs no compiler. Plain SIMD, never fused or relaxed: the same sums on every processor.
 *
 * `tile(a, b, steps, into, stride)`: at `a` steps × TILE_ROWS floats, at `b` steps × TILE_COLUMNS floats (byte addresses); the sums are
 * added to what stands at `into`, rows `stride` bytes apart.
 * Source: WebAssembly core specification 2.0, binary format (chapter 5).
 */
export function kernelBytes(pages: number): Uint8Array<ArrayBuffer> {
  const type = section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0])
  const functions = section(3, [1, 0])
  const memory = section(5, [1, 0, ...uint(pages)])
  const exports = section(7, [2, ...named('tile'), 0, 0, ...named('memory'), 2, 0])
  const body = [...locals(), ...steps(), ...store(), 0x0b]
  const code = section(10, [1, ...uint(body.length), ...body])
  return Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...type, ...functions, ...memory, ...exports, ...code])
}

// Locals: 0 a, 1 b, 2 steps, 3 into, 4 stride; then the sums, the vectors of b, one of a.
const SUMS = 5
const OF_B = SUMS + TILE_ROWS * VECTORS
const OF_A = OF_B + VECTORS

const locals = (): Bytes => [1, ...uint(TILE_ROWS * VECTORS + VECTORS + 1), V128]

function steps(): Bytes {
  const load = range(VECTORS).flatMap((vector) => [...get(1), ...simd(0x00), 2, ...uint(16 * vector), ...set(OF_B + vector)])
  const multiply = range(TILE_ROWS).flatMap((row) => [
    ...[...get(0), ...simd(0x09), 2, ...uint(4 * row), ...set(OF_A)],
    ...range(VECTORS).flatMap((vector) => {
      const sum = SUMS + row * VECTORS + vector
      return [...get(sum), ...get(OF_A), ...get(OF_B + vector), ...simd(0xe6), ...simd(0xe4), ...set(sum)]
    }),
  ])
  const next = [...advance(0, 4 * TILE_ROWS), ...advance(1, 4 * TILE_COLUMNS), ...get(2), 0x41, 1, 0x6b, 0x22, 2, 0x0d, 0]
  return [0x03, 0x40, ...load, ...multiply, ...next, 0x0b]
}

const store = (): Bytes =>
  range(TILE_ROWS).flatMap((row) => [
    ...range(VECTORS).flatMap((vector) => {
      const place = [2, ...uint(16 * vector)]
      return [...get(3), ...get(3), ...simd(0x00), ...place, ...get(SUMS + row * VECTORS + vector), ...simd(0xe4), ...simd(0x0b), ...place]
    }),
    ...[...get(3), ...get(4), 0x6a, ...set(3)],
  ])

const get = (local: number): Bytes => [0x20, ...uint(local)]
const set = (local: number): Bytes => [0x21, ...uint(local)]
const advance = (local: number, bytes: number): Bytes => [...get(local), 0x41, ...uint(bytes), 0x6a, ...set(local)]
const simd = (code: number): Bytes => [0xfd, ...uint(code)]
const range = (count: number): number[] => Array.from({ length: count }, (_, each) => each)
const named = (name: string): Bytes => [name.length, ...new TextEncoder().encode(name)]
const section = (id: number, content: Bytes): Bytes => [id, ...uint(content.length), ...content]

/** LEB128. A constant below 64 reads the same signed and unsigned. */
function uint(value: number): number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [low | 0x80, ...uint(value >>> 7)]
}
