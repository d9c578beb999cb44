import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Steering } from './steering.ts'

const LIMITS = { pitch: { least: -80, most: 80 }, zoom: { least: 30, most: 95 } }

function open(still = false): Steering {
  const steering = new Steering(LIMITS, still)
  steering.set(80, 0, 75)
  return steering
}

/** Lets a second pass in frames of a sixtieth; gives the heading in each. */
function aSecond(steering: Steering): number[] {
  return Array.from({ length: 60 }, () => {
    steering.step(1 / 60)
    return steering.heading
  })
}

test('one press of the button turns by thirty degrees and stops there', () => {
  const steering = open()
  steering.nudge(30, 0, 1)
  for (let second = 0; second < 3; second += 1) aSecond(steering)
  expect(steering.heading).toBe(110)
  expect(steering.step(1)).toBe(false)
})

test('three quick presses are ninety degrees', () => {
  const steering = open()
  for (let press = 0; press < 3; press += 1) {
    steering.nudge(30, 0, 1)
    steering.step(1 / 60)
  }
  for (let second = 0; second < 3; second += 1) aSecond(steering)
  expect(steering.heading).toBeCloseTo(170, 6)
})

test('a flick of the finger glides on in its direction and never swings back', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 8, noNaN: true }), fc.integer({ min: 4, max: 40 }), (degrees, everyMs) => {
      const steering = open()
      steering.hold(1000)
      for (let move = 1; move <= 5; move += 1) steering.drag(degrees, 0, 1000 + move * everyMs)
      steering.release(1000 + 5 * everyMs)
      const headings = [steering.heading, ...aSecond(steering), ...aSecond(steering)]
      for (let at = 1; at < headings.length; at += 1) {
        const turn = (headings[at] as number) - (headings[at - 1] as number)
        expect(turn > -1e-9 || turn < -300).toBe(true)
      }
    }),
  )
})

test('a finger that rests before it is lifted leaves the picture where it is', () => {
  const steering = open()
  steering.hold(0)
  steering.drag(10, 0, 16)
  steering.release(400)
  expect(steering.step(1 / 60)).toBe(false)
  expect(steering.heading).toBe(90)
})

test('nobody can look over her own back or zoom into single pixels', () => {
  const steering = open()
  for (let press = 0; press < 20; press += 1) steering.nudge(0, 15, 1 / 1.3)
  for (let second = 0; second < 4; second += 1) aSecond(steering)
  expect(steering.pitch).toBe(80)
  expect(steering.zoom).toBe(30)
})

test('who wants no motion is there at once', () => {
  const steering = open(true)
  steering.nudge(30, 0, 1)
  expect(steering.step(0)).toBe(false)
  expect(steering.heading).toBe(110)
  steering.hold(0)
  steering.drag(20, 0, 16)
  steering.release(20)
  expect(steering.step(0)).toBe(false)
  expect(steering.heading).toBe(130)
})

test('facing a pole turns the short way round', () => {
  const steering = open()
  steering.set(350, 0, 75)
  steering.face(10)
  const headings = aSecond(steering)
  expect(headings.every((heading) => heading >= 350 || heading <= 10.001 || (heading > 359 && heading <= 370.001))).toBe(true)
})
