import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { FIRST_STATE, type WalkState } from '../walk/walk-state.ts'
import { Store } from '../walk/store.ts'
import { STEP_MS, Stroll, type Strolled } from './stroll.ts'

// A ring of five places, and a sixth that nothing leads away from.
const graph: TourGraph = {
  id: ['a', 'b', 'c', 'd', 'e', 'f'],
  x: [0, 10, 20, 20, 0, 90],
  y: [0, 0, 0, 10, 10, 90],
  z: [1.6, 1.6, 1.6, 1.6, 1.6, 1.6],
  heading: [0, 0, 0, 0, 0, 0],
  pyramid: [0, 0, 0, 0, 0, 0],
  pyramids: [],
  links: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
  ],
  start: 'a',
}

function street(at = 0, still = false, heldMs = 0) {
  const store = new Store<WalkState>({ ...FIRST_STATE, graph, at })
  const gone: string[] = []
  let [turned, frames] = [0, 0]
  let due: (() => void) | null = null
  const walk = {
    store,
    eye: { turnBy: (degrees: number) => void (turned += degrees) },
    frames: { heldMs, request: () => void (frames += 1) },
    go: ({ viewpoint = '' }: { viewpoint?: string }) => {
      gone.push(viewpoint)
      store.set({ at: graph.id.indexOf(viewpoint) })
      return Promise.resolve()
    },
  } as unknown as Strolled
  const stroll = new Stroll(
    walk,
    still,
    (_ms, then) => {
      due = then
      return () => {
        due = null
      }
    },
    () => 0.4,
  )
  const passes = (seconds: number) => {
    for (let step = 0; step < (seconds * 1000) / STEP_MS; step += 1) {
      const now = due
      due = null
      now?.()
    }
  }
  return { store, gone, stroll, passes, turned: () => turned, frames: () => frames, waits: () => due !== null }
}

test('it turns slowly, never asks for more than thirty frames a second, and goes on after a while', () => {
  const { gone, passes, turned, frames } = street()
  passes(10)
  expect(turned()).toBeCloseTo(40, 0)
  expect(frames()).toBeLessThanOrEqual(301)
  expect(gone).toEqual([])
  passes(5)
  expect(gone).toHaveLength(1)
})

test('it goes round and does not turn back where it has just been', () => {
  const { gone, passes } = street()
  passes(60)
  expect(new Set(gone.slice(0, 4)).size).toBe(4)
})

test('from a place that leads nowhere it begins anew', () => {
  const { gone, passes } = street(5)
  passes(15)
  expect(gone).toEqual(['a'])
})

test('a touch ends it: nothing waits any more and nothing moves', () => {
  const { stroll, passes, turned, waits } = street()
  passes(1)
  const before = turned()
  stroll.stop()
  expect(waits()).toBe(false)
  passes(20)
  expect(turned()).toBe(before)
})

test('where the person wants no motion it only changes place, and on the way it waits', () => {
  const { store, gone, passes, turned } = street(0, true)
  passes(10)
  expect(turned()).toBe(0)
  store.set({ flying: true })
  passes(30)
  expect(gone).toEqual([])
  store.set({ flying: false })
  passes(5)
  expect(gone).toHaveLength(1)
})

test('where a frame holds the page up it stands and only changes place', () => {
  const { gone, passes, turned, frames } = street(0, false, 150)
  passes(30)
  expect(turned()).toBe(0)
  expect(frames()).toBe(0)
  expect(gone).toHaveLength(2)
})
