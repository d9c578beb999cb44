import { expect, test } from 'vitest'
import type { Poles, TourGraph } from '../../model/content/tour.ts'
import { viewFor } from './where-to.ts'

const graph: TourGraph = {
  id: ['v01', 'v02'],
  x: [4, -25],
  y: [33, 33],
  z: [1.65, 1.65],
  heading: [80, 90],
  pyramid: [0, 0],
  pyramids: [{ tile: 512, levels: [512], preview: 256, format: 'webp' }],
  links: [[0, 1]],
  start: 'v02',
}
const poles: Poles = {
  prefix: 'CG',
  no: ['CG-0002', 'CG-0027'],
  x: [1, 9],
  y: [35.2, 9],
  viewpoint: ['v01', 'v02'],
  heading: [306.25, 12],
  distance: [3.72, 20],
}

test('who types 2 stands in the garden and faces pole 0002', () => {
  expect(viewFor({ pole: '2' }, graph, poles)).toEqual({ ok: true, value: { viewpoint: 'v01', heading: 306.25, pitch: 0, fov: 75 } })
  expect(viewFor({ pole: 'CG-0002' }, graph, poles)).toEqual(viewFor({ pole: '0002' }, graph, poles))
})

test('a pole that does not exist is said to be unknown', () => {
  expect(viewFor({ pole: '999' }, graph, poles)).toEqual({ ok: false, problem: { kind: 'unknown-pole', pole: '999' } })
  expect(viewFor({ pole: '2' }, graph, null)).toMatchObject({ ok: false })
})

test('a place opens with its own heading unless one is asked for; no wish at all is the start', () => {
  expect(viewFor({ viewpoint: 'v01' }, graph, null)).toMatchObject({ value: { heading: 80 } })
  expect(viewFor({ viewpoint: 'v01', heading: 10 }, graph, null)).toMatchObject({ value: { heading: 10 } })
  expect(viewFor({}, graph, null)).toMatchObject({ value: { viewpoint: 'v02', heading: 90 } })
})

test('a place that is no longer there is a problem, not a wrong picture', () => {
  expect(viewFor({ viewpoint: 'v77' }, graph, null)).toEqual({ ok: false, problem: { kind: 'unknown-viewpoint', viewpoint: 'v77' } })
})
