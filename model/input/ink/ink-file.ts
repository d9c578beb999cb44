import { CHANNELS, GRID } from './features.ts'
import type { InkModel, Layer } from './ink-model.ts'

// `XINK` 1, widths of near, far and inner (u16 each), how many bytes the characters take (u32), the characters in UTF-8; for each
// layer the bias and the size of a step (f32 each, one per output), then the weights in steps (i8, inputs × outputs); at the end the
// CRC-32 of all before. Numbers are little-endian.
const MARK = 0x4b4e4958
const VERSION = 1
const HEAD = 16
const TAIL = 4
const STEPS = 127
const MOST_CHARACTERS = 20_000
const MOST_WIDE = 1024

/** The model as `input/ink.bin`; weights are rounded to 1/127 of the largest of their output. The same model gives the same bytes. */
export function writeInkModel({ characters, layers }: InkModel): Uint8Array<ArrayBuffer> {
  const names = new TextEncoder().encode(characters.join(''))
  const size = HEAD + names.length + layers.reduce((sum, { inputs, outputs }) => sum + outputs * (8 + inputs), 0) + TAIL
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MARK, true)
  view.setUint16(4, VERSION, true)
  for (const [each, { outputs }] of layers.slice(0, 3).entries()) view.setUint16(6 + 2 * each, outputs, true)
  view.setUint32(12, names.length, true)
  bytes.set(names, HEAD)
  let at = HEAD + names.length
  for (const layer of layers) at = writeLayer(view, at, layer)
  view.setUint32(at, crc32(bytes.subarray(0, at)), true)
  return bytes
}

function writeLayer(view: DataView, from: number, { inputs, outputs, weights, bias }: Layer): number {
  let at = from
  const steps = Float32Array.from({ length: outputs }, (_, output) => {
    let most = 0
    for (let input = 0; input < inputs; input++) most = Math.max(most, Math.abs(weights[input * outputs + output] as number))
    return most / STEPS
  })
  for (const each of [...bias, ...steps]) {
    view.setFloat32(at, each, true)
    at += 4
  }
  for (let each = 0; each < inputs * outputs; each++) {
    const step = steps[each % outputs] as number
    view.setInt8(at++, step === 0 ? 0 : Math.max(-STEPS, Math.min(STEPS, Math.round((weights[each] as number) / step))))
  }
  return at
}

/** @returns the model; `null` for anything that is not a whole, undamaged file of this version */
export function readInkModel(bytes: Uint8Array): InkModel | null {
  if (bytes.length < HEAD + TAIL) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(0, true) !== MARK || view.getUint16(4, true) !== VERSION) return null
  const end = bytes.length - TAIL
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return null
  const [near, far, inner] = [6, 8, 10].map((at) => view.getUint16(at, true)) as [number, number, number]
  const namesLength = view.getUint32(12, true)
  if (Math.max(near, far, inner) > MOST_WIDE || namesLength > 4 * MOST_CHARACTERS || HEAD + namesLength > end) return null
  const characters = [...new TextDecoder().decode(bytes.subarray(HEAD, HEAD + namesLength))]
  const shapes = [
    [9 * CHANNELS, near],
    [9 * near, far],
    [(GRID / 4) ** 2 * far, inner],
    [inner, characters.length],
  ] as const
  if (shapes.flat().some((size) => size === 0) || HEAD + namesLength + shapes.reduce((sum, [inputs, outputs]) => sum + outputs * (8 + inputs), 0) !== end)
    return null
  let at = HEAD + namesLength
  const layers = shapes.map(([inputs, outputs]) => {
    const layer = readLayer(view, at, inputs, outputs)
    at += outputs * (8 + inputs)
    return layer
  })
  // A weight that is no number would make every score one.
  if (layers.some(({ weights, bias }) => !weights.every(Number.isFinite) || !bias.every(Number.isFinite))) return null
  return { characters, layers: layers as unknown as InkModel['layers'] }
}

function readLayer(view: DataView, at: number, inputs: number, outputs: number): Layer {
  const bias = Float32Array.from({ length: outputs }, (_, each) => view.getFloat32(at + 4 * each, true))
  const steps = Float32Array.from({ length: outputs }, (_, each) => view.getFloat32(at + 4 * (outputs + each), true))
  const weights = new Float32Array(inputs * outputs)
  const from = at + 8 * outputs
  for (let each = 0; each < weights.length; each++) weights[each] = view.getInt8(from + each) * (steps[each % outputs] as number)
  return { inputs, outputs, weights, bias }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (rest >>> 8) ^ (CRC_TABLE[(rest ^ byte) & 0xff] as number)
  return (rest ^ 0xffffffff) >>> 0
}
