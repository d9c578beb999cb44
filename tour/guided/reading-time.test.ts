import { expect, test } from 'vitest'
import type { GuidedTour } from '../../model/content/guided.ts'
import { minutesOf, readingMs } from './reading-time.ts'
import { beginsOf, sentenceAt } from './sentence-at.ts'

const words = (zh: string, ug?: string) => (ug === undefined ? { zh } : { zh, ug })

test('eight Chinese letters stand for two seconds and a look, longer where letters are large; commas are not read', () => {
  expect(readingMs(words('一二三四，五六七八。'), 'zh', false)).toBe(3200)
  expect(readingMs(words('一二三四，五六七八。'), 'zh', true)).toBeCloseTo(1200 + 8000 / 3)
})

test('a Uyghur reader reads Uyghur at its own pace, and Chinese where only Chinese is there', () => {
  expect(readingMs(words('一二三四', 'ئابپتجچخدرز'), 'ug', false)).toBeCloseTo(1200 + 11_000 / 8.8)
  expect(readingMs(words('一二三四'), 'ug', false)).toBe(readingMs(words('一二三四'), 'zh', false))
})

test('a tour takes at least a minute, and longer for who reads slowly', () => {
  const tour = (sentences: number): GuidedTour => ({
    slug: 'x',
    title: words('一'),
    summary: words('一'),
    translation: { ug: 'draft' },
    stops: [{ at: 'a', narration: {}, sentences: Array.from({ length: sentences }, () => words('一二三四五六七八九十')) }],
  })
  expect(minutesOf(tour(1), 'zh', false)).toBe(1)
  expect(minutesOf(tour(60), 'zh', false)).toBe(4)
  expect(minutesOf(tour(60), 'zh', true)).toBe(5)
})

const SRC = 'narration/x.opus'

test('a recording that says when each sentence begins is believed; else sentences share it by their length', () => {
  const sentences = [words('一二'), words('一二三四五六')]
  expect(beginsOf({ src: SRC, begins: [0, 3] }, sentences, 'zh', 100)).toEqual([0, 3])
  expect(beginsOf({ src: SRC }, sentences, 'zh', 8)).toEqual([0, 2])
  // Times that do not fit the words are nobody's.
  expect(beginsOf({ src: SRC, begins: [0] }, sentences, 'zh', 8)).toEqual([0, 2])
  expect(sentenceAt([1, 3], 0)).toBe(0)
  expect(sentenceAt([1, 3], 2.9)).toBe(0)
  expect(sentenceAt([1, 3], 3)).toBe(1)
  expect(sentenceAt([0, 3], 1000)).toBe(1)
})
