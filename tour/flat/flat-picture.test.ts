import { expect, test } from 'vitest'
import { FACES } from '../../model/content/tour.ts'
import { faceOf } from './flat-picture.ts'

test('without WebGL one sees the side of the cube one faces', () => {
  const names = [0, 44, 80, 180, 270, 340, -90].map((heading) => FACES[faceOf(heading, 0)])
  expect(names).toEqual(['f', 'f', 'r', 'b', 'l', 'f', 'l'])
})

test('up is the sky and down the ground', () => {
  expect(FACES[faceOf(123, 60)]).toBe('u')
  expect(FACES[faceOf(123, -60)]).toBe('d')
})
