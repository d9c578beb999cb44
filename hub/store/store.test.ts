import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Envelope } from '../../model/case/envelope.ts'
import { testFolder } from '../testing/folder.ts'
import { closedEnvelope, newCaseId } from '../testing/resident.ts'
import { openStore } from './store.ts'

const SITE = 'chenguangli'

test('a complaint is there after the hub was closed and opened again, as it came', async () => {
  await using folder = await testFolder()
  const envelope = closedEnvelope()
  const store = await openStore({ folder: folder.path, now: () => 1000 })
  expect(await store.keep(SITE, envelope)).toEqual({ ok: true, value: { is: 'new', receivedAt: 1000 } })
  await store.close()
  const again = await openStore({ folder: folder.path, now: () => 2000 })
  expect(await again.newest(SITE, { limit: 10 })).toEqual([{ ...envelope, receivedAt: 1000 }])
  expect(await again.keep(SITE, envelope)).toEqual({ ok: true, value: { is: 'again', receivedAt: 1000 } })
  await again.close()
})

test('what was acknowledged is seen by another process while the hub still runs', async () => {
  await using folder = await testFolder()
  const store = await openStore({ folder: folder.path, now: () => 1000 })
  const envelopes = Array.from({ length: 50 }, () => closedEnvelope())
  await Promise.all(envelopes.map((envelope) => store.keep(SITE, envelope)))
  const program = `
    const { DatabaseSync } = require('node:sqlite')
    const rows = new DatabaseSync(process.argv[1], { readOnly: true }).prepare('select id from case_envelope').all()
    console.log(JSON.stringify(rows.map((row) => row.id)))`
  const other = spawnSync(process.execPath, ['-e', program, join(folder.path, 'hub.sqlite')], { encoding: 'utf8' })
  expect(new Set(JSON.parse(other.stdout) as string[])).toEqual(new Set(envelopes.map(({ id }) => id)))
  await store.close()
})

test('two communities may use the same id; neither sees the other', async () => {
  await using folder = await testFolder()
  const store = await openStore({ folder: folder.path, now: () => 1000 })
  const id = newCaseId()
  const [here, there] = [closedEnvelope(id), closedEnvelope(id)]
  const kept = await Promise.all([store.keep('here', here), store.keep('there', there)])
  expect(kept.map((each) => each.ok && each.value.is)).toEqual(['new', 'new'])
  expect((await store.newest('here', { limit: 9 })).map(({ hash }) => hash)).toEqual([here.hash])
  expect(await store.count('there')).toBe(1)
  await store.close()
})

test('another program holds the database; the resident is told to try again, and nothing is half kept', async () => {
  await using folder = await testFolder()
  const store = await openStore({ folder: folder.path, now: () => 1000, busyMs: 1 })
  const other = new DatabaseSync(join(folder.path, 'hub.sqlite'))
  other.exec('begin immediate')
  const envelope = closedEnvelope()
  expect(await store.keep(SITE, envelope)).toMatchObject({ ok: false, problem: { kind: 'busy' } })
  other.exec('rollback')
  other.close()
  expect(await store.keep(SITE, envelope)).toMatchObject({ ok: true, value: { is: 'new' } })
  expect(await store.count(SITE)).toBe(1)
  await store.close()
})

test('a database from a newer hub is not touched', async () => {
  await using folder = await testFolder()
  await (await openStore({ folder: folder.path, now: () => 1000 })).close()
  const newer = new DatabaseSync(join(folder.path, 'hub.sqlite'))
  newer.exec("insert into kysely_migration (name, timestamp) values ('9999_from_tomorrow', '2099-01-01T00:00:00Z')")
  newer.close()
  await expect(openStore({ folder: folder.path, now: () => 1000 })).rejects.toThrow('9999_from_tomorrow')
})

test('pages from newest to oldest show every case once, even when many came in the same millisecond', async () => {
  await using folder = await testFolder()
  let clock = 1000
  const store = await openStore({ folder: folder.path, now: () => clock })
  const ids: string[] = []
  for (let at = 0; at < 23; at++) {
    if (at % 7 === 0) clock += 1
    const envelope = closedEnvelope()
    ids.push(envelope.id)
    await store.keep(SITE, envelope)
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
  await using folder = await testFolder()
  const ids = Array.from({ length: 4 }, () => newCaseId())
  const said = fc.record({ which: fc.nat(3), words: fc.constantFrom('YQ', 'Yg', 'Yw') })
  const waves = fc.array(fc.array(said, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 6 })
  let run = 0
  await fc.assert(
    fc.asyncProperty(waves, async (came) => {
      const site = `site-${run++}`
      const store = await openStore({ folder: folder.path, now: () => 1000 })
      const sent: { envelope: Envelope; answer: Promise<unknown> }[] = []
      for (const wave of came) {
        for (const { which, words } of wave) {
          const envelope = closedEnvelope(ids[which], words)
          sent.push({ envelope, answer: store.keep(site, envelope) })
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
      const reopened = await openStore({ folder: folder.path, now: () => 2000 })
      const kept = await reopened.newest(site, { limit: 100 })
      expect(new Map(kept.map(({ id, hash }) => [id, hash]))).toEqual(first)
      expect(await reopened.count(site)).toBe(first.size)
      await reopened.close()
    }),
    { numRuns: 40 },
  )
})
