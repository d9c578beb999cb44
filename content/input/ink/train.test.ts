import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInkModel, writeInkModel } from '../../../model/input/ink/ink-file.ts'
import type { InkModel } from '../../../model/input/ink/ink-model.ts'
import { recognise } from '../../../model/input/ink/recognise.ts'
import { WRITTEN } from '../../../model/input/ink/testing/written.ts'
import { HERE, readRecipe, sha256 } from './recipe.ts'
import { type Course, train } from './train.ts'

const lessons = Object.entries(WRITTEN).map(([character, ink]) => ({
  character,
  inks: [ink.map((stroke) => stroke.map(([x, y]) => [x * 10, y * 10] as const))],
}))
const course: Course = { seed: 7, widths: { near: 8, far: 8, inner: 16 }, batch: 12, rounds: 240, rate: 0.006, softness: 0.05 }

test('W6 the same lessons and the same seed give the same bytes, another seed others', () => {
  const short = { ...course, rounds: 3 }
  const bytes = writeInkModel(train(lessons, short))
  expect(sha256(writeInkModel(train(lessons, short)))).toBe(sha256(bytes))
  expect(sha256(writeInkModel(train(lessons, { ...short, seed: 8 })))).not.toBe(sha256(bytes))
})

test('W6 what was taught for a moment is read again from the file', () => {
  const losses: number[] = []
  const model = readInkModel(writeInkModel(train(lessons, course, (_, __, loss) => losses.push(loss)))) as InkModel
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) * 0.6)
  const right = lessons.filter(({ character, inks }) => recognise(model, inks[0] ?? [], { before: '', vocabulary: null, limit: 1 })[0]?.text === character)
  expect(right.length).toBeGreaterThanOrEqual(9)
})

test('W6 ink.bin is what the recipe says, and its licence lies beside it', () => {
  const { output, characters } = readRecipe()
  const bytes = readFileSync(join(HERE, output.file))
  expect({ bytes: bytes.length, sha256: sha256(bytes) }).toEqual({ bytes: output.bytes, sha256: output.sha256 })
  expect(readInkModel(bytes)?.characters).toHaveLength(characters)
  expect(readFileSync(join(HERE, 'ink-licence.txt'), 'utf8')).toContain('ARPHIC PUBLIC LICENSE')
})
