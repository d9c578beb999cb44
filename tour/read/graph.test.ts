import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { wrongIn } from './graph.ts'

const good: TourGraph = {
  id: ['v01', 'v02'],
  x: [0, 1],
  y: [0, 1],
  z: [1.65, 1.65],
  heading: [0, 0],
  pyramid: [0, 0],
  pyramids: [{ tile: 512, levels: [512], preview: 256, format: 'webp' }],
  links: [[0, 1]],
  start: 'v01',
}

test('a graph whose parts fit together has nothing wrong', () => {
  expect(wrongIn(good)).toBeNull()
})

test('a broken graph is named by what is wrong with it, and the tour does not stumble over it later', () => {
  expect(wrongIn({ ...good, x: [0] })).toBe('x: 2 values')
  expect(wrongIn({ ...good, start: 'v09' })).toMatch('start')
  expect(wrongIn({ ...good, links: [[0, 7]] })).toMatch('links')
  expect(wrongIn({ ...good, pyramid: [0, 3] })).toMatch('pyramid')
  expect(wrongIn({ ...good, id: [] })).toMatch('at least one')
})
