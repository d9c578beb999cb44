import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bearingOf, directionOf, lookOf } from '../../model/content/cube.ts'
import { FACES } from '../../model/content/tour.ts'
import { type Equirect, perspective, resample, resampleFace } from './resample.ts'

/** A picture whose every column tells its bearing and every row its height: red grows to the right, blue downwards. */
function drawn(width: number): Equirect {
  const height = width / 2
  const pixels = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++)
      pixels.set([Math.floor((column / width) * 256), 7, Math.floor((row / height) * 256)], (row * width + column) * 3)
  }
  return { pixels, width, height }
}
const picture = drawn(512)
const pixelAt = (direction: ReturnType<typeof directionOf>) => [...resample(picture, [1, 1], () => direction)]

test('B23 the middle of a panorama looks north, and bearings grow to the right', () => {
  const redOf = (bearing: number) => pixelAt(directionOf(bearing, 0))[0] as number
  expect(redOf(0)).toBeCloseTo(128, -1)
  expect([90, 45, 0, -45, -90].map(redOf).every((red, i, all) => i === 0 || red < (all[i - 1] as number))).toBe(true)
  expect(redOf(90) - redOf(0)).toBeCloseTo(64, -1)
})

test('B23 up is up: the upper half of a panorama is the sky', () => {
  expect(pixelAt(directionOf(10, 60))[2]).toBeLessThan(pixelAt(directionOf(10, 0))[2] as number)
  expect(pixelAt(directionOf(10, 0))[2]).toBeLessThan(pixelAt(directionOf(10, -60))[2] as number)
})

test('every direction has a colour of the picture: no seam at the back, no hole at the poles', () => {
  const plain: Equirect = { pixels: new Uint8Array(64 * 32 * 3).fill(200), width: 64, height: 32 }
  fc.assert(
    fc.property(fc.double({ min: -720, max: 720, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (bearing, elevation) => {
      expect([...resample(plain, [1, 1], () => directionOf(bearing, elevation))]).toEqual([200, 200, 200])
    }),
  )
  for (const odd of [
    [0, 0, 1],
    [0, 0, -1],
    [-1e-20, -1, 0],
    [1e-20, -1, 0],
    [0, -1, 0],
  ] as const)
    expect([...resample(plain, [1, 1], () => odd)]).toEqual([200, 200, 200])
})

test('the camera of a flat view looks where it is told, right is right and up is up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359 }), fc.integer({ min: -40, max: 40 }), (heading, pitch) => {
      const look = perspective(heading, pitch, 58, 2)
      const middle = bearingOf(look(0, 0))
      expect(Math.abs(((middle.bearing - heading + 540) % 360) - 180)).toBeLessThan(1e-6)
      expect(middle.elevation).toBeCloseTo(pitch, 6)
      expect(((bearingOf(look(0.1, 0)).bearing - heading + 540) % 360) - 180).toBeGreaterThan(0)
      expect(bearingOf(look(0, -0.1)).elevation).toBeGreaterThan(pitch)
    }),
  )
  const [top, bottom] = [perspective(0, 0, 58, 2)(0, -1), perspective(0, 0, 58, 2)(0, 1)].map((direction) => bearingOf(direction).elevation)
  expect((top as number) - (bottom as number)).toBeCloseTo(58)
})

test('B21 a whole face drawn the fast way is the face that the shared function describes', () => {
  for (const face of FACES) {
    for (const size of [8, 33, 64]) {
      const slow = resample(picture, [size, size], (u, v) => lookOf(face, u, v))
      const fast = resampleFace(picture, size, face)
      expect(fast.length).toBe(slow.length)
      expect(Math.max(...fast.map((value, at) => Math.abs(value - (slow[at] as number)))), `${face} at ${size}`).toBeLessThanOrEqual(1)
    }
  }
})
