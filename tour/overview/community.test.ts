import { expect, test } from 'vitest'
import type { TourMap } from '../../model/content/tour.ts'
import { layGround, raiseHouses } from './community.ts'
import { ORBIT_LIMITS, orbitPose, wholeTour } from './orbit.ts'

const map: TourMap = {
  buildings: [
    {
      id: 'b1',
      kind: 'slab',
      ring: [
        [0, 0],
        [20, 0],
        [20, 10],
        [0, 10],
      ],
      height: 18,
      tint: 7,
    },
  ],
  roads: [
    {
      line: [
        [0, -10],
        [50, -10],
      ],
      width: 6,
      kind: 'lane',
    },
  ],
  water: [],
  areas: [],
  trees: [],
  far: [
    {
      ring: [
        [100, 100],
        [100, 120],
        [140, 120],
        [140, 100],
      ],
      height: 30,
    },
  ],
}

const heights = (places: readonly number[]) => places.filter((_, at) => at % 3 === 2)

test('a house of four corners is four walls and a roof, as high as it is', () => {
  const soil = raiseHouses(map)
  expect(soil.places.length / 3).toBe(2 * (4 * 6 + 6))
  expect(new Set(heights(soil.places))).toEqual(new Set([0, 18, 30]))
  expect(soil.tones.every((value) => value >= 0 && value <= 1)).toBe(true)
})

test('walls are lit alike whichever way the ring was drawn', () => {
  const turned = raiseHouses({ ...map, buildings: map.buildings.map((house) => ({ ...house, ring: [...house.ring].reverse() })) })
  const sorted = (values: readonly number[]) => [...values].map((value) => value.toFixed(6)).sort()
  expect(sorted(turned.tones)).toEqual(sorted(raiseHouses(map).tones))
})

test('roads lie above the grass by less than a step, so that nothing flickers and nobody stumbles', () => {
  const levels = heights(layGround(map, 500).places)
  expect(Math.max(...levels)).toBeLessThan(0.5)
  expect(new Set(levels).size).toBe(2)
})

test('from above, the whole tour is in reach and looked at', () => {
  const graph = { id: ['a', 'b'], x: [-60, 80], y: [-70, 70], z: [1.65, 1.65], heading: [0, 0], pyramid: [0, 0], pyramids: [], links: [], start: 'a' }
  const { pivot, metres } = wholeTour(graph, 0.4)
  expect(pivot).toEqual({ x: 10, y: 0 })
  expect(metres).toBeLessThanOrEqual(ORBIT_LIMITS.zoom.most)
  const pose = { x: 0, y: 0, z: 0, heading: 0, pitch: 0, fov: 0 }
  orbitPose(pivot, 0, -45, 200, pose)
  expect(pose.x).toBeCloseTo(10)
  expect(pose.y).toBeCloseTo(-200 * Math.SQRT1_2)
  expect(pose.z).toBeCloseTo(200 * Math.SQRT1_2)
})
