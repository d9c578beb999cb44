import { expect, test } from 'vitest'
import { WRITTEN } from '../../../model/input/ink/testing/written.ts'
import type { Ink } from '../../../model/input/ink/ink.ts'
import { CONDITIONS } from './conditions.ts'
import { Dice } from './noise.ts'
import { strokeOfPath } from './svg-strokes.ts'
import { continued, followingOf } from './words.ts'

test('a path is followed whether its numbers are absolute or relative, parted by commas or by nothing', () => {
  expect(strokeOfPath('M10,20c0,0 5,5 10,10').at(-1)).toEqual([20, 30])
  expect(strokeOfPath('M10,20C10,20,15,25,20,30').at(-1)).toEqual([20, 30])
  expect(strokeOfPath('M1.5-2c.5.5,1-1.25,2,4').at(-1)).toEqual([3.5, 2])
  expect(strokeOfPath('M0,0c0,10 0,20 10,20s10,0 10,10').at(-1)).toEqual([20, 30])
})

test('a smooth curve goes on in the direction of the one before', () => {
  const points = strokeOfPath('M0,0c0,0 0,10 0,20s10,20 10,20')
  const next = points[9] as readonly [number, number]
  expect(Math.abs(next[0])).toBeLessThan(1)
  expect(next[1]).toBeGreaterThan(20)
})

test('a path of anything else is a fault of the source', () => {
  expect(() => strokeOfPath('M0,0L10,10')).toThrow('wants a path')
  expect(() => strokeOfPath('M0,0c1,2,3')).toThrow('wants a path')
})

test('conditions write the same from the same seed, join what they say, and lose a last stroke only where it is not missed', () => {
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    const [a, b] = [5, 5].map((seed) => condition(WRITTEN['王'] as Ink, new Dice(seed)))
    expect(a, name).toEqual(b)
  }
  const strokes = (name: keyof typeof CONDITIONS, ink: Ink) => CONDITIONS[name](ink, new Dice(5)).length
  expect(strokes('joined', WRITTEN['王'] as Ink)).toBe(3)
  expect(strokes('joinedTwo', WRITTEN['王'] as Ink)).toBe(2)
  expect(strokes('joinedTwo', WRITTEN['一'] as Ink)).toBe(1)
  expect(strokes('lastMissing', WRITTEN['王'] as Ink)).toBe(4)
  expect(strokes('lastMissing', [...(WRITTEN['王'] as Ink), ...(WRITTEN['一'] as Ink)])).toBe(4)
})

test('strong noise is as strong as it says', () => {
  const [dice, dot] = [
    new Dice(9),
    [
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1000, 1000],
        [0, 0],
      ],
    ] as Ink,
  ]
  const shifts = Array.from({ length: 4000 }, () => CONDITIONS.strong(dot, dice)[0]?.[0]?.[1] as number)
  const spread = Math.sqrt(shifts.reduce((sum, shift) => sum + shift * shift, 0) / shifts.length)
  expect(spread / 1000).toBeGreaterThan(0.042)
  expect(spread / 1000).toBeLessThan(0.049)
})

test('what goes on with a word is found after the longest end of the text that begins one', () => {
  const words = ['社保卡', '社区', '保安']
  expect([...followingOf(words).following('办社').keys()]).toEqual(['保', '区'])
  expect([...followingOf(words).following('办社保').keys()]).toEqual(['卡'])
  expect([...followingOf(words).following('').keys()]).toEqual([])
  expect(continued(['社保卡'])).toEqual([
    { before: '社', character: '保' },
    { before: '社保', character: '卡' },
  ])
})
