import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { runCli } from '../../content/testing/run-cli.ts'
import { openLobby } from '../testing/lobby.ts'
import { staff } from '../testing/staff-hand.ts'

test('K18 `audit verify` says that the chain holds, names what was changed, and knows a hash that was written down', { timeout: 60_000 }, async () => {
  await using lobby = await openLobby()
  await staff(lobby, 'wang', 'case-worker')
  const on = ['--data', lobby.folder, '--site', 'chenguangli']
  const held = await runCli(lobby.folder, 'audit', 'verify', ...on)
  expect(held).toMatchObject({ code: 0, err: '' })
  const head = /[0-9a-f]{64}/.exec(held.out)?.[0] as string
  expect(await runCli(lobby.folder, 'audit', 'verify', ...on, '--expect', head)).toMatchObject({ code: 0 })
  expect(await runCli(lobby.folder, 'audit', 'verify', ...on, '--expect', 'b'.repeat(64))).toMatchObject({ code: 1, err: expect.stringContaining('laid anew') })
  const database = new DatabaseSync(join(lobby.folder, 'hub.sqlite'))
  database.exec("update audit set act = 'staff.nothing' where seq = 1")
  database.close()
  expect(await runCli(lobby.folder, 'audit', 'verify', ...on)).toMatchObject({ code: 1, err: expect.stringContaining('link 1: was changed') })
  expect(await runCli(lobby.folder, 'audit', 'verify', '--data', join(lobby.folder, 'nowhere'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('found none there'),
  })
  expect(await runCli(lobby.folder, 'audit', 'forget')).toMatchObject({ code: 2 })
})

test('K16 an administrator who forgot the password gets a new one at the machine, and it is noted', { timeout: 60_000 }, async () => {
  await using lobby = await openLobby()
  await staff(lobby, 'chief', 'admin')
  const on = ['--data', lobby.folder, '--site', 'chenguangli']
  expect(await runCli(lobby.folder, 'staff', 'list', ...on)).toMatchObject({ code: 1, err: expect.stringContaining('found no file') })
  mkdirSync(join(lobby.folder, 'keys'))
  writeFileSync(join(lobby.folder, 'keys', 'staff.json'), JSON.stringify({ staffSecret: '0'.repeat(64) }))
  const reset = await runCli(lobby.folder, 'staff', 'reset', 'chief', ...on)
  expect(reset.code).toBe(0)
  const password = reset.out.trim().split(' ').at(-1) as string
  expect((await lobby.door.signIn('chief', password)).ok).toBe(true)
  const added = await runCli(lobby.folder, 'staff', 'add', 'clerk', '--name', '李', '--roles', 'case-worker,editor', ...on)
  expect(added.code).toBe(0)
  expect((await runCli(lobby.folder, 'staff', 'list', ...on)).out).toContain('clerk\t李\tcase-worker,editor')
  expect(await runCli(lobby.folder, 'staff', 'add', 'clerk', '--roles', 'editor', ...on)).toMatchObject({ code: 1 })
  expect(await runCli(lobby.folder, 'staff', 'add', 'x', '--roles', 'mayor', ...on)).toMatchObject({ code: 2 })
  expect((await lobby.store.audit.page('chenguangli', 9)).rows.map(({ act, role }) => [act, role])).toEqual(
    expect.arrayContaining([
      ['staff.added', 'hub'],
      ['staff.changed', 'hub'],
    ]),
  )
})
