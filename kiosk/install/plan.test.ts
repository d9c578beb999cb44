import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyboardRules } from './keyboards.ts'
import { BEFORE_THE_GLASS, planFor, unitText } from './plan.ts'
import { InstallSettings, readGlass } from './settings.ts'

const settings = (more: object = {}) =>
  InstallSettings.parse({
    hub: 'https://hub.example',
    port: 8088,
    house: '/opt/xinxiji',
    dist: '/dist',
    keyboards: [],
    glass: readGlass('43in,780mm,1920x1080,90'),
    ...more,
  })
const textOf = (path: string, more = {}) =>
  planFor(settings(more)).flatMap((step) => (step.is === 'file' && step.path.endsWith(path) ? [step.text] : []))[0] ?? ''

test('L12 no path is written by two steps, and every step speaks both languages', () => {
  const steps = planFor(settings())
  const paths = steps.flatMap((step) => ('path' in step ? [step.path] : []))
  expect(paths.length).toBeGreaterThan(18)
  expect(paths.filter((path, at) => paths.indexOf(path) < at || path.startsWith('/'))).toEqual([])
  for (const { says } of steps) {
    expect(says.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(says.en).toMatch(/^[a-zA-Z]/)
  }
})

test('L12 what is chosen comes to where it is read: hub, port, glass, keyboards', () => {
  expect(JSON.parse(textOf('terminal.json', { port: 9000, hubCa: '/etc/ca.pem' }))).toEqual({
    hub: 'https://hub.example',
    hubCa: '/etc/ca.pem',
    port: 9000,
    dist: '/usr/share/xinxiji/dist',
    state: '/var/lib/xinxiji',
    glass: { diagonalInch: 43, lowerEdgeMm: 780, width: 1920, height: 1080, turned: 90 },
    browser: { restart: ['systemctl', 'restart', 'xinxiji-browser.service'] },
  })
  expect(textOf('lib/xinxiji/browser', { port: 9000 })).toContain('http://127.0.0.1:9000/kiosk/')
  expect(textOf('10-where.json', { port: 9000 })).toContain('http://127.0.0.1:9000/kiosk/')
  expect(textOf('keyboards.rules', { keyboards: ['046d:c31c'] })).toContain('046d')
  expect(textOf('xinxiji-browser.service')).toContain('cage -d -r -m last')
  expect(() => settings({ hub: 'nonsense' })).toThrow()
  expect(() => settings({ keyboards: ['x'] })).toThrow()
  expect(readGlass('large')).toBeNull()
})

test('L10 the browser starts with what was proven, and only after the cupboard had its time', () => {
  const script = textOf('lib/xinxiji/browser')
  for (const flag of ['--kiosk', '--force-app-mode', '--disable-pinch', 'OverscrollHistoryNavigation']) expect(script).toContain(flag)
  expect(script).not.toContain('--no-sandbox')
  expect(spawnSync('bash', ['-n'], { input: script }).status).toBe(0)
  expect(spawnSync('sh', ['-n'], { input: textOf('lib/xinxiji/rescue') }).status).toBe(0)
})

test('L13 units name two users, neither of them root, and what the cupboard needs', () => {
  const cupboard = unitText('xinxiji-cupboard.service', '/opt/xinxiji', 0)
  for (const line of ['Type=notify', 'NotifyAccess=all', 'WatchdogSec=300', 'User=xinxiji', 'StartLimitAction=reboot', 'StateDirectory=xinxiji'])
    expect(cupboard.split('\n')).toContain(line)
  for (const name of ['xinxiji-browser.service', 'xinxiji-rescue.service']) expect(unitText(name, '/opt/xinxiji', 90).split('\n')).toContain('User=kiosk')
  // `-s` would let a visitor go to another console.
  for (const name of ['xinxiji-browser.service', 'xinxiji-rescue.service']) expect(unitText(name, '/x', 0)).toMatch(/cage -d -m last -- /)
})

test('L13 systemd takes every unit without a word', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinxiji-units-'))
  const house = join(folder, 'house')
  mkdirSync(join(house, 'node_modules/node/bin'), { recursive: true })
  const program = join(house, 'node_modules/node/bin/node')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
  const names = ['xinxiji-cupboard.service', 'xinxiji-browser.service', 'xinxiji-rescue.service']
  // Programs of a terminal that this machine has not are stood in for; everything else is as it is laid down.
  const standIn = (text: string) => (existsSync('/usr/bin/cage') ? text : text.replaceAll('/usr/bin/cage', program))
  for (const name of names) writeFileSync(join(folder, name), standIn(unitText(name, house, 90)))
  const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--man=no', ...names.map((name) => join(folder, name))], { encoding: 'utf8' })
  const ours = stderr.split('\n').filter((line) => line.includes('xinxiji'))
  rmSync(folder, { recursive: true })
  expect(ours).toEqual([])
  expect(status, stderr).toBe(0)
})

test('L11 the rules for udev are written as udev reads them', () => {
  for (const line of keyboardRules(['046d:c31c' as never])
    .split('\n')
    .filter((each) => each !== '' && !each.startsWith('#')))
    expect(line).toMatch(/^([A-Z]+(\{\w+\})?(==|!=|=)"[^"]*")(, [A-Z]+(\{\w+\})?(==|!=|=)"[^"]*")*$/)
})

test('L14 what only somebody before the glass can know is said in both languages', () => {
  expect(BEFORE_THE_GLASS.length).toBeGreaterThan(5)
  for (const { zh, en } of BEFORE_THE_GLASS) expect([/[\u4e00-\u9fff]/.test(zh), /[a-z]/.test(en)]).toEqual([true, true])
  expect(readFileSync(join(import.meta.dirname, 'install.sh'), 'utf8')).toContain('sudo /opt/xinxiji/kiosk/install/install.sh')
})

test('L12 the page from the disk is written with letters that the installation brings', () => {
  const page = readFileSync(join(import.meta.dirname, 'out-of-order.html'), 'utf8')
  const [, families] = /font-family: ([^;]+);/.exec(page) ?? []
  expect(families).toBe('"Noto Sans CJK SC", "Noto Sans Arabic", sans-serif')
  const brought = planFor(settings()).flatMap((step) => (step.is === 'packages' ? step.packages : []))
  expect(brought).toEqual(expect.arrayContaining(['fonts-noto-cjk', 'fonts-noto-core']))
})
