import { expect, test } from 'vitest'
import { spotOf } from './spot.ts'

const poles = { prefix: 'CG', no: ['CG-0001', 'CG-0002'], x: [1, 3], y: [2, 4], viewpoint: ['v01', 'v02'], heading: [0, 0], distance: [1, 1] }
const graph = { id: ['v01', 'v02'], x: [10, 30], y: [20, 40], z: [2, 2], heading: [0, 0], pyramid: [0, 0], pyramids: [], links: [], start: 'v01' }

test('P1 a spot is that of the pole, else of the viewpoint, and nothing when neither is known', () => {
  expect(spotOf({ pole: 'CG-0002', viewpoint: 'v01' }, poles, graph)).toEqual([3, 4])
  expect(spotOf({ pole: 'CG-0009', viewpoint: 'v01' }, poles, graph)).toEqual([10, 20])
  expect(spotOf({ pole: null, viewpoint: null }, poles, graph)).toBeNull()
  expect(spotOf({ pole: 'CG-0002', viewpoint: 'v01' }, null, null)).toBeNull()
})
