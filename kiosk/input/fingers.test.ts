import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fingers } from './fingers.ts'

const finger = (pointer: number, key: string | null, at = 0, size = 8) => ({ pointer, key, width: size, height: size, at })

test('T14 a touch counts when it is lifted, for the key it is lifted from', () => {
  const fingers = new Fingers()
  fingers.down(finger(1, 'a'))
  expect(fingers.up(1, 'a', true, 0)).toBe('a')
  fingers.down(finger(1, 'a'))
  expect(fingers.up(1, 's', false, 1000)).toBe('s')
})

test('T14 a finger that slides into the gap beside its key still means that key, one that goes away means none', () => {
  const fingers = new Fingers()
  fingers.down(finger(1, 'a'))
  expect(fingers.up(1, null, true, 0)).toBe('a')
  fingers.down(finger(1, 'a'))
  expect(fingers.up(1, null, false, 1000)).toBeNull()
  fingers.down(finger(1, null))
  expect(fingers.up(1, 'a', false, 2000)).toBeNull()
})

test('T14 a trembling hand writes a letter once, and who touches twice writes it twice', () => {
  const fingers = new Fingers()
  const touch = (key: string, at: number) => {
    fingers.down(finger(1, key, at))
    return fingers.up(1, key, true, at + 60)
  }
  expect([touch('n', 0), touch('n', 90), touch('n', 400), touch('i', 470)]).toEqual(['n', null, 'n', 'i'])
})

test('T14 a palm, and ten fingers at once, write nothing; the next single touch writes again', () => {
  const fingers = new Fingers()
  fingers.down(finger(1, 'a', 0, 42))
  expect(fingers.up(1, 'a', true, 0)).toBeNull()
  for (let pointer = 1; pointer <= 10; pointer++) fingers.down(finger(pointer, `k${pointer}`))
  for (let pointer = 1; pointer <= 10; pointer++) expect(fingers.up(pointer, `k${pointer}`, true, 1000 + pointer)).toBeNull()
  fingers.down(finger(1, 'a'))
  expect(fingers.up(1, 'a', true, 3000)).toBe('a')
})

test('T14 two thumbs write two letters', () => {
  const fingers = new Fingers()
  fingers.down(finger(1, 'a'))
  fingers.down(finger(2, 'l'))
  expect([fingers.up(1, 'a', true, 0), fingers.up(2, 'l', true, 10)]).toEqual(['a', 'l'])
})

test('T14 whatever the fingers do, only keys that a finger went down for or is lifted from are written, and a glass left alone writes again', () => {
  const what = fc.record({
    is: fc.constantFrom('down', 'up', 'lost'),
    pointer: fc.integer({ min: 1, max: 10 }),
    key: fc.option(fc.constantFrom('a', 'b', 'c')),
    size: fc.integer({ min: 0, max: 60 }),
  })
  fc.assert(
    fc.property(fc.array(what, { maxLength: 60 }), (all) => {
      const fingers = new Fingers()
      let at = 0
      for (const { is, pointer, key, size } of all) {
        at += 37
        if (is === 'down') fingers.down({ pointer, key, width: size, height: size, at })
        else if (is === 'lost') fingers.lost(pointer)
        else {
          const written = fingers.up(pointer, key, false, at)
          expect(written === null || written === key).toBe(true)
        }
      }
      for (let pointer = 1; pointer <= 10; pointer++) fingers.lost(pointer)
      fingers.down(finger(1, 'a', at + 9_900))
      expect(fingers.up(1, 'a', true, at + 10_000)).toBe('a')
    }),
  )
})
