import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Envelope } from '../../model/case/envelope.ts'
import { engines } from '../testing/engines.ts'
import { closedEnvelope, newCaseId, UNOPENED } from '../testing/resident.ts'

const SITE = 'chenguangli'
const all = engines()

describe.each(all)('$name', (engine) => {
  test('a complaint is there after the hub was closed and opened again, as it came', async () => {
    await using place = await engine.place()
    const envelope = closedEnvelope()
    const store = await place.open()
    expect(await store.keep(SITE, envelope, UNOPENED)).toEqual({ ok: true, value: { is: 'new', receivedAt: 1000 } })
    await store.close()
    const again = await place.open({ now: () => 2000 })
    expect(await again.newest(SITE, { limit: 10 })).toEqual([{ ...envelope, receivedAt: 1000 }])
    expect(await again.keep(SITE, envelope, UNOPENED)).toEqual({ ok: true, value: { is: 'again', receivedAt: 1000 } })
    await again.close()
  })

  test('two communities may use the same id; neither sees the other', async () => {
    await using place = await engine.place()
    const store = await place.open()
    const id = newCaseId()
    const [here, there] = [closedEnvelope(id), closedEnvelope(id)]
    const kept = await Promise.all([store.keep('here', here, UNOPENED), store.keep('there', there, UNOPENED)])
    expect(kept.map((each) => each.ok && each.value.is)).toEqual(['new', 'new'])
    expect((await store.newest('here', { limit: 9 })).map(({ hash }) => hash)).toEqual([here.hash])
    expect(await store.count('there')).toBe(1)
    await store.close()
  })

  test('pages from newest to oldest show every case once, even when many came in the same millisecond', async () => {
    await using place = await engine.place()
    let clock = 1000
    const store = await place.open({ now: () => clock })
    const ids: string[] = []
    for (let at = 0; at < 23; at++) {
      if (at % 7 === 0) clock += 1
      const envelope = closedEnvelope()
      ids.push(envelope.id)
      await store.keep(SITE, envelope, UNOPENED)
    }
    const seen: { id: string; receivedAt: number }[] = []
    for (;;) {
      const before = seen.at(-1)?.id
      const page = await store.newest(SITE, { limit: 5, ...(before === undefined ? {} : { before }) })
      if (page.length === 0) break
      seen.push(...page)
    }
    expect(seen.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(seen.map(({ receivedAt }) => receivedAt)).toEqual(seen.map(({ receivedAt }) => receivedAt).sort((a, b) => b - a))
    expect(await store.newest(SITE, { limit: 5, before: newCaseId() })).toEqual([])
    await store.close()
  })

  test('however terminals repeat, cross and contradict themselves, the first words of an id stand and every answer tells the truth', {
    timeout: 60_000,
  }, async () => {
    await using place = await engine.place()
    const ids = Array.from({ length: 4 }, () => newCaseId())
    const said = fc.record({ which: fc.nat(3), words: fc.constantFrom('YQ', 'Yg', 'Yw') })
    const waves = fc.array(fc.array(said, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 6 })
    let run = 0
    await fc.assert(
      fc.asyncProperty(waves, async (came) => {
        const site = `site-${run++}`
        const store = await place.open()
        const sent: { envelope: Envelope; answer: Promise<unknown> }[] = []
        for (const wave of came) {
          for (const { which, words } of wave) {
            const envelope = closedEnvelope(ids[which], words)
            sent.push({ envelope, answer: store.keep(site, envelope, UNOPENED) })
          }
          await new Promise((resolve) => setImmediate(resolve))
        }
        const first = new Map<string, string>()
        for (const { envelope, answer } of sent) {
          const standing = first.get(envelope.id)
          if (standing === undefined) first.set(envelope.id, envelope.hash)
          const is = standing === undefined ? 'new' : standing === envelope.hash ? 'again' : 'clash'
          expect(await answer).toMatchObject({ ok: true, value: { is } })
        }
        await store.close()
        const reopened = await place.open({ now: () => 2000 })
        const kept = await reopened.newest(site, { limit: 100 })
        expect(new Map(kept.map(({ id, hash }) => [id, hash]))).toEqual(first)
        expect(await reopened.count(site)).toBe(first.size)
        await reopened.close()
      }),
      { numRuns: 40 },
    )
  })

  test('another program holds the database; the resident is told to try again, and nothing is half kept', async () => {
    await using place = await engine.place()
    const store = await place.open({ busyMs: 1 })
    const envelope = closedEnvelope()
    {
      await using _other = await place.isHeld()
      expect(await store.keep(SITE, envelope, UNOPENED)).toMatchObject({ ok: false, problem: { kind: 'busy' } })
    }
    expect(await store.keep(SITE, envelope, UNOPENED)).toMatchObject({ ok: true, value: { is: 'new' } })
    expect(await store.count(SITE)).toBe(1)
    await store.close()
  })

  test('a database from a newer hub is not touched', async () => {
    await using place = await engine.place()
    await (await place.open()).close()
    await place.run("insert into kysely_migration (name, timestamp) values ('9999_from_tomorrow', '2099-01-01T00:00:00Z')")
    await expect(place.open()).rejects.toThrow('9999_from_tomorrow')
  })
})

test('what was acknowledged is seen by another process while the hub still runs', async () => {
  await using place = await all[0].place()
  const store = await place.open()
  const envelopes = Array.from({ length: 50 }, () => closedEnvelope())
  await Promise.all(envelopes.map((envelope) => store.keep(SITE, envelope, UNOPENED)))
  const program = `
    const { DatabaseSync } = require('node:sqlite')
    const rows = new DatabaseSync(process.argv[1], { readOnly: true }).prepare('select id from case_envelope').all()
    console.log(JSON.stringify(rows.map((row) => row.id)))`
  const other = spawnSync(process.execPath, ['-e', program, join(place.folder, 'hub.sqlite')], { encoding: 'utf8' })
  expect(new Set(JSON.parse(other.stdout) as string[])).toEqual(new Set(envelopes.map(({ id }) => id)))
  await store.close()
})
