import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginWith, readTrial, type Trial, writeTrial } from './versions.ts'

const begins = (times: number, previous: number | null, from: Trial | null = null) => {
  let trial = from
  const used: number[] = []
  for (let i = 0; i < times; i++) {
    const begun = beginWith(trial, 7, previous)
    trial = begun.trial
    used.push(begun.use)
  }
  return used
}

test('S11 a new version that dies under two pages is not begun with again: the third page begins with the one before', () => {
  expect(begins(5, 6)).toEqual([7, 7, 6, 6, 6])
})

test('S11 a version on which a page has stood is never counted again, however often it begins', () => {
  expect(begins(20, 6, { version: 7, starts: 0, stood: true })).toEqual(new Array(20).fill(7))
})

test('S11 with no version to go back to the new one goes on being tried', () => {
  expect(begins(10, null)).toEqual(new Array(10).fill(7))
})

test('S11 what was counted of another version is forgotten', () => {
  expect(begins(3, 6, { version: 5, starts: 2, stood: false })).toEqual([7, 7, 6])
  expect(begins(3, 6, { version: 5, starts: 0, stood: true })).toEqual([7, 7, 6])
})

test('S11 a trial comes back as it was written, and what is none is none', () => {
  fc.assert(
    fc.property(fc.record({ version: fc.integer({ min: 1, max: 999_999_999 }), starts: fc.integer({ min: 0, max: 999 }), stood: fc.boolean() }), (trial) => {
      expect(readTrial(writeTrial(trial))).toEqual(trial)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readTrial(text)
      if (read !== null) expect(writeTrial(read).length).toBeGreaterThan(4)
    }),
  )
  for (const text of [null, '', '7', '7 1', '7 1 maybe', '-7 1 stood', '7 1 stood more']) expect(readTrial(text)).toBeNull()
})
