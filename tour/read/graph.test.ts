import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pyramid, TourGraph } from '../../model/content/tour.ts'
import { isPlaced, soundGraph } from './graph.ts'

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

test('a graph whose parts fit together is taken as it is', () => {
  expect(soundGraph(good)).toEqual({ graph: good, leftOut: null })
})

test('a viewpoint without position or heading stays in the tour and says that it is nowhere', () => {
  const sound = soundGraph({ ...good, x: [0, null], heading: [90] })
  expect(sound?.graph).toMatchObject({ x: [0, Number.NaN], y: [0, Number.NaN], heading: [90, 0] })
  expect(sound?.leftOut).toBe('x of every viewpoint; heading of every viewpoint')
  expect([0, 1, 2, null].map((at) => isPlaced(sound?.graph as TourGraph, at))).toEqual([true, false, false, false])
})

test('a link that leads nowhere, or to a place without a picture, is left out', () => {
  const three = { ...good, id: ['v01', 'v02', 'v03'], x: [0, 1, 2], y: [0, 1, 2], z: [1, 1, 1], heading: [0, 0, 0], pyramid: [0, 0, 7] }
  const sound = soundGraph({ ...three, links: [[0, 1], [0, 2], [1, 1], [0, 9], [-1, 0], [0.5, 1], [], [null, 1]] })
  expect(sound?.graph.links).toEqual([[0, 1]])
  expect(sound?.graph.pyramid).toEqual([0, 0, -1])
  expect(sound?.leftOut).toBe('a picture of every viewpoint; links between viewpoints of the tour')
})

test('steps are kept for the ways that can be walked', () => {
  expect(
    soundGraph({
      ...good,
      steps: [
        [1, 0],
        [0, 9],
        [null, 1],
      ],
    })?.graph.steps,
  ).toEqual([[1, 0]])
  expect(soundGraph(good)?.graph).not.toHaveProperty('steps')
})

test('a start that is not there, or has no picture, is the first place that has one', () => {
  expect(soundGraph({ ...good, start: 'v09' })?.graph.start).toBe('v01')
  expect(soundGraph({ ...good, pyramid: [3, 0] })?.graph.start).toBe('v02')
})

test('a tour without any picture is broken, and so is a pyramid that no page could lay', () => {
  expect(soundGraph({ ...good, id: [] })).toBeNull()
  expect(soundGraph({ ...good, pyramids: [] })).toBeNull()
  for (const shape of [{ tile: 0 }, { tile: -1 }, { tile: 1 }, { levels: [0] }, { levels: [1e9] }, { preview: 0.5 }, { tile: 4096 }, { preview: 4096 }])
    expect(soundGraph({ ...good, pyramids: [{ tile: 512, levels: [512], preview: 256, format: 'webp' as const, ...shape }] })).toBeNull()
})

test('whatever is written there, every link and the start lead to a viewpoint with a picture, and every column is whole', () => {
  const number = fc.oneof(fc.integer({ min: -2, max: 6 }), fc.double(), fc.constant(null))
  const column = fc.array(number, { maxLength: 6 })
  const written = fc.record({
    id: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }),
    x: column,
    y: column,
    z: column,
    heading: column,
    pyramid: column,
    pyramids: fc.array(fc.constant<Pyramid>({ tile: 512, levels: [512], preview: 256, format: 'webp' }), { maxLength: 3 }),
    links: fc.array(column, { maxLength: 6 }),
    start: fc.constantFrom('a', 'b', 'z'),
  })
  fc.assert(
    fc.property(written, (file) => {
      const graph = soundGraph(file)?.graph
      if (graph === undefined) return
      const shown = (at: number) => graph.pyramids[graph.pyramid[at] ?? -1] !== undefined
      expect(shown(graph.id.indexOf(graph.start))).toBe(true)
      for (const ends of graph.links) for (const end of ends) expect(shown(end)).toBe(true)
      for (const name of ['x', 'y', 'z', 'heading', 'pyramid'] as const) expect(graph[name]).toHaveLength(graph.id.length)
      for (const value of [...graph.z, ...graph.heading]) expect(Number.isNaN(value)).toBe(false)
      expect(graph.x.map(Number.isNaN)).toEqual(graph.y.map(Number.isNaN))
    }),
  )
})
