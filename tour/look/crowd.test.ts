import { expect, test } from 'vitest'
import { Crowd } from './crowd.ts'

test('of two numbers in one place the weightier stays', () => {
  const crowd = new Crowd()
  expect(crowd.offer(0, 0, 100, 40, false)).toBe(true)
  expect(crowd.offer(50, 10, 100, 40, false)).toBe(false)
  expect(crowd.offer(200, 10, 100, 40, false)).toBe(true)
})

test('a number that was seen may touch its neighbour, one that was hidden must come clear: nothing flickers', () => {
  const crowd = new Crowd()
  crowd.reserve(0, 0, 100, 40)
  expect(crowd.offer(98, 0, 50, 40, true)).toBe(true)
  crowd.clear()
  crowd.reserve(0, 0, 100, 40)
  expect(crowd.offer(104, 0, 50, 40, false)).toBe(false)
  expect(crowd.offer(109, 0, 50, 40, false)).toBe(true)
})

test('nothing is written over a button', () => {
  const crowd = new Crowd()
  crowd.reserve(0, 500, 100, 80)
  expect(crowd.offer(20, 520, 30, 20, true)).toBe(false)
})
