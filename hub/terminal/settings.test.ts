import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../testing/folder.ts'
import { readCupboardSettings } from './settings.ts'

async function read(settings: unknown): Promise<ReturnType<typeof readCupboardSettings>> {
  await using folder = await testFolder()
  const file = join(folder.path, 'terminal.json')
  writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings))
  return readCupboardSettings(file)
}

const whole = {
  hub: 'https://hub.example:8443',
  glass: { diagonalInch: 43, lowerEdgeMm: 780, width: 1920, height: 1080, turned: 90 },
  headphones: {},
  power: { schedule: { dark: [{ days: ['mo'], from: '22:00', to: '06:30' }] }, on: ['wlopm', '--on', '*'], off: ['wlopm', '--off', '*'] },
  browser: { restart: ['systemctl', 'restart', 'xinxiji-browser.service'] },
}

test('G11 the address of the hub is enough; everything else has its usual value', async () => {
  expect(await read({ hub: 'http://10.0.0.7:8080' })).toEqual({
    ok: true,
    value: { hub: 'http://10.0.0.7:8080', port: 8088, dist: '/usr/share/xinxiji/dist', state: '/var/lib/xinxiji' },
  })
  expect(await read(whole)).toMatchObject({ ok: true, value: { glass: { turned: 90 }, headphones: { card: 0 } } })
})

test('G11 what is wrong is named by its place, in Chinese and English, all of it at once', async () => {
  const wrong = await read({ ...whole, hub: 'hub.example', glass: { ...whole.glass, turned: 45 }, power: { ...whole.power, off: [] }, hun: 1 })
  expect(wrong.ok).toBe(false)
  const said = wrong.ok ? '' : wrong.problem
  for (const where of ['hub', 'glass.turned', 'power.off', 'hun']) expect(said).toMatch(new RegExp(`terminal\\.json: ${where}: .*[\\u4e00-\\u9fff].* · `))
  expect(said.split('\n')).toHaveLength(4)
})

test('G11 no file, half a file and another kind of file are told in a sentence', async () => {
  expect(readCupboardSettings('/nowhere/terminal.json')).toMatchObject({ ok: false, problem: expect.stringContaining('读不到设置文件 · ') })
  expect(await read('{"hub": "http')).toMatchObject({ ok: false, problem: expect.stringContaining('不是完整的 JSON · ') })
  expect(await read('[]')).toMatchObject({ ok: false, problem: expect.stringContaining('类型不对 · ') })
})
