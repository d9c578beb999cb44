import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './byte-range.ts'

test('a download that broke off goes on where it stopped', () => {
  expect(readRange('bytes=4-', 10)).toEqual({ is: 'part', start: 4, end: 9 })
  expect(readRange('bytes=0-3', 10)).toEqual({ is: 'part', start: 0, end: 3 })
  expect(readRange('bytes=2-99', 10)).toEqual({ is: 'part', start: 2, end: 9 })
  expect(readRange('bytes=-3', 10)).toEqual({ is: 'part', start: 7, end: 9 })
  expect(readRange('bytes=-30', 10)).toEqual({ is: 'part', start: 0, end: 9 })
})

test('a part that begins after the end does not exist', () => {
  expect(readRange('bytes=10-', 10)).toEqual({ is: 'none' })
  expect(readRange('bytes=10-12', 10)).toEqual({ is: 'none' })
  expect(readRange('bytes=-0', 10)).toEqual({ is: 'none' })
  expect(readRange('bytes=0-', 0)).toEqual({ is: 'none' })
})

test('what is not one range of bytes gets the whole', () => {
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=3-1', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b', 'bytes=1.5-2'])
    expect(readRange(header, 10)).toEqual({ is: 'whole' })
})

test('whatever is asked, a part lies inside the file', () => {
  const header = fc.oneof(
    fc.string(),
    fc.tuple(fc.option(fc.nat()), fc.option(fc.nat())).map(([a, b]) => `bytes=${a ?? ''}-${b ?? ''}`),
  )
  fc.assert(
    fc.property(header, fc.nat(), (asked, size) => {
      const part = readRange(asked, size)
      if (part.is === 'part') expect(0 <= part.start && part.start <= part.end && part.end < size).toBe(true)
    }),
  )
})
