import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeskList, DeskRow } from '../../model/case/desk.ts'
import { DESK_VIEWS } from '../../model/case/desk.ts'
import { openHub } from '../hub.ts'
import { inboxOf, joined } from './inbox-store.ts'

const id = (n: number) => `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`
const row = (n: number): DeskRow => ({
  id: id(n),
  code: 'REPORT-LIGHT',
  unopened: null,
  state: 'received',
  receivedAt: n,
  since: n,
  endedAt: null,
  acceptBy: { at: n, provisional: false },
  endBy: { at: n, provisional: false },
  overdue: null,
  uyghurBy: null,
  pole: null,
  isPublic: false,
  photos: 0,
  held: null,
  said: null,
})
const counts = Object.fromEntries(DESK_VIEWS.map((view) => [view, 0])) as DeskList['counts']
const numbers = (list: DeskList | null) => list?.rows.map((each) => each.receivedAt)

/** An inbox whose hub, clock and line the test holds. */
function desk() {
  const world = { rows: 3, line: true, status: 200, asked: [] as string[], hold: null as Promise<void> | null }
  let waiting: (() => void)[] = []
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const hub = openHub({
    async ask(path) {
      world.asked.push(path)
      const { rows } = world
      await (world.hold ?? settle())
      if (!world.line) throw new TypeError('fetch failed')
      const asked = new URL(path, 'http://hub').searchParams
      const skip = Number(asked.get('skip') ?? 0)
      const all = Array.from({ length: rows }, (_, at) => row(at + 1))
      const body =
        world.status === 200 ? { rows: all.slice(skip, skip + 50), counts, total: rows, now: 9 } : { code: 'not-allowed', zh: '不行。', ug: 'بولمايدۇ.' }
      return { status: world.status, json: async () => body }
    },
    onSession: () => {},
  })
  const store = inboxOf({
    hub,
    now: () => 5000,
    later(_ms, call) {
      waiting.push(call)
      return () => (waiting = waiting.filter((each) => each !== call))
    },
  })
  return {
    store,
    world,
    waits: () => waiting.length,
    async quiet() {
      for (let turn = 0; turn < 20; turn++) await settle()
    },
    fiveSeconds() {
      const due = waiting
      waiting = []
      for (const call of due) call()
    },
  }
}

test('letters come by themselves every five seconds, and once at a time', async () => {
  const { store, world, quiet, fiveSeconds, waits } = desk()
  const close = store.open()
  await quiet()
  expect(numbers(store.getState().list)).toEqual([1, 2, 3])
  world.rows = 4
  fiveSeconds()
  await quiet()
  expect(numbers(store.getState().list)).toEqual([1, 2, 3, 4])
  store.again()
  store.again()
  await quiet()
  expect(waits()).toBe(1)
  close()
  expect(waits()).toBe(0)
})

test('the line goes: what is there stays, with the time it came; the line returns', async () => {
  const { store, world, quiet, fiveSeconds } = desk()
  store.open()
  await quiet()
  world.line = false
  fiveSeconds()
  await quiet()
  expect(store.getState()).toMatchObject({ trouble: { is: 'no-line' }, checkedAt: 5000 })
  expect(numbers(store.getState().list)).toEqual([1, 2, 3])
  world.line = true
  fiveSeconds()
  await quiet()
  expect(store.getState().trouble).toBeNull()
})

test('a no of the hub is kept with its sentence', async () => {
  const { store, world, quiet } = desk()
  world.status = 403
  store.open()
  await quiet()
  expect(store.getState().trouble).toMatchObject({ is: 'refused', refusal: { code: 'not-allowed' } })
})

test('an answer to what was wanted before shows nothing of it', async () => {
  const { store, world, quiet } = desk()
  let letGo = () => {}
  world.hold = new Promise((resolve) => {
    letGo = resolve
  })
  store.open()
  world.hold = null
  world.rows = 1
  store.want({ view: 'overdue', kind: 'REPORT', pole: 'CG-0027' })
  await quiet()
  expect(numbers(store.getState().list)).toEqual([1])
  letGo()
  await quiet()
  expect(numbers(store.getState().list)).toEqual([1])
  expect(world.asked.at(-1)).toBe('/api/desk/cases?view=overdue&limit=50&kind=REPORT&pole=CG-0027')
})

test('all letters can be reached, page after page, and stay when they are asked for anew', async () => {
  const { store, world, quiet, fiveSeconds } = desk()
  world.rows = 120
  store.open()
  await quiet()
  expect(numbers(store.getState().list)).toHaveLength(50)
  store.more()
  await quiet()
  store.more()
  await quiet()
  expect(numbers(store.getState().list)).toHaveLength(120)
  fiveSeconds()
  await quiet()
  expect(numbers(store.getState().list)).toHaveLength(120)
})

test('however letters move between two pages, each stands once in the list', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 20 }), { maxLength: 4 }), (pages) => {
      const list = joined(pages.map((page) => ({ rows: page.map(row), counts, total: 30, now: 1 })))
      expect(new Set(numbers(list)).size).toBe(numbers(list)?.length ?? 0)
      expect(new Set(numbers(list) ?? [])).toEqual(new Set(pages.flat()))
    }),
  )
})
