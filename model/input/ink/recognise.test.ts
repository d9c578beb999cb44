import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ink } from './ink.ts'
import { readInkModel } from './ink-file.ts'
import type { InkModel } from './ink-model.ts'
import { type Asked, recognise, WORD_LIFT } from './recognise.ts'
import { WRITTEN } from './testing/written.ts'

const model = readInkModel(readFileSync(join(import.meta.dirname, '../../../content/input/ink/ink.bin'))) as InkModel
type Found = ReturnType<typeof recognise>
const plain: Asked = { before: '', vocabulary: null, limit: 5 }
const texts = (ink: Ink, asked: Partial<Asked> = {}) => recognise(model, ink, { ...plain, ...asked }).map(({ text }) => text)
const lifting = (...characters: string[]) => ({ following: () => new Map(characters.map((character) => [character, 1])) })

test('W2 characters of one to five strokes are read as they are written, last stroke first too', () => {
  const all = Object.entries(WRITTEN)
  for (const [character, ink] of all) {
    expect(texts(ink), character).toContain(character)
    expect(texts([...ink].reverse()), `${character} backwards`).toEqual(texts(ink))
  }
  expect(all.filter(([character, ink]) => texts(ink)[0] === character).length).toBeGreaterThanOrEqual(10)
})

test('W2 two strokes that are joined without lifting the pen are still read', () => {
  const [first, second, ...rest] = WRITTEN['三'] as Ink
  expect(texts([[...(first ?? []), ...(second ?? [])], ...rest])).toContain('三')
  const [left, round, foot] = WRITTEN['口'] as Ink
  expect(texts([left ?? [], [...(round ?? []), ...(foot ?? [])]])).toContain('口')
})

test('W3 no ink is no character; a dot, ten touches, ink a mile away and a stroke of 10,000 points give at most what was asked for', () => {
  expect(texts([])).toEqual([])
  expect(texts([[], []])).toEqual([])
  expect(texts([[[Number.NaN, Number.NaN]]])).toEqual([])
  expect(texts([[[5, 5]]])).toHaveLength(5)
  expect(texts(Array.from({ length: 10 }, (_, each) => [[each * 90, 500]]))).toHaveLength(5)
  expect(texts((WRITTEN['大'] as Ink).map((stroke) => stroke.map(([x, y]) => [x - 90_000, y + 90_000] as const)))[0]).toBe('大')
  expect(texts([Array.from({ length: 10_000 }, (_, each) => [500 + 400 * Math.sin(each), each] as const)])).toHaveLength(5)
})

test('W3 whatever ink: never a throw, finite scores, best first, no character twice', () => {
  const point = fc.tuple(fc.oneof(fc.double(), fc.integer({ min: -100, max: 1100 })), fc.oneof(fc.double(), fc.integer({ min: -100, max: 1100 })))
  fc.assert(
    fc.property(fc.array(fc.array(point, { maxLength: 20 }), { maxLength: 12 }), fc.integer({ min: -2, max: 300 }), (ink, limit) => {
      const found = recognise(model, ink, { ...plain, limit })
      expect(found.length).toBeLessThanOrEqual(Math.max(0, Math.min(limit, 100)))
      expect(found.every(({ score }, each) => Number.isFinite(score) && score <= (found[each - 1]?.score ?? Number.POSITIVE_INFINITY))).toBe(true)
      expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
    }),
    { numRuns: 60 },
  )
})

test('W5 what continues a word of the bundle is lifted, by no more than WORD_LIFT', () => {
  const ink = WRITTEN['土'] as Ink
  const before = recognise(model, ink, { ...plain, limit: 20 })
  const second = before[1] as { text: string; score: number }
  const after = recognise(model, ink, { ...plain, limit: 20, vocabulary: lifting(second.text) })
  expect(after.find(({ text }) => text === second.text)?.score).toBeCloseTo(second.score + WORD_LIFT, 4)
})

test('W5 a character that is clearly written keeps the first place whatever words would like', () => {
  const certain = Object.keys(WRITTEN).filter((character) => {
    const [first, second] = recognise(model, WRITTEN[character] as Ink, plain)
    return first?.text === character && first.score - (second?.score ?? 0) > WORD_LIFT
  })
  expect(certain.length).toBeGreaterThanOrEqual(5)
  for (const character of certain) {
    const others = recognise(model, WRITTEN[character] as Ink, { ...plain, limit: 30 }).flatMap(({ text }) => (text === character ? [] : [text]))
    expect(texts(WRITTEN[character] as Ink, { vocabulary: lifting(...others) })[0]).toBe(character)
  }
})

test('W5 a vocabulary that answers nonsense lifts nothing beyond the bound and breaks nothing', () => {
  const wild = {
    following: () =>
      new Map([
        ['口', Number.NaN],
        ['日', Number.POSITIVE_INFINITY],
        ['中', -5],
      ]),
  }
  const [found, before] = [wild, null].map((vocabulary) => recognise(model, WRITTEN['口'] as Ink, { ...plain, vocabulary })) as [Found, Found]
  const scoreOf = (all: Found, character: string) => all.find(({ text }) => text === character)?.score ?? Number.NaN
  expect(scoreOf(found, '口')).toBe(scoreOf(before, '口'))
  expect(scoreOf(found, '日')).toBeCloseTo(scoreOf(before, '日') + WORD_LIFT, 4)
  expect(found.every(({ score }) => Number.isFinite(score))).toBe(true)
})
