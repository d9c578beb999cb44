import { expect, test } from 'vitest'
import { Flight } from './flight.ts'
import { Projector } from './projector.ts'

const from = { x: 0, y: 0, z: 1.65, heading: 350, pitch: 0, fov: 75 }
const to = { x: 10, y: 20, z: 100, heading: 10, pitch: -48, fov: 50 }

test('a flight lands where it should, whatever the frames are like', () => {
  for (const frame of [1 / 60, 0.3, 5]) {
    const { eye } = new Projector()
    const flight = new Flight(from, to, 1.2)
    while (flight.step(frame, eye)) expect(flight.share).toBeLessThan(1)
    expect(eye).toMatchObject({ x: 10, y: 20, z: 100, heading: 370, pitch: -48, fov: 50 })
  }
})

test('it turns the short way round and never comes back on its way', () => {
  const { eye } = new Projector()
  const flight = new Flight(from, to, 1)
  let heading = 350
  while (flight.step(1 / 60, eye)) {
    expect(eye.heading).toBeGreaterThanOrEqual(heading)
    heading = eye.heading
  }
})

test('without motion it is there in the first frame', () => {
  const { eye } = new Projector()
  expect(new Flight(from, to, 0).step(0, eye)).toBe(false)
  expect(eye.z).toBe(100)
})

test('hurried, it goes on from where it is, forward only, and is there in time', () => {
  const { eye } = new Projector()
  const flight = new Flight(from, to, 1.2)
  flight.step(0.3, eye)
  const before = eye.z
  flight.hurry(0.15)
  flight.step(0.01, eye)
  expect(eye.z).toBeGreaterThan(before)
  expect(eye.z).toBeLessThan(60)
  expect(flight.step(0.141, eye)).toBe(false)
  expect(eye.z).toBe(100)
})
