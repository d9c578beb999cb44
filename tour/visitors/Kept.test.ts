import { expect, test } from 'vitest'
import { costs } from './Kept.tsx'

test('over a line that costs money nothing is fetched unasked; where nobody knows the line, it is', () => {
  expect(costs({ type: 'cellular' })).toBe(true)
  expect(costs({ saveData: true, type: 'wifi' })).toBe(true)
  expect(costs({ type: 'wifi' })).toBe(false)
  expect(costs({})).toBe(false)
  expect(costs(undefined)).toBe(false)
})
