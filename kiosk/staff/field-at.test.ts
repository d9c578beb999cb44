import { expect, test } from 'vitest'
import { fieldAt } from './field-at.ts'

test('every point of the glass lies in one of 96 fields, and none beside it', () => {
  expect(fieldAt(0, 0, 1080, 1920)).toBe(0)
  expect(fieldAt(1079.9, 0, 1080, 1920)).toBe(7)
  expect(fieldAt(0, 1919.9, 1080, 1920)).toBe(88)
  expect(fieldAt(1079.9, 1919.9, 1080, 1920)).toBe(95)
  for (const [x, y] of [
    [-1, 5],
    [5, -1],
    [1080, 5],
    [5, 1920],
  ] as const)
    expect(fieldAt(x, y, 1080, 1920)).toBeNull()
})
