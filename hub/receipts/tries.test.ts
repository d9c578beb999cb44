import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS, Tries } from './tries.ts'

const MINUTE = 60_000

test('K12 five wrong codes from one place, and it waits ten minutes; another place may ask as soon as the hub does', () => {
  const tries = new Tries()
  for (let n = 0; n < 5; n++) {
    expect(tries.waits('a', 'code', n * 1000)).toBe(0)
    tries.missed('a', n * 1000)
  }
  expect([tries.waits('a', 'code', 5000), tries.waits('b', 'code', 5000)]).toEqual([10 * MINUTE - 5000, MINUTE - 5000])
  expect([tries.waits('a', 'code', MINUTE), tries.waits('b', 'code', MINUTE)]).toEqual([9 * MINUTE, 0])
  expect(tries.waits('a', 'code', 10 * MINUTE)).toBe(0)
})

test('K12 from however many places, with whatever clock, no more than five wrong codes are tried in a minute', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(20_000)), { maxLength: 300 }), (asked) => {
      const tries = new Tries()
      const tried: number[] = []
      let now = 0
      for (const [source, later] of asked) {
        now += later
        if (tries.waits(`s${source}`, 'code', now) > 0) continue
        tries.missed(`s${source}`, now)
        tried.push(now)
      }
      for (const [at, time] of tried.entries()) {
        const sixth = tried[at + LIMITS.hub.most]
        if (sixth !== undefined) expect(sixth - time).toBeGreaterThanOrEqual(LIMITS.hub.withinMs)
      }
    }),
  )
})

test('K12 whoever waits as long as was said may ask then', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { maxLength: 40 }), (laters) => {
      const tries = new Tries()
      let now = 0
      for (const later of laters) {
        now += later
        if (tries.waits('a', 'code', now) === 0) tries.missed('a', now)
      }
      const wait = tries.waits('a', 'code', now)
      expect(tries.waits('a', 'code', now + wait)).toBe(0)
      expect(wait).toBeLessThanOrEqual(LIMITS.source.withinMs)
    }),
  )
})

test('K12 a clock that was put back locks nobody out', () => {
  const tries = new Tries()
  for (let n = 0; n < 5; n++) tries.missed('a', 1_000_000_000)
  expect(tries.waits('a', 'code', 0)).toBe(0)
})

test('K12 a hundred thousand places are not all remembered, and the hub still counts them together', () => {
  const tries = new Tries()
  for (let n = 0; n < 100_000; n++) tries.missed(`s${n}`, n * MINUTE)
  expect([tries.waits('s0', 'code', 100_000 * MINUTE), tries.waits('s99999', 'code', 100_000 * MINUTE)]).toEqual([0, 0])
  for (let n = 0; n < 5; n++) tries.missed(`t${n}`, 200_000 * MINUTE)
  expect(tries.waits('s0', 'code', 200_000 * MINUTE)).toBe(MINUTE)
})

test('K12 one code is looked at thirty times in ten minutes; other codes are not slowed by it', () => {
  const tries = new Tries()
  for (let n = 0; n < LIMITS.code.most; n++) tries.found('one', n)
  expect([tries.waits('a', 'one', 1000), tries.waits('a', 'other', 1000), tries.waits('a', 'one', LIMITS.code.withinMs)]).toEqual([
    LIMITS.code.withinMs - 1000,
    0,
    0,
  ])
})
