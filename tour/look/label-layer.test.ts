import { expect, test } from 'vitest'
import { directionOf } from '../../model/content/cube.ts'
import { type Label, LabelLayer } from './label-layer.ts'
import { Projector } from './projector.ts'

/** An element as far as the layer touches it. */
function element(offsetWidth = 120, offsetHeight = 60) {
  return { offsetWidth, offsetHeight, style: { visibility: '', transform: '' } }
}

function label(bearing: number, elevation: number, must: boolean, on = element()): Label {
  const [east, north, up] = directionOf(bearing, elevation)
  return { element: on as unknown as HTMLElement, east, north, up, anchor: 20, must }
}

function looking(heading: number): Projector {
  const projector = new Projector()
  Object.assign(projector.eye, { heading, pitch: 0, fov: 75, width: 1000, height: 1000 })
  projector.update()
  return projector
}

const room = { top: 100, bottom: 900 }
const left = (on: ReturnType<typeof element>) => Number(/translate3d\((-?\d+)px/.exec(on.style.transform)?.[1])

test('an arrow straight ahead hangs in the middle, and goes left when one turns right', () => {
  const arrow = element()
  const layer = new LabelLayer([label(90, -11, true, arrow)], [], room)
  layer.frame(looking(90))
  expect(arrow.style.visibility).toBe('visible')
  expect(left(arrow)).toBe(440)
  layer.frame(looking(110))
  expect(left(arrow)).toBeLessThan(440)
})

test('what is behind is hidden', () => {
  const arrow = element()
  const layer = new LabelLayer([label(270, -11, true, arrow)], [], room)
  layer.frame(looking(90))
  expect(arrow.style.visibility).toBe('hidden')
})

test('an arrow at the edge stays whole and clear of the buttons', () => {
  const low = element()
  new LabelLayer([label(90, -36, true, low)], [], room).frame(looking(90))
  expect(Number(/, (-?\d+)px, 0/.exec(low.style.transform)?.[1])).toBe(900 - 60)
  const edge = element(300)
  new LabelLayer([label(90 + 37, -5, true, edge)], [], room).frame(looking(90))
  expect(edge.style.visibility).toBe('visible')
  expect(left(edge)).toBeLessThanOrEqual(1000 - 300)
})

test('a pole’s number gives way to an arrow and to a button, an arrow to neither', () => {
  const arrow = element()
  const onArrow = element()
  const onButton = element()
  const free = element()
  const layer = new LabelLayer(
    [label(90, -5, true, arrow), label(91, -4, false, onArrow), label(70, 0, false, onButton), label(110, 0, false, free)],
    [[150, 400, 200, 200]],
    room,
  )
  layer.frame(looking(90))
  expect([arrow, onArrow, onButton, free].map((each) => each.style.visibility)).toEqual(['visible', 'hidden', 'hidden', 'visible'])
})
