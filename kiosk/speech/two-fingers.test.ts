import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchTwoFingers } from './two-fingers.ts'

let rests = 0
let glass: EventTarget
let stop: () => void
const touch = (name: string, pointerId: number, clientX = 100, clientY = 100) =>
  glass.dispatchEvent(Object.assign(new Event(name), { pointerId, pointerType: 'touch', clientX, clientY }))

// The clock is held still and moved on by hand: what is told is how long fingers lie there.
beforeEach(() => {
  vi.useFakeTimers()
  rests = 0
  glass = new EventTarget()
  stop = watchTwoFingers(glass, () => rests++)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('V7 two fingers that rest for a second and a half begin it; one, three, a short touch and a moving hand do not', () => {
  touch('pointerdown', 1)
  vi.advanceTimersByTime(5_000)
  expect(rests).toBe(0)
  touch('pointerdown', 2, 300)
  vi.advanceTimersByTime(1_499)
  expect(rests).toBe(0)
  vi.advanceTimersByTime(1)
  expect(rests).toBe(1)
  touch('pointerup', 2, 300)

  touch('pointerdown', 2, 300)
  vi.advanceTimersByTime(1_000)
  touch('pointerdown', 3, 500)
  vi.advanceTimersByTime(5_000)
  touch('pointerup', 3, 500)
  touch('pointerup', 2, 300)
  touch('pointerdown', 2, 300)
  vi.advanceTimersByTime(1_000)
  touch('pointermove', 2, 380)
  vi.advanceTimersByTime(1_000)
  touch('pointercancel', 1)
  vi.advanceTimersByTime(5_000)
  expect(rests).toBe(1)
})
