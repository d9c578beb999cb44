import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Alerts, readAlerts } from '../../model/bundle/alerts.ts'
import { alertsAt } from '../../model/content/alert.ts'
import { capTime } from '../bundle/alert-desk.ts'
import { makeDevelopmentKeys, readRoots } from '../keys.ts'
import { rotate } from '../keys/rotate.ts'
import { runCli } from '../testing/run-cli.ts'

let home: string
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'xinxiji-cli-alert-'))
  await makeDevelopmentKeys(join(home, 'keys'))
  mkdirSync(join(home, 'out', 'tiny'), { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true, force: true }))
const alert = (what: string, ...rest: string[]) => runCli(home, 'alert', what, ...rest, '--bundle', 'tiny', '--keys', 'keys', '--out', 'out')
const HOUR = 3_600_000

function write(more: object = {}): string {
  const rain = {
    identifier: 'CG-1',
    sender: 'chenguangli',
    sent: capTime(Date.now() - 60_000),
    status: 'Actual',
    msgType: 'Alert',
    category: 'Met',
    urgency: 'Expected',
    severity: 'Severe',
    certainty: 'Likely',
    expires: capTime(Date.now() + HOUR),
    event: { zh: '暴雨', ug: 'قارا يامغۇر' },
    headline: { zh: '今晚有暴雨', ug: 'بۈگۈن كەچ قارا يامغۇر ياغىدۇ' },
    instruction: { zh: '请待在家里', ug: 'ئۆيدە تۇرۇڭ' },
    translation: 'draft',
    ...more,
  }
  writeFileSync(join(home, 'alert.yaml'), stringify(rain))
  return 'alert.yaml'
}
async function there(): Promise<Alerts> {
  const { root } = await readRoots(join(home, 'keys'))
  const read = await readAlerts(JSON.parse(readFileSync(join(home, 'out', 'tiny', 'alerts.json'), 'utf8')), root, 'tiny')
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value
}
const standing = async () => alertsAt((await there()).alerts, Date.now(), 'lobby-1', true).map(({ identifier }) => identifier)

test('A4 a real warning goes out only with --live, and then it stands, signed by the alert key', async () => {
  expect(await alert('issue', write())).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('这是真实预警，确认发出请加 --live · this is a real warning; add --live to send it'),
  })
  expect(await alert('issue', write(), '--live')).toMatchObject({ code: 0, err: '', out: '今晚有暴雨（alert.yaml）已签发 · is issued\n' })
  expect(await standing()).toEqual(['CG-1'])
  expect((await alert('list')).out).toMatch(/^CG-1 {2}有效 · stands {2}今晚有暴雨 {2}→ /)
})

test('A2 A4 an exercise goes out as one, and never under the word for a real one', async () => {
  expect(await alert('issue', write({ status: 'Exercise' }), '--live')).toMatchObject({
    code: 1,
    err: expect.stringContaining('this is an exercise; leave --live away'),
  })
  expect(await alert('issue', write({ status: 'Exercise' }))).toMatchObject({ code: 0, out: expect.stringContaining('【演练 · exercise】') })
  expect((await there()).alerts).toMatchObject([{ status: 'Exercise' }])
})

test('A3 one language alone, a missing field, no YAML: named, and nothing is written', async () => {
  expect(await alert('issue', write({ headline: { zh: '只有中文' } }), '--live')).toMatchObject({
    code: 1,
    err: expect.stringContaining('headline 缺少一种语言'),
  })
  expect(await alert('issue', write({ severity: 'Bad', expires: 'tomorrow' }), '--live')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/severity 不对[\s\S]*expires 不对/),
  })
  writeFileSync(join(home, 'alert.yaml'), 'a: [')
  expect(await alert('issue', 'alert.yaml')).toMatchObject({ code: 1, err: expect.stringContaining('is no YAML') })
  expect(await alert('issue', 'nowhere.yaml')).toMatchObject({ code: 1, err: expect.stringContaining('nowhere.yaml') })
  expect((await alert('list')).out).toBe('没有预警 · no warnings\n')
})

test('A1 A4 a warning that is cancelled stands no more; each file is issued after the one before', async () => {
  await alert('issue', write(), '--live')
  const first = await there()
  expect(await alert('cancel', 'CG-1')).toMatchObject({ code: 1, err: expect.stringContaining('--live') })
  expect(await alert('cancel', 'CG-1', '--live')).toMatchObject({ code: 0, out: expect.stringContaining('已取消 · is cancelled') })
  expect(await standing()).toEqual([])
  expect((await there()).issued).toBeGreaterThan(first.issued)
  expect(await alert('cancel', 'CG-9')).toMatchObject({ code: 1, err: expect.stringContaining('没有预警 CG-9') })
})

test('B16 A4 after the alert key is replaced the warnings that stand go on under the new one', async () => {
  await alert('issue', write(), '--live')
  await rotate(join(home, 'keys'), { role: 'alert' })
  await expect(there()).rejects.toThrow('bad-signature')
  expect(await alert('issue', write({ identifier: 'CG-2' }), '--live')).toMatchObject({ code: 0 })
  expect((await standing()).sort()).toEqual(['CG-1', 'CG-2'])
})

test('A4 a file of warnings that somebody else signed is not written over', async () => {
  await alert('issue', write(), '--live')
  await makeDevelopmentKeys(join(home, 'other'))
  const { code, err } = await runCli(home, 'alert', 'issue', write({ identifier: 'CG-2' }), '--live', '--bundle', 'tiny', '--keys', 'other', '--out', 'out')
  expect([code, err]).toEqual([1, expect.stringContaining('alerts.json')])
  expect(await standing()).toEqual(['CG-1'])
})

test('2 and 1: what is not understood, and no such bundle', async () => {
  for (const args of [[], ['shout'], ['issue', 'x'], ['issue', '--bundle', 'tiny', '--keys', 'keys'], ['list', '--bundle', '../x', '--keys', 'keys']])
    expect([args, (await runCli(home, 'alert', ...args)).code]).toEqual([args, 2])
  expect(await runCli(home, 'alert', 'list', '--bundle', 'none', '--keys', 'keys', '--out', 'out')).toMatchObject({
    code: 1,
    err: expect.stringContaining('none'),
  })
})
