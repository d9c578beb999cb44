import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Allowance } from './allowance.ts'

const MB = 1024 * 1024
const move = (allowance: Allowance, frames: number, seconds: number, wanted: boolean) => {
  for (let frame = 0; frame < frames; frame += 1) allowance.frame(seconds, wanted)
}

test('a swift device that wants room gets it, up to what its memory allows', () => {
  const [phone, terminal, desk] = [new Allowance(2), new Allowance(4), new Allowance(8)]
  for (const each of [phone, terminal, desk]) {
    expect(each.bytes).toBe(24 * MB)
    move(each, 6000, 1 / 60, true)
  }
  expect([phone, terminal, desk].map(({ bytes }) => bytes / MB)).toEqual([24, 48, 96])
})

test('who has room enough is given no more, and a slow device gets less', () => {
  const allowance = new Allowance(8)
  move(allowance, 600, 1 / 60, false)
  expect(allowance.bytes).toBe(24 * MB)
  move(allowance, 60, 1 / 5, true)
  expect(allowance.bytes).toBe(16 * MB)
})

test('after each loss of the graphics card half is held, and never too little for one picture', () => {
  const allowance = new Allowance(8)
  move(allowance, 600, 1 / 60, true)
  allowance.lost()
  expect(allowance.bytes).toBe(48 * MB)
  for (let times = 0; times < 9; times += 1) allowance.lost()
  expect(allowance.bytes).toBe(12 * MB)
})

test('whatever happens it stays between one picture and what the memory allows', () => {
  const what = fc.oneof(fc.constant('lost'), fc.record({ seconds: fc.double({ min: 0, max: 2, noNaN: true }), wanted: fc.boolean() }))
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 4, 8, 32), fc.array(what, { maxLength: 600 }), (gigabytes, all) => {
      const allowance = new Allowance(gigabytes)
      for (const each of all) {
        if (typeof each === 'string') allowance.lost()
        else allowance.frame(each.seconds, each.wanted)
        expect(allowance.bytes).toBeGreaterThanOrEqual(12 * MB)
        expect(allowance.bytes).toBeLessThanOrEqual(96 * MB)
      }
    }),
  )
})
