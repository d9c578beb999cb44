import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { readDatabase, writeDatabase, type Dump } from './database.ts'
import type { Moment } from './fragile.ts'
import { HubDouble, OUTCOMES, type Outcome } from './hub-double.ts'
import type { TestDisk } from './test-disk.ts'
import { hubKey, TestTerminal } from './test-terminal.ts'

const DAY_MS = 24 * 3_600_000
const MOMENTS: readonly Moment[] = [
  'before database waiting',
  'after database waiting',
  'before journal letter',
  'after journal letter',
  'before database sent',
  'after database sent',
  'before database chunk',
  'after database chunk',
  'before journal gone',
  'after journal gone',
]

const outcomes = fc.array(fc.constantFrom<Outcome>(...OUTCOMES), { maxLength: 4 })
const photos = fc.array(fc.integer({ min: 1, max: 150_000 }), { maxLength: 2 })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), outcomes, photos }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wake' as const), outcomes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('power-cut' as const), at: fc.constantFrom(...MOMENTS), saying: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -4000, max: 4000 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('journal-cut' as const), part: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('database-falls-back' as const), by: fc.nat(3) }) },
)

/** Whatever happens to the line, the power and either copy. */
export function chanceSuite({ runs, disk }: { readonly runs: number; readonly disk: TestDisk }): void {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('Q3 Q5 Q18 whatever the line, the power and the disk do, nothing promised is lost while one copy stands, nothing is doubled, and nothing is called sent that the hub has not', async () => {
    const key = await hubKey()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const hub = new HubDouble()
        vi.stubGlobal('fetch', hub.fetch)
        hub.otherwise = 'no-line'
        const here = await TestTerminal.open(key, disk)
        try {
          const promised = new Map<string, { readonly receipt: string; readonly photos: readonly number[] }>()
          const before: Dump[] = [new Map()]
          const sayIt = async (text: string, sizes: readonly number[]) => {
            const answer = await here.says(
              text,
              {},
              sizes.map((size) => ({ kind: 'photo' as const, type: 'image/jpeg', bytes: new Uint8Array(size).fill(size & 255) })),
            )
            if (!answer.ok) throw new Error(answer.problem.kind)
            return { ...answer.value, photos: sizes }
          }
          await here.outbox.drain()
          for (const [index, each] of steps.entries()) {
            if (each.do === 'say' || each.do === 'wake') hub.next = [...each.outcomes]
            if (each.do === 'say') {
              const answer = await sayIt(`第 ${index} 句`, each.photos)
              promised.set(answer.id, answer)
            } else if (each.do === 'wake') await here.outbox.drain(true)
            else if (each.do === 'restart') await here.restarts()
            else if (each.do === 'clock') here.clock = Math.max(0, here.clock + each.days * DAY_MS)
            else if (each.do === 'power-cut') {
              hub.next = ['kept', 'kept', 'kept']
              const work = async () => {
                if (each.saying) return sayIt(`第 ${index} 句`, [9])
                await here.outbox.drain(true)
                return null
              }
              const { seen } = await here.losesPower((moment) => moment === each.at, work)
              if (seen !== null) promised.set(seen.id, seen)
            } else if (each.do === 'journal-cut') {
              const files = await disk.read(here.name)
              await disk.write(
                here.name,
                files.map((file) => file.slice().fill(0xa5, Math.floor(file.length * each.part ** 4))),
              )
              await here.restarts()
            } else {
              await writeDatabase(here.name, before.at(-1 - each.by) ?? new Map())
              await here.restarts()
            }
            hub.next = []
            // One copy at a time: the terminal has come up and brought them together before the next thing breaks.
            await here.outbox.drain()
            before.push(await readDatabase(here.name))
            for (const id of promised.keys())
              if ((await here.outbox.whereabouts(id)) === 'sent' && !hub.kept.has(id)) throw new Error(`${id} is called sent, and the hub has not got it`)
          }
          hub.otherwise = 'kept'
          await here.outbox.drain(true)
          expect([here.outbox.waiting.get(), hub.changed, here.outbox.health.get().copies]).toEqual([0, 0, 2])
          const receipts = new Set((await here.opens(hub)).map((words) => words.receipt as string))
          for (const [id, { receipt, photos }] of promised) {
            if (!receipts.has(receipt)) throw new Error(`${id} was promised, and the hub has not got it`)
            const parts = await here.opensParts(hub, id)
            expect(parts.map((bytes) => bytes.length)).toEqual(photos)
          }
        } finally {
          await here.end()
        }
      }),
      { numRuns: runs },
    )
  })
}
