import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contact, Hand, MOST_POINTS } from './hand.ts'

const finger = (id: number, x: number, y: number, pens = 5): Contact => ({ id, at: [x, y], pens })

test('W1 the first finger writes a stroke from where it came down to where it left', () => {
  const hand = new Hand()
  hand.down(finger(1, 100, 100))
  hand.move(finger(1, 300, 100))
  expect(hand.up(1)).toEqual([
    [100, 100],
    [300, 100],
  ])
  expect(hand.stroke).toBeNull()
})

test('W1 a touch that goes nowhere is a dot', () => {
  const hand = new Hand()
  hand.down(finger(1, 100, 100))
  hand.move(finger(1, 101, 101))
  expect(hand.up(1)).toEqual([[100, 100]])
})

test('W1 ten fingers at once write nothing', () => {
  const hand = new Hand()
  for (let id = 0; id < 10; id++) hand.down(finger(id, 90 * id, 500))
  for (let id = 0; id < 10; id++) hand.move(finger(id, 90 * id + 60, 520))
  expect(Array.from({ length: 10 }, (_, id) => hand.up(id))).toEqual(Array(10).fill(null))
})

test('W1 a hand that comes to rest beside a stroke ends nothing, and lifting it ends nothing', () => {
  const hand = new Hand()
  hand.down(finger(1, 100, 100))
  hand.move(finger(1, 300, 100))
  for (let id = 2; id < 6; id++) expect(hand.down(finger(id, 700, 900, 20))).toBe(false)
  hand.move(finger(3, 750, 950))
  for (let id = 2; id < 6; id++) expect(hand.up(id)).toBeNull()
  hand.move(finger(1, 500, 100))
  expect(hand.up(1)).toEqual([
    [100, 100],
    [300, 100],
    [500, 100],
  ])
})

test('W1 a palm writes nothing, and a finger beside it writes', () => {
  const hand = new Hand()
  expect(hand.down(finger(1, 800, 900, 30))).toBe(false)
  expect(hand.down(finger(2, 100, 100))).toBe(true)
  hand.move(finger(2, 200, 100))
  expect(hand.up(1)).toBeNull()
  expect(hand.up(2)).toHaveLength(2)
})

test('W1 whatever touches, moves and leaves, a stroke has finite points and no more than fit, and the pad is free again', () => {
  const contact = fc.record({ id: fc.nat(11), at: fc.tuple(fc.double(), fc.double()), pens: fc.double() })
  const step = fc.tuple(fc.constantFrom('down', 'move', 'up', 'cancel'), contact)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const hand = new Hand()
      for (const [what, it] of steps) {
        const stroke = what === 'up' ? hand.up(it.id) : what === 'cancel' ? hand.cancel(it.id) : void hand[what as 'down' | 'move'](it)
        if (stroke != null) expect(stroke.length > 0 && stroke.flat().every(Number.isFinite)).toBe(true)
      }
      for (let id = 0; id <= 11; id++) hand.up(id)
      expect(hand.stroke).toBeNull()
      expect(hand.down(finger(1, 1, 1))).toBe(true)
    }),
  )
})

test('W1 a stroke that goes round for minutes stays within its points and keeps both ends', () => {
  const hand = new Hand()
  hand.down(finger(1, 500, 100))
  for (let step = 1; step <= 50_000; step++) hand.move(finger(1, 500 + 400 * Math.sin(step / 40), 500 - 400 * Math.cos(step / 40)))
  const stroke = hand.up(1)
  expect(stroke?.length).toBeLessThanOrEqual(MOST_POINTS)
  expect(stroke?.length).toBeGreaterThan(MOST_POINTS / 4)
  expect(stroke?.[0]).toEqual([500, 100])
  expect(stroke?.at(-1)).toEqual([500 + 400 * Math.sin(1250), 500 - 400 * Math.cos(1250)])
})
