import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Keep } from './keep.ts'

test('what was not looked at for the longest time goes first', () => {
  const freed: string[] = []
  const keep = new Keep<string>(30, (value) => freed.push(value))
  keep.put('a', 'A', 10, 1)
  keep.put('b', 'B', 10, 2)
  keep.put('c', 'C', 10, 3)
  keep.use('a', 4)
  keep.put('d', 'D', 10, 5)
  expect(freed).toEqual(['B'])
  expect(keep.use('b', 5)).toBeNull()
  expect(keep.bytes).toBe(30)
})

test('what stands on the glass, or did a moment ago, is never taken away', () => {
  const keep = new Keep<string>(20, () => undefined)
  for (const key of ['a', 'b', 'c']) keep.put(key, key, 10, 7)
  expect(keep.count).toBe(3)
  keep.put('d', 'd', 10, 8)
  expect(keep.count).toBe(4)
  keep.put('e', 'e', 10, 9)
  expect(keep.count).toBe(2)
  expect(keep.has('d')).toBe(true)
  expect(keep.lacked).toBe(3)
})

test('a picture read twice is freed once', () => {
  const freed: string[] = []
  const keep = new Keep<string>(100, (value) => freed.push(value))
  keep.put('a', 'first', 10, 1)
  keep.put('a', 'second', 20, 2)
  expect(freed).toEqual(['first'])
  expect(keep.bytes).toBe(20)
  keep.clear()
  expect(freed).toEqual(['first', 'second'])
  expect(keep.bytes).toBe(0)
})

test('after any walk the bytes are those of what is kept, and within bounds but for one moment', () => {
  const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), bytes: fc.integer({ min: 1, max: 50 }), later: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const held = new Map<object, number>()
      const keep = new Keep<object>(100, (value) => held.delete(value))
      let moment = 0
      for (const { key, bytes, later } of steps) {
        if (later) moment += 1
        const value = {}
        held.set(value, bytes)
        keep.put(key, value, bytes, moment)
        const sum = [...held.values()].reduce((total, each) => total + each, 0)
        expect(keep.bytes).toBe(sum)
        expect(keep.count).toBe(held.size)
      }
      keep.put('last', {}, 1, moment + 2)
      expect(keep.bytes).toBeLessThanOrEqual(101)
    }),
  )
})
