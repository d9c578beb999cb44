import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { addWords, setLocale } from '../../ui/language.ts'
import { wayWords } from '../../ui/words/way.ts'
import { wayText } from './direction-words.ts'
import type { Leg } from './find-way.ts'

const graph = { id: Array.from({ length: 60 }, (_, at) => `v${at}`) } as unknown as TourGraph
const titles = graph.id.map((_, at) => ({ zh: `第${at}处`, ug: `${at}-ئورۇن` }))
const legs = (count: number): Leg[] =>
  Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1, bearing: (at * 90) % 360, metres: 25, steps: at === 1 }))

addWords(wayWords)

test('a way is written down in the reader’s language with where to, how far, every turn, steps and the link', () => {
  setLocale('zh')
  expect(wayText(legs(2), graph, titles, 'zh', 'https://x.example/tour/?at=v0', 1000)).toEqual({
    lines: ['去：第2处', '全程约 50 米，走路约 1 分钟', '1. 往北走 25 米，到第1处', '2. 右转，走 25 米，到第2处，有台阶', 'https://x.example/tour/?at=v0'],
    leftOut: 0,
  })
  setLocale('ug')
  const { lines } = wayText(legs(2), graph, titles, 'ug', null, 1000)
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(line).not.toMatch(/[\p{Script=Han}A-Za-z\u2066-\u2069]/u)
})

test('what does not fit is left out at the end and counted, and the whole never has more bytes than a code holds', () => {
  setLocale('zh')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 150, max: 1000 }), (count, most) => {
      const { lines, leftOut } = wayText(legs(count), graph, titles, 'zh', 'https://x.example/', most)
      expect(new TextEncoder().encode(lines.join('\n')).length).toBeLessThanOrEqual(most)
      expect(lines.at(-1)).toBe('https://x.example/')
      expect(lines.filter((line) => /^\d+\./.test(line))).toHaveLength(count - leftOut)
      if (leftOut > 0) expect(lines.at(-2)).toBe(`后面还有 ${leftOut} 步，请看大屏`)
    }),
  )
})
