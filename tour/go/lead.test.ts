import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { FIRST_STATE, type WalkState } from '../walk/walk-state.ts'
import { Store } from '../walk/store.ts'
import type { View } from '../view.ts'
import { Lead, type Led } from './lead.ts'

// A street north from a to c, a side street east to d with steps, and e that nothing leads to.
const graph: TourGraph = {
  id: ['a', 'b', 'c', 'd', 'e'],
  x: [0, 0, 0, 40, 900],
  y: [0, 40, 80, 40, 900],
  z: [1.6, 1.6, 1.6, 1.6, 1.6],
  heading: [0, 0, 0, 0, 0],
  pyramid: [0, 0, 0, 0, 0],
  pyramids: [],
  links: [
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 3],
  ],
  steps: [[1, 3]],
  start: 'a',
}

function stroll(at = 0) {
  const store = new Store<WalkState>({ ...FIRST_STATE, graph, at })
  const gone: { viewpoint: string; heading: number }[] = []
  const eye = { heading: 0 }
  let due: { ms: number; then: () => void }[] = []
  const walk = {
    store,
    eye: { look: (viewpoint: string): View => ({ viewpoint, heading: eye.heading, pitch: 0, fov: 75 }) },
    go: (wish: Partial<View>) => {
      gone.push({ viewpoint: wish.viewpoint ?? '', heading: wish.heading ?? Number.NaN })
      store.set({ going: graph.id.indexOf(wish.viewpoint ?? '') })
      return Promise.resolve()
    },
    showWay: (way: readonly number[]) => store.set({ way }),
  } as unknown as Led
  /** The way is flown and one stands there. */
  const arrive = (index: number, heading = gone.at(-1)?.heading ?? 0) => {
    store.set({ going: null, at: index, flying: true })
    eye.heading = heading
    store.set({ flying: false })
  }
  const after = (ms: number, then: () => void) => {
    const entry = { ms, then }
    due.push(entry)
    return () => {
      due = due.filter((other) => other !== entry)
    }
  }
  /** What waits for the clock happens. */
  const time = () => {
    const now = due
    due = []
    for (const { then } of now) then()
    return now.length
  }
  const lead = (to: number, heading: number | null = null) => new Lead(walk, { to, heading }, after)
  return { store, gone, eye, arrive, time, lead }
}

test('she walks stretch by stretch, looking along each, and at the end towards what she came for', () => {
  const { store, gone, arrive, lead } = stroll()
  const led = lead(2, 135)
  expect(store.state.way).toEqual([0, 1, 2])
  expect(led.store.state.leading).toMatchObject({ is: 'on-the-way', metres: 80, minutes: 2 })
  led.next()
  led.next()
  expect(gone).toEqual([{ viewpoint: 'b', heading: 0 }])
  arrive(1)
  expect(led.store.state.leading).toMatchObject({ is: 'on-the-way', metres: 40, directions: [{ go: { is: 'turn', side: 'ahead' } }] })
  led.next()
  expect(gone[1]).toEqual({ viewpoint: 'c', heading: 135 })
  arrive(2)
  expect(led.store.state.leading).toEqual({ is: 'arrived' })
  expect(store.state.way).toEqual([])
})

test('whoever leaves the way is led from where she stands', () => {
  const { store, arrive, lead } = stroll()
  const led = lead(2)
  arrive(3, 90)
  expect(store.state.way).toEqual([3, 2])
  expect(led.store.state.leading).toMatchObject({ is: 'on-the-way', directions: [{ go: { is: 'towards', point: 'north-west' } }] })
})

test('without steps it goes round, and where there is no such way it says so until steps are allowed again', () => {
  const { store, lead } = stroll()
  const led = lead(3)
  expect(store.state.way).toEqual([0, 1, 3])
  led.avoidSteps(true)
  expect(store.state.way).toEqual([0, 1, 2, 3])
  const nowhere = stroll()
  expect(nowhere.lead(4).store.state.leading).toEqual({ is: 'none', because: 'no-way' })
  expect(nowhere.store.state.way).toEqual([])
})

test('it walks by itself to the end, and after the last place nothing waits any more', () => {
  const { gone, arrive, time, lead } = stroll()
  const led = lead(2)
  led.goByItself()
  arrive(1)
  expect(time()).toBe(1)
  arrive(2)
  expect(gone.map(({ viewpoint }) => viewpoint)).toEqual(['b', 'c'])
  expect(led.store.state).toMatchObject({ leading: { is: 'arrived' }, byItself: false })
  expect(time()).toBe(0)
})

test('it stops when she stops it, turns to look at something, goes up to the map, or a picture does not come', () => {
  for (const interrupts of [
    ({ led }: { led: Lead }) => led.stop(),
    ({ eye }: { eye: { heading: number } }) => {
      eye.heading += 40
    },
    ({ store }: { store: Store<WalkState> }) => store.set({ mode: 'overview' }),
    ({ store }: { store: Store<WalkState> }) => store.set({ trouble: { kind: 'no-line', file: 'x' } }),
  ]) {
    const { store, gone, eye, arrive, time, lead } = stroll()
    const led = lead(2)
    led.goByItself()
    arrive(1)
    interrupts({ led, eye, store })
    time()
    expect(gone.map(({ viewpoint }) => viewpoint)).toEqual(['b'])
    expect(led.store.state.byItself).toBe(false)
  }
})

test('a lead that was ended leads nobody any more', () => {
  const { store, gone, arrive, time, lead } = stroll()
  const led = lead(2)
  led.goByItself()
  led.end()
  arrive(1)
  time()
  expect(gone).toHaveLength(1)
  expect(store.state.way).toEqual([])
})
