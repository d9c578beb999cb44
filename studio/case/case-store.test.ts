import { expect, test } from 'vitest'
import type { DeskCase } from '../../model/case/desk.ts'
import { openHub } from '../hub.ts'
import { lampCase } from '../testing/case.ts'
import { caseOf } from './case-store.ts'

const after = (n: number): DeskCase =>
  lampCase({ events: Array.from({ length: n }, (_, seq) => ({ is: 'answer', seq, at: seq, by: { role: 'admin', id: 'a1' } })) })
const FASTER = { code: 'somebody-was-faster', zh: '有同事刚刚办过这件事。', ug: 'بىر خىزمەتداش بۇ ئىشنى بېجىردى.' }

/** A case whose hub, clock and line the test holds: `events` is how many the hub has. */
function desk() {
  const world = { events: 1, line: true, isBusy: false, done: 0, posted: [] as unknown[] }
  let waiting: (() => void)[] = []
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const hub = openHub({
    async ask(path, init) {
      await settle()
      if (!world.line) throw new TypeError('fetch failed')
      if (init.method !== 'POST') return { status: 200, json: async () => after(world.events) }
      const body = JSON.parse(String(init.body)) as { seen?: number }
      world.posted.push(body)
      if (path.endsWith('/contact')) return { status: 200, json: async () => ({ contact: '13800000000' }) }
      if (body.seen !== world.events) return { status: 409, json: async () => FASTER }
      world.events++
      return { status: 200, json: async () => after(world.events) }
    },
    onSession: () => {},
  })
  const store = caseOf({
    hub,
    id: lampCase().id,
    later(_ms, call) {
      waiting.push(call)
      return () => (waiting = waiting.filter((each) => each !== call))
    },
    isBusy: () => world.isBusy,
    onDone: () => world.done++,
  })
  return {
    store,
    world,
    events: () => store.getState().each?.events.length,
    async quiet() {
      for (let turn = 0; turn < 10; turn++) await settle()
    },
    async fiveSeconds() {
      const due = waiting
      waiting = []
      for (const call of due) call()
      for (let turn = 0; turn < 10; turn++) await settle()
    },
  }
}

test('what others do to an open case is seen by itself, but not under the hands of who is about to act', async () => {
  const { store, world, events, quiet, fiveSeconds } = desk()
  const close = store.open()
  await quiet()
  expect(events()).toBe(1)
  world.events = 2
  await fiveSeconds()
  expect(events()).toBe(2)
  world.isBusy = true
  world.events = 3
  await fiveSeconds()
  expect(events()).toBe(2)
  world.isBusy = false
  await fiveSeconds()
  expect(events()).toBe(3)
  close()
})

test('what is done is done to the case as it was seen, and shows at once', async () => {
  const { store, world, events, quiet } = desk()
  store.open()
  await quiet()
  expect(await store.act({ is: 'let-through' })).toBeNull()
  expect(world.posted).toEqual([{ seen: 1, act: { is: 'let-through' } }])
  expect(events()).toBe(2)
  expect(world.done).toBe(1)
})

test('a colleague was faster: nothing is done, the reason is told, and the case is as it is now', async () => {
  const { store, world, events, quiet } = desk()
  store.open()
  await quiet()
  world.events = 2
  expect(await store.act({ is: 'let-through' })).toEqual({ is: 'refused', refusal: FASTER })
  expect(world.events).toBe(2)
  expect(events()).toBe(2)
  expect(await store.act({ is: 'let-through' })).toBeNull()
  expect(world.events).toBe(3)
})

test('an answer that left before something was done does not take it back', async () => {
  const { store, events, quiet } = desk()
  store.open()
  await quiet()
  const close = store.open()
  expect(await store.act({ is: 'let-through' })).toBeNull()
  await quiet()
  expect(events()).toBe(2)
  close()
})

test('without a line what lies open stays', async () => {
  const { store, world, events, quiet, fiveSeconds } = desk()
  store.open()
  await quiet()
  world.line = false
  await fiveSeconds()
  expect(store.getState().trouble).toEqual({ is: 'no-line' })
  expect(events()).toBe(1)
  expect(await store.contact()).toEqual({ is: 'no-line' })
  world.line = true
  expect(await store.contact()).toEqual({ contact: '13800000000' })
})
