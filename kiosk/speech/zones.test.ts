import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zoneOf } from './zones.ts'

test('V8 the lower corners go back and on in reading direction, everything else chooses', () => {
  expect([zoneOf(50, 1900, 1080, 1920, 'ltr'), zoneOf(540, 1900, 1080, 1920, 'ltr'), zoneOf(1000, 1900, 1080, 1920, 'ltr')]).toEqual([
    'previous',
    'choose',
    'next',
  ])
  expect([zoneOf(50, 1900, 1080, 1920, 'rtl'), zoneOf(1000, 1900, 1080, 1920, 'rtl')]).toEqual(['next', 'previous'])
  expect([zoneOf(50, 100, 1080, 1920, 'ltr'), zoneOf(1000, 100, 1080, 1920, 'rtl')]).toEqual(['choose', 'choose'])
})

test('V8 the languages are mirrored, point by point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1079 }), fc.integer({ min: 0, max: 1919 }), (x, y) => {
      expect(zoneOf(1079.5 - x, y, 1080, 1920, 'rtl')).toBe(zoneOf(x + 0.5, y, 1080, 1920, 'ltr'))
    }),
  )
})
