import { expect, test } from 'vitest'
import { Projector } from '../look/projector.ts'
import { MapLabels, spread } from './map-labels.ts'

/** An element of the pool, as far as labels touch it. */
function element() {
  return { offsetHeight: 40, style: { visibility: '', transform: '' }, dataset: {} as Record<string, string>, textContent: '', lang: '', dir: '' }
}

function openMap(viewpoints: number, pool: number, here = -1, near = viewpoints) {
  const across = Math.ceil(Math.sqrt(viewpoints))
  const apart = viewpoints < 100 ? 70 : 20
  const indexes = Array.from({ length: viewpoints }, (_, at) => at)
  const graph = {
    id: indexes.map((at) => `v${at}`),
    x: indexes.map((at) => ((at % across) - across / 2) * apart),
    y: indexes.map((at) => (Math.floor(at / across) - across / 2) * apart),
    z: indexes.map(() => 1.65),
    heading: indexes.map(() => 0),
    pyramid: indexes.map(() => 0),
    pyramids: [],
    links: [],
    start: 'v0',
  }
  const elements = Array.from({ length: pool }, element)
  const nameOf = (at: number) => ({ words: graph.id[at] ?? '', lang: 'zh-Hans-CN', dir: 'ltr' as const })
  const labels = new MapLabels(elements as unknown as HTMLElement[], graph, nameOf, near, here, () => 90)
  const projector = new Projector()
  Object.assign(projector.eye, { x: 0, y: -300, z: 300, heading: 0, pitch: -45, fov: 50, width: 1080, height: 1200 })
  projector.update()
  const shown = () => elements.filter((each) => each.style.visibility === 'visible')
  return { labels, projector, shown }
}

test('a handful of places are all named', () => {
  const { labels, projector, shown } = openMap(6, 24)
  labels.frame(projector)
  expect(
    shown()
      .map((each) => each.textContent)
      .sort(),
  ).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5'])
})

test('of a thousand places two dozen are named, the one where she stands among them, none on another', () => {
  const { labels, projector, shown } = openMap(1000, 24, 500)
  labels.frame(projector)
  const boxes = shown().map((each) => /translate3d\((-?\d+)px, (-?\d+)px/.exec(each.style.transform)?.slice(1).map(Number) as [number, number])
  expect(boxes.length).toBeLessThanOrEqual(24)
  expect(shown().some((each) => each.textContent === 'v500' && each.dataset['here'] === 'true')).toBe(true)
  for (const [at, [x, y]] of boxes.entries())
    for (const [otherX, otherY] of boxes.slice(at + 1)) expect(Math.abs(x - otherX) >= 85 || Math.abs(y - otherY) >= 35).toBe(true)
})

test('while the map turns a name keeps its element, and what leaves the picture gives it back', () => {
  const { labels, projector, shown } = openMap(6, 24)
  labels.frame(projector)
  const before = shown().map((each) => each.dataset['to'])
  projector.eye.heading = 5
  projector.update()
  labels.frame(projector)
  expect(shown().map((each) => each.dataset['to'])).toEqual(before)
  projector.eye.heading = 180
  projector.update()
  labels.frame(projector)
  expect(shown()).toEqual([])
})

test('every place has its turn once', () => {
  for (const count of [1, 2, 12, 13, 1000]) expect([...spread(count)].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at))
})

test('poles are numbered only from near, and no viewpoint loses its name to one', () => {
  const { labels, projector, shown } = openMap(6, 24, -1, 4)
  labels.frame(projector)
  expect(
    shown()
      .map((each) => each.textContent)
      .sort(),
  ).toEqual(['v0', 'v1', 'v2', 'v3'])
  Object.assign(projector.eye, { y: -230, z: 149, pitch: -35 })
  projector.update()
  labels.frame(projector)
  const seen = shown().map((each) => [each.textContent, each.dataset['kind']])
  expect(seen).toContainEqual(['v4', 'pole'])
  expect(seen).toContainEqual(['v1', 'viewpoint'])
})
