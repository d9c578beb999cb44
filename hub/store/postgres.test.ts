import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedEnvelope, UNOPENED } from '../testing/resident.ts'
import { TestPostgres } from '../testing/postgres.ts'
import { openStore } from './store.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await TestPostgres.start()
})
afterAll(() => server.end())

test('PostgreSQL crashes while the hub runs: words are refused until it is back, none that was acknowledged is gone, and nobody starts the hub again', async () => {
  const lines: string[] = []
  const store = await openStore({ folder: '/nowhere', database: await server.database(), now: () => 1000, log: (line) => lines.push(line) })
  const before = closedEnvelope()
  expect(await store.keep('here', before, UNOPENED)).toMatchObject({ ok: true })
  await server.down('SIGQUIT')
  expect(await store.keep('here', closedEnvelope(), UNOPENED)).toMatchObject({ ok: false, problem: { kind: 'away' } })
  await server.up()
  expect(await store.keep('here', closedEnvelope(), UNOPENED)).toMatchObject({ ok: true, value: { is: 'new' } })
  expect(await store.keep('here', before, UNOPENED)).toMatchObject({ ok: true, value: { is: 'again' } })
  expect(await store.count('here')).toBe(2)
  expect(lines.join('\n')).toContain('an idle connection was lost')
  await store.close()
})

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('a PostgreSQL with %s off is not stood on', async (setting) => {
  const database = await server.database()
  await server.run('postgres', `alter system set ${setting} = off`, 'select pg_reload_conf()')
  try {
    // The server reads its settings again when it comes to it.
    await expect
      .poll(() => openStore({ folder: '/nowhere', database, now: () => 1000, log: () => undefined }).then((store) => store.close(), String))
      .toContain(`wants ${setting} on`)
  } finally {
    await server.run('postgres', `alter system reset ${setting}`, 'select pg_reload_conf()')
  }
})

test('an address at which nobody answers is said at once, without its password', async () => {
  const opening = openStore({ folder: '/nowhere', database: 'postgresql://hub:a-secret@127.0.0.1:1/none', now: () => 1000, log: () => undefined })
  await expect(opening).rejects.toThrow('ECONNREFUSED')
  await expect(opening).rejects.not.toThrow('a-secret')
})
