import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soundOf } from './sound.ts'

test('a title sounds as residents type it: syllables without tones, ü as v', () => {
  expect(soundOf('老年人优待证')).toBe('lao nian ren you dai zheng')
  expect(soundOf('女职工')).toBe('nv zhi gong')
  expect(soundOf('（2026）社保卡 ABC')).toBe('she bao ka')
})

test('a character of several sounds is read as its word', () => {
  expect(soundOf('银行')).toBe('yin hang')
  expect(soundOf('重新办理')).toBe('chong xin ban li')
})

test('whatever a title holds, its sound is small Latin letters and single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(soundOf(title)).toMatch(/^$|^[a-zêü]+( [a-zêü]+)*$/)
    }),
  )
})
