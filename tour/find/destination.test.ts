import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { Row } from '../../model/content/views.ts'
import { metresTo, placeAsDestination, viewpointAsDestination, viewpointsInOrder } from './destination.ts'

const graph: TourGraph = {
  id: ['a', 'b', 'c'],
  x: [0, 30, Number.NaN],
  y: [0, 40, Number.NaN],
  z: [1.6, 1.6, 1.6],
  heading: [0, 0, 0],
  pyramid: [0, -1, 0],
  pyramids: [],
  links: [],
  start: 'a',
}

const row = (seen?: { viewpoint: string; heading?: number }) =>
  Row.parse({
    id: 'place:canteen',
    title: { zh: '社区食堂' },
    shortTitle: { zh: '食堂' },
    under: { zh: '1 号' },
    state: 'draft',
    validFrom: '2026-01-01',
    needs: ['eat'],
    seen,
  })

test('a place leads to where it is seen, facing it; one without a picture leads nowhere', () => {
  expect(placeAsDestination(row({ viewpoint: 'a', heading: 80 }), graph)).toEqual({
    key: 'place:canteen',
    title: { zh: '食堂' },
    under: { zh: '1 号' },
    place: 'place:canteen',
    at: 0,
    heading: 80,
  })
  for (const seen of [undefined, { viewpoint: 'gone' }, { viewpoint: 'b' }]) expect(placeAsDestination(row(seen), graph).at).toBeNull()
})

test('a viewpoint is known by its name, and by its id until the names are read', () => {
  expect(viewpointAsDestination(graph, [{ zh: '甲' }], 0).title).toEqual({ zh: '甲' })
  expect(viewpointAsDestination(graph, null, 2)).toMatchObject({ title: { zh: 'c' }, at: 2 })
  expect(viewpointAsDestination(graph, null, 1).at).toBeNull()
})

test('metres are told where both places are known, and what nobody knows comes after what is far', () => {
  const [a, c] = [viewpointAsDestination(graph, null, 0), viewpointAsDestination(graph, null, 2)]
  expect(metresTo(a, { ...graph, x: [30, 0, 0], y: [40, 0, 0] }, 1)).toBe(50)
  expect(metresTo(c, graph, 0)).toBe(Number.MAX_VALUE)
  expect(metresTo(a, graph, null)).toBe(Infinity)
  expect(viewpointsInOrder(graph, 0, 10)).toEqual([0, 1, 2])
  expect(viewpointsInOrder({ ...graph, x: [90, 30, Number.NaN] }, 1, 2)).toEqual([1, 0, 2])
})
