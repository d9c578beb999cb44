import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeskCase } from '../model/case/desk.ts'
import { type Inbox, type InboxSettings, layOn, openInbox } from './inbox-store.ts'
import type { Names } from './names.ts'

const id = (n: number) => `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`
const letter = (n: number): DeskCase => ({ id: id(n), receivedAt: 1000 + n, words: null, unopened: 'no-key' })
/** Letters from the newest to the oldest, `from` down to `to`. */
const letters = (from: number, to: number): DeskCase[] => Array.from({ length: Math.max(0, from - to + 1) }, (_, at) => letter(from - at))

const NAMES: Names = { categories: new Map(), terminals: new Map(), base: null }

/** A desk whose hub, clock and line the test holds. */
function desk(more: Partial<InboxSettings> = {}) {
  const hub = { status: 200, newest: 0, asked: [] as string[], body: undefined as unknown, line: true, clock: 5000 }
  let waiting: (() => void)[] = []
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const store = openInbox({
    key: 'the-staff-key',
    async ask(url, key) {
      hub.asked.push(`${key} ${url}`)
      await settle()
      if (!hub.line) throw new TypeError('fetch failed')
      const before = new URL(url, 'http://hub').searchParams.get('before')
      const from = before === null ? hub.newest : Number(before.slice(-12)) - 1
      return { status: hub.status, json: async () => hub.body ?? { cases: letters(from, Math.max(1, from - 49)), total: hub.newest } }
    },
    readNames: async () => NAMES,
    now: () => hub.clock,
    later(_ms, call) {
      waiting.push(call)
      return () => (waiting = waiting.filter((each) => each !== call))
    },
    ...more,
  })
  const states: Inbox['is'][] = []
  store.subscribe(() => states.push(store.getState().is))
  return {
    store,
    hub,
    states,
    settle,
    waits: () => waiting.length,
    /** resolves when the page shows what is wanted */
    async shows(is: Inbox['is']): Promise<Inbox> {
      while (store.getState().is !== is) await settle()
      await settle()
      return store.getState()
    },
    /** five seconds go by, and the answer comes */
    async fiveSeconds() {
      const due = waiting
      waiting = []
      for (const call of due) call()
      while (waiting.length === 0 && store.getState().is !== 'refused') await settle()
    },
    ids() {
      const state = store.getState()
      return 'desk' in state ? state.desk?.cases.map((each) => Number(each.id.slice(-12))) : undefined
    },
  }
}

const count = (from: number, to: number) => letters(from, to).map((each) => Number(each.id.slice(-12)))

test('the clerk opens the desk, waits a moment and reads; a new letter comes in by itself', async () => {
  const { store, hub, shows, fiveSeconds, ids } = desk()
  expect(store.getState()).toEqual({ is: 'loading' })
  hub.newest = 2
  await shows('cases')
  expect(ids()).toEqual([2, 1])
  expect(hub.asked).toEqual(['the-staff-key /api/cases?limit=50'])
  hub.newest = 3
  await fiveSeconds()
  expect(ids()).toEqual([3, 2, 1])
  store.close()
})

test('an empty desk is not an error', async () => {
  const { shows, store } = desk()
  expect(await shows('cases')).toEqual({ is: 'cases', desk: { cases: [], total: 0, checkedAt: 5000, names: NAMES } })
  store.close()
})

test('the line goes; the letters stay and their time is known; the line returns', async () => {
  const { hub, shows, fiveSeconds, store, ids } = desk()
  hub.newest = 2
  await shows('cases')
  hub.line = false
  hub.clock = 9000
  await fiveSeconds()
  expect(store.getState()).toMatchObject({ is: 'no-line', desk: { total: 2, checkedAt: 5000 } })
  hub.line = true
  hub.newest = 4
  await fiveSeconds()
  expect(store.getState()).toMatchObject({ is: 'cases', desk: { checkedAt: 9000 } })
  expect(ids()).toEqual([4, 3, 2, 1])
  store.close()
})

test('there is no line from the beginning', async () => {
  const { hub, store, shows } = desk()
  hub.line = false
  expect(await shows('no-line')).toEqual({ is: 'no-line', desk: null })
  store.close()
})

test('an answer nobody can use counts as no line', async () => {
  for (const wrong of [{ status: 500 }, { status: 503 }, { body: { cases: 'many' } }, { body: {} }, { body: 'a page of the hotel' }]) {
    const { hub, store, shows } = desk()
    Object.assign(hub, wrong)
    await shows('no-line')
    store.close()
  }
})

test('a wrong key is said once and not tried again and again', async () => {
  const { hub, store, shows, waits } = desk()
  hub.status = 401
  expect(await shows('refused')).toEqual({ is: 'refused' })
  expect(waits()).toBe(0)
  hub.status = 200
  store.setKey('the-right-key')
  expect(store.getState()).toEqual({ is: 'loading' })
  await shows('cases')
  expect(hub.asked.at(-1)).toBe('the-right-key /api/cases?limit=50')
  store.close()
})

test('a key that no hub could have made is refused without asking', async () => {
  const { hub, store, shows } = desk({ key: '钥匙' })
  await shows('refused')
  expect(hub.asked).toEqual([])
  store.close()
})

test('without a key nothing is asked', async () => {
  const { hub, store, settle } = desk({ key: null })
  await settle()
  expect([store.getState(), hub.asked]).toEqual([{ is: 'no-key' }, []])
  store.close()
})

test('the desk is locked while an answer is on its way; nothing of it is shown', async () => {
  const { hub, store, settle, states, waits } = desk()
  hub.newest = 5
  store.setKey(null)
  for (let turn = 0; turn < 5; turn++) await settle()
  expect(store.getState()).toEqual({ is: 'no-key' })
  expect(states).toEqual(['no-key'])
  expect(waits()).toBe(0)
  store.close()
})

test('the clerk reads back to the first letter, and new ones still come in above', async () => {
  const { hub, store, shows, fiveSeconds, ids } = desk()
  hub.newest = 120
  await shows('cases')
  expect(ids()).toEqual(count(120, 71))
  await store.older()
  await store.older()
  expect(ids()).toEqual(count(120, 1))
  await store.older()
  expect(ids()).toEqual(count(120, 1))
  hub.newest = 123
  await fiveSeconds()
  expect(ids()).toEqual(count(123, 1))
  store.close()
})

test('after a long night without a line more came than one page holds; the list has no gap', async () => {
  const { hub, store, shows, fiveSeconds, ids } = desk()
  hub.newest = 30
  await shows('cases')
  hub.newest = 200
  await fiveSeconds()
  expect(ids()).toEqual(count(200, 151))
  await store.older()
  expect(ids()).toEqual(count(200, 101))
  store.close()
})

test('the line goes while older letters are asked for; what was there stays', async () => {
  const { hub, store, shows, ids } = desk()
  hub.newest = 60
  await shows('cases')
  hub.line = false
  await store.older()
  expect(store.getState().is).toBe('no-line')
  expect(ids()).toEqual(count(60, 11))
  store.close()
})

test('names that could not be read at first are asked for again with the next letters', async () => {
  const answers: (Names | null)[] = [null, NAMES]
  const { store, shows, fiveSeconds } = desk({ readNames: async () => answers.shift() ?? null })
  expect(await shows('cases')).toMatchObject({ desk: { names: null } })
  await fiveSeconds()
  expect(store.getState()).toMatchObject({ desk: { names: NAMES } })
  await fiveSeconds()
  expect(store.getState()).toMatchObject({ desk: { names: NAMES } })
  store.close()
})

test('however many letters came between two looks, the list is the newest ones without a gap and without a double', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(200), fc.integer({ min: 1, max: 60 }), (shownFrom, came, page) => {
      const known = letters(shownFrom, 1)
      const newest = letters(shownFrom + came, Math.max(1, shownFrom + came - page + 1))
      const laid = layOn(known, newest).map((each) => Number(each.id.slice(-12)))
      expect(laid).toEqual(count(shownFrom + came, (laid.at(-1) ?? 1) || 1))
      expect(laid.length).toBeGreaterThanOrEqual(newest.length)
    }),
  )
})
