import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { exitsFrom, hasDirection, neighboursOf, sideOf } from './exits.ts'

const graph: TourGraph = {
  id: ['v01', 'v02', 'v08', 'v13'],
  x: [4, -25, 30, 60],
  y: [33, 33, 33, 34],
  z: [1.65, 1.65, 1.65, 1.65],
  heading: [80, 90, 270, 0],
  pyramid: [0, 0, 0, 0],
  pyramids: [{ tile: 512, levels: [1536, 768, 384], preview: 256, format: 'webp' }],
  links: [
    [0, 1],
    [0, 2],
    [3, 0],
  ],
  start: 'v01',
}

test('from the little garden one walks west to the crossing and east to the fitness corner', () => {
  const exits = exitsFrom(graph, neighboursOf(graph), 0)
  const crossing = exits.find((exit) => exit.id === 'v02')
  expect(crossing?.bearing).toBe(270)
  expect(crossing?.metres).toBe(29)
  expect(exits.find((exit) => exit.id === 'v08')?.bearing).toBe(90)
})

test('links are walked both ways', () => {
  expect(exitsFrom(graph, neighboursOf(graph), 1).map((exit) => exit.id)).toEqual(['v01'])
  expect(exitsFrom(graph, neighboursOf(graph), 3).map((exit) => exit.id)).toEqual(['v01'])
})

test('of two places in one direction the farther arrow lies farther up', () => {
  const exits = exitsFrom(graph, neighboursOf(graph), 0)
  const near = exits.find((exit) => exit.id === 'v08')
  const far = exits.find((exit) => exit.id === 'v13')
  expect(far?.dip).toBeLessThan(near?.dip as number)
})

test('a way to a place that nobody knows stands last and says nothing of its direction', () => {
  const lost = { ...graph, x: [4, Number.NaN, 30, 60], y: [33, Number.NaN, 33, 34] }
  const exits = exitsFrom(lost, neighboursOf(lost), 0)
  expect(exits.map(({ id }) => id)).toEqual(['v13', 'v08', 'v02'])
  expect(exits.map(hasDirection)).toEqual([true, true, false])
})

test('left is left and behind is behind', () => {
  expect(sideOf(80, 90)).toBe('ahead')
  expect(sideOf(80, 270)).toBe('behind')
  expect(sideOf(0, 90)).toBe('right')
  expect(sideOf(350, 260)).toBe('left')
  expect(sideOf(0, 45)).toBe('ahead-right')
  expect(sideOf(0, 225)).toBe('behind-left')
})
