import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../content/testing/run-cli.ts'
import { testFolder } from '../testing/folder.ts'

test('G11 `terminal --check` says that settings are good, or what is wrong in them, and starts nothing', { timeout: 60_000 }, async () => {
  await using folder = await testFolder()
  const file = join(folder.path, 'terminal.json')
  writeFileSync(file, JSON.stringify({ hub: 'https://hub.example:8443' }))
  expect(await runCli(folder.path, 'terminal', '--settings', file, '--check')).toMatchObject({ code: 0, out: expect.stringContaining('设置可用 · ') })
  writeFileSync(file, JSON.stringify({ hub: 'hub.example' }))
  expect(await runCli(folder.path, 'terminal', '--settings', file)).toMatchObject({ code: 1, err: expect.stringContaining('terminal.json: hub: ') })
  mkdirSync(join(folder.path, 'dist'))
  writeFileSync(file, JSON.stringify({ hub: 'https://hub.example', dist: join(folder.path, 'dist') }))
  expect(await runCli(folder.path, 'terminal', '--settings', file)).toMatchObject({ code: 1, err: expect.stringContaining('没有页面文件 · ') })
})
