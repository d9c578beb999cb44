import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInkModel, writeInkModel } from './ink-file.ts'
import type { InkModel, Layer } from './ink-model.ts'

const layer = (inputs: number, outputs: number): Layer => ({
  inputs,
  outputs,
  weights: Float32Array.from({ length: inputs * outputs }, (_, each) => Math.sin(each * 12.9898)),
  bias: Float32Array.from({ length: outputs }, (_, each) => Math.cos(each)),
})
const small: InkModel = { characters: ['一', '𠀀', '口'], layers: [layer(90, 4), layer(36, 4), layer(64, 5), layer(5, 3)] }
const bytes = writeInkModel(small)

test('W4 what is written is read again: the characters, and weights within half a step', () => {
  const read = readInkModel(bytes)
  expect(read?.characters).toEqual(small.characters)
  for (const [at, each] of small.layers.entries()) {
    expect(read?.layers[at]?.bias).toEqual(each.bias)
    for (const [w, weight] of each.weights.entries()) expect(Math.abs(weight - (read?.layers[at]?.weights[w] as number))).toBeLessThan(0.5 / 127 + 1e-6)
  }
  expect(writeInkModel(read as InkModel)).toEqual(bytes)
})

test('W4 a file with any byte changed is no model', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] as number) ^ change
      expect(readInkModel(damaged)).toBeNull()
    }),
  )
})

test('W4 a file that was cut, or goes on, is no model', () => {
  for (let length = 0; length < bytes.length; length++) expect(readInkModel(bytes.subarray(0, length))).toBeNull()
  expect(readInkModel(Uint8Array.from([...bytes, 0]))).toBeNull()
})

test('W4 anything else is no model', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (other) => {
      expect(readInkModel(other)).toBeNull()
    }),
  )
})

test('W4 the model that is handed out reads, within what it may weigh', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../content/input/ink/ink.bin'))
  expect(file.length).toBeLessThan(1_500_000)
  expect(readInkModel(file)?.characters.length).toBeGreaterThan(3755)
})
