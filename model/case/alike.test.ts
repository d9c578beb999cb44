import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dice, type Known, maybeTheSame } from './alike.ts'

const DAY = 24 * 3_600_000

const lamp = (more: Partial<Known> = {}): Known => ({
  code: 'REPORT-LIGHT',
  locale: 'zh',
  text: '3号楼门口路灯不亮',
  sentences: [],
  pole: 'CG-0027',
  receivedAt: 0,
  closed: false,
  ...more,
})

test('K10 the same said in other words at one pole is offered, the most alike first, three at most', () => {
  const known = [
    lamp({ text: '3号楼门口的路灯不亮了' }),
    lamp({ text: '水管漏水，地上全是水' }),
    lamp({ text: '三号楼门口路灯不亮' }),
    lamp(),
    lamp({ text: '3号楼门口路灯又不亮' }),
  ]
  expect(maybeTheSame(lamp(), known, DAY)).toEqual([known[3], known[2], known[4]])
})

test('K10 another category, another pole far away, and 51 metres are not offered; 50 are', () => {
  const here = lamp({ at: [0, 0] })
  const far = { ...lamp({ at: [51, 0] }), pole: 'CG-0031' }
  expect(maybeTheSame(here, [lamp({ code: 'REPORT-WATER' }), far], DAY)).toEqual([])
  expect(maybeTheSame(here, [{ ...far, at: [30, 40] }], DAY)).toHaveLength(1)
})

test('K10 two languages are not compared by their letters: one pole is enough, nearness is not, a ready sentence is', () => {
  const ug = lamp({ locale: 'ug', text: 'چىراغ يانمايدۇ', at: [0, 0] })
  const near = { ...ug, pole: 'CG-0031' }
  expect(maybeTheSame(lamp({ at: [0, 0] }), [ug, near], DAY)).toEqual([ug])
  expect(maybeTheSame(lamp({ at: [0, 0], text: '', sentences: ['dark', 'wire'] }), [{ ...near, sentences: ['dark'] }], DAY)).toHaveLength(1)
  expect(maybeTheSame(lamp({ at: [0, 0], text: '', sentences: ['wire'] }), [{ ...near, sentences: ['dark'] }], DAY)).toEqual([])
})

test('K10 what is closed or older than thirty days is not offered', () => {
  expect(maybeTheSame(lamp(), [lamp({ closed: true })], DAY)).toEqual([])
  expect([maybeTheSame(lamp(), [lamp()], 30 * DAY).length, maybeTheSame(lamp(), [lamp()], 30 * DAY + 1).length]).toEqual([1, 0])
})

test('K10 likeness lies between 0 and 1, is the same both ways, and is 1 for the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
      const likeness = dice(one, two)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
      expect(dice(two, one)).toBe(likeness)
      expect([0, 1]).toContain(dice(one, one))
    }),
  )
  expect([dice('路灯不亮', '路灯，不亮！'), dice('路灯不亮', '井盖没了'), dice('', '')]).toEqual([1, 0, 0])
})
