import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chunk } from '../../model/case/part.ts'
import { type Engine, engines, type StorePlace } from '../testing/engines.ts'
import { closedEnvelope, newCaseId, UNOPENED } from '../testing/resident.ts'
import type { CaseOpened } from './case-rows.ts'
import { WAITING_MOST } from './keep-chunks.ts'
import { PARTS_OVER, partsTold, placeOf } from './parts-told.ts'
import type { Store } from './store.ts'

const SITE = 'here'
const DAY = 24 * 3_600_000
const opened = (...counts: number[]): CaseOpened => ({
  code: 'REPORT-LIGHT',
  unopened: null,
  receipt: 'a'.repeat(64),
  pole: null,
  saidAt: 0,
  parts: partsTold(counts.map((chunks, at) => ({ id: at + 1, chunks }))),
})

function chunkOf(id: string, index = 0, part = 1, said = 'sealed'): Chunk {
  const sealed = Uint8Array.from(Buffer.from(`${said} ${part} ${index}`))
  return { id, part, index, hash: createHash('sha256').update(sealed).digest('hex'), sealed }
}

async function lays(
  engine: Engine,
  now: () => number = () => 1000,
): Promise<{ place: StorePlace; store: Store; waits: () => Promise<[string, number][]>; end: () => Promise<void> }> {
  const place = await engine.place()
  const store = await place.open({ now })
  return {
    place,
    store,
    async waits() {
      const rows = await store.database.db.selectFrom('case_chunk_waiting').selectAll().execute()
      return rows.map(({ id, chunks }): [string, number] => [id, chunks]).sort()
    },
    async end() {
      await store.close()
      await place[Symbol.asyncDispose]()
    },
  }
}

const keeps = async (store: Store, ...chunks: Chunk[]) => {
  const answers = await Promise.all(chunks.map((chunk) => store.keepChunk(SITE, chunk)))
  return answers.map((answer) => (answer.ok ? answer.value.is : answer.problem.kind))
}

describe.each(engines())('$name', (engine) => {
  test('K20 chunks without words are kept while there is room, and not beyond; what is here already is still acknowledged, and words make room', async () => {
    const { store, place, waits, end } = await lays(engine)
    const [first, second, full] = [closedEnvelope(), newCaseId(), newCaseId()]
    expect(await keeps(store, chunkOf(first.id), chunkOf(first.id, 1))).toEqual(['new', 'new'])
    await place.run(`insert into case_chunk_waiting (site_id, id, since, chunks) values ('${SITE}', '${full}', 1, ${WAITING_MOST - 3})`)
    // Room for one more, whoever is first.
    expect((await keeps(store, chunkOf(second), chunkOf(second, 1), chunkOf(second, 2))).sort()).toEqual(['new', 'no-room', 'no-room'])
    expect(await keeps(store, chunkOf(first.id), chunkOf(first.id, 1, 1, 'other'), chunkOf(first.id, 2))).toEqual(['again', 'clash', 'no-room'])
    expect((await store.chunks(SITE, first.id, 1)).size).toBe(2)

    expect(await store.keep(SITE, first, UNOPENED)).toMatchObject({ ok: true, value: { is: 'new' } })
    expect(await keeps(store, chunkOf(first.id, 2))).toEqual(['new'])
    expect(await keeps(store, chunkOf(second, 1), chunkOf(second, 2))).toEqual(['new', 'new'])
    expect(await waits()).toEqual(
      [
        [full, WAITING_MOST - 3],
        [second, 3],
      ].sort(),
    )
    await end()
  })

  test('K20 words that were opened say which chunks there are: others are refused, and those that came before them go', async () => {
    const { store, waits, end } = await lays(engine)
    const { id, ...rest } = closedEnvelope()
    expect(await keeps(store, chunkOf(id), chunkOf(id, 1), chunkOf(id, 2), chunkOf(id, 0, 2), chunkOf(id, 0, 3))).toEqual(['new', 'new', 'new', 'new', 'new'])
    await store.keep(SITE, { id, ...rest }, opened(2, 0, 1))
    expect(await store.chunksCome(SITE, id)).toEqual(
      new Map([
        [1, 2],
        [3, 1],
      ]),
    )
    expect(await keeps(store, chunkOf(id, 2), chunkOf(id, 0, 2), chunkOf(id, 15, 3), chunkOf(id, 1), chunkOf(id, 0, 3))).toEqual([
      'no-place',
      'no-place',
      'no-place',
      'again',
      'again',
    ])
    expect(await waits()).toEqual([])
    await end()
  })

  test('K20 words that nobody can open yet get every chunk: a key may come back', async () => {
    const { store, end } = await lays(engine)
    const envelope = closedEnvelope()
    await store.keep(SITE, envelope, UNOPENED)
    expect(await keeps(store, chunkOf(envelope.id), chunkOf(envelope.id, 15, 3))).toEqual(['new', 'new'])
    await end()
  })

  test('K13 a chunk that comes when the time of photos is over is acknowledged and not kept', async () => {
    const { store, end } = await lays(engine)
    const envelope = closedEnvelope()
    await store.keep(SITE, envelope, opened(2))
    await keeps(store, chunkOf(envelope.id))
    await store.retention.eraseAttachments(SITE, envelope.id, 2000)
    expect(await keeps(store, chunkOf(envelope.id), chunkOf(envelope.id, 1))).toEqual(['again', 'again'])
    expect((await store.chunks(SITE, envelope.id, 1)).size).toBe(0)
    await end()
  })

  test('K20 chunks whose words have not come in thirty days go, and no others', async () => {
    let clock = 40 * DAY
    const { store, place, waits, end } = await lays(engine, () => clock)
    const [orphan, late, told] = [newCaseId(), newCaseId(), closedEnvelope()]
    await keeps(store, chunkOf(orphan), chunkOf(orphan, 1), chunkOf(told.id))
    await store.keep(SITE, told, opened(1))
    clock += 1
    await keeps(store, chunkOf(late), chunkOf(orphan, 2))
    // As two hubs on one database may leave it behind.
    await place.run(`insert into case_chunk_waiting (site_id, id, since, chunks) values ('${SITE}', '${told.id}', 1, 1)`)
    expect(await store.retention.eraseOrphans(SITE, 40 * DAY - 1)).toBe(0)
    expect(await store.retention.eraseOrphans(SITE, 40 * DAY)).toBe(1)
    expect(await waits()).toEqual([[late, 1]])
    expect([(await store.chunks(SITE, orphan, 1)).size, (await store.chunks(SITE, late, 1)).size, (await store.chunks(SITE, told.id, 1)).size]).toEqual([
      0, 1, 1,
    ])
    await end()
  })

  test('K20 in whatever order words and chunks come, what is counted as waiting is what waits', async () => {
    const { store, waits, end } = await lays(engine)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.oneof(fc.constant('words' as const), fc.nat(3)), fc.boolean()), { maxLength: 14 }), async (steps) => {
        const cases = [closedEnvelope(), closedEnvelope(), closedEnvelope()]
        const told = new Set<string>()
        const come = new Map<string, Set<number>>()
        let together: Promise<unknown>[] = []
        for (const [which, what, waitsHere] of steps) {
          const envelope = cases[which] as (typeof cases)[number]
          if (what === 'words') told.add(envelope.id)
          else come.set(envelope.id, (come.get(envelope.id) ?? new Set()).add(what))
          together.push(what === 'words' ? store.keep(SITE, envelope, UNOPENED) : keeps(store, chunkOf(envelope.id, what)))
          if (!waitsHere) continue
          await Promise.all(together)
          together = []
        }
        await Promise.all(together)
        // A chunk and its words at the same moment may leave a row behind; the next look takes it away.
        await store.retention.eraseOrphans(SITE, 0)
        const ids = cases.map(({ id }) => id)
        const wanted = [...come].filter(([id]) => !told.has(id)).map(([id, indexes]): [string, number] => [id, indexes.size])
        expect((await waits()).filter(([id]) => ids.includes(id))).toEqual(wanted.sort())
        for (const [id, indexes] of come) expect((await store.chunks(SITE, id, 1)).size).toBe(indexes.size)
      }),
      { numRuns: 40 },
    )
    await end()
  })
})

test('K20 what words tell of their parts says of every chunk whether it has a place', () => {
  const told = partsTold([
    { id: 3, chunks: 2 },
    { id: 1, chunks: 16 },
    { id: 1, chunks: 4 },
  ])
  expect(told).toBe('16,0,2')
  expect([placeOf(told, 1, 15), placeOf(told, 2, 0), placeOf(told, 3, 1), placeOf(told, 3, 2), placeOf(told, 9, 0)]).toEqual(['yes', 'no', 'yes', 'no', 'no'])
  expect([placeOf(null, 3, 15), placeOf(PARTS_OVER, 1, 0), placeOf('', 1, 0), placeOf('x', 1, 0), placeOf(partsTold([]), 1, 0)]).toEqual([
    'yes',
    'over',
    'no',
    'no',
    'no',
  ])
})
