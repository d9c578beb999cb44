import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_PUBLISHED, type Published } from '../published.ts'
import type { ReleasedRow } from '../store/public-cases.ts'
import { shortMemory } from './short-memory.ts'

const row = (id: string, events: number): ReleasedRow => ({ id, events, code: 'REPORT-LIGHT', pole: null })

function world() {
  const state = { rows: [row('a', 2)] as readonly ReleasedRow[], published: NOTHING_PUBLISHED as Published, clock: 0, made: 0, looked: 0 }
  const ask = shortMemory({
    rows: async () => {
      state.looked++
      return state.rows
    },
    published: async () => state.published,
    make: async (rows) => {
      state.made++
      await Promise.resolve()
      return rows.map(({ id, events }) => `${id}${events}`).join()
    },
    now: () => state.clock,
    keptMs: 1000,
  })
  return { state, ask }
}

test('K17 a crowd that asks at once is answered with two looks and one making', async () => {
  const { state, ask } = world()
  const answers = await Promise.all(Array.from({ length: 500 }, () => ask()))
  expect(new Set(answers)).toEqual(new Set(['a2']))
  await Promise.all(Array.from({ length: 500 }, () => ask()))
  expect(state).toMatchObject({ made: 1, looked: 2 })
})

test('K17 nobody gets what was looked at before they asked, whatever changes in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constant('ask' as const), fc.constant('change' as const), fc.constant('turn' as const)), { maxLength: 40 }),
      async (steps) => {
        const { state, ask } = world()
        let version = 2
        const asked: Promise<readonly [number, string]>[] = []
        for (const step of steps) {
          if (step === 'change') state.rows = [row('a', ++version)]
          if (step === 'ask') {
            const then = version
            asked.push(ask().then((answer) => [then, answer] as const))
          }
          if (step === 'turn') await Promise.resolve()
        }
        for (const [then, answer] of await Promise.all(asked)) expect(Number(answer.slice(1))).toBeGreaterThanOrEqual(then)
      },
    ),
  )
})

test('K17 it is made anew when a case changes, when others stand there, when other content is published, and after a while', async () => {
  const { state, ask } = world()
  await ask()
  const changes = [
    () => (state.rows = [row('a', 3)]),
    () => (state.rows = [row('b', 3)]),
    () => (state.rows = [row('b', 3), row('c', 1)]),
    () => (state.rows = []),
    () => (state.published = { ...NOTHING_PUBLISHED }),
    () => (state.clock = 1001),
    // A clock that was put back keeps nothing for ever.
    () => (state.clock = -5000),
  ]
  for (const [at, change] of changes.entries()) {
    change()
    await ask()
    await ask()
    expect(state.made).toBe(at + 2)
  }
})

test('K17 a look that fails is told to those who waited for it, and the next one looks again', async () => {
  let fails = true
  const ask = shortMemory({
    rows: async () => {
      if (fails) throw new Error('no database')
      return []
    },
    published: async () => NOTHING_PUBLISHED,
    make: async () => 'made',
    now: () => 0,
    keptMs: 1000,
  })
  const both = await Promise.allSettled([ask(), ask()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect(await ask()).toBe('made')
})
