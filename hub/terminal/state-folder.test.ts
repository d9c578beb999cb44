import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../testing/folder.ts'
import { Findings } from './findings.ts'
import { StateFolder } from './state-folder.ts'

const newFindings = () =>
  new Findings(
    () => 0,
    () => {},
  )

test('G12 the last twenty restarts stand in a file', async () => {
  await using folder = await testFolder()
  const findings = newFindings()
  const state = new StateFolder(join(folder.path, 'state'), findings)
  for (let n = 0; n < 25; n++) state.add({ at: `day ${n}`, why: 'page-lost' })
  await state.settled()
  const kept = JSON.parse(readFileSync(join(folder.path, 'state', 'restarts.json'), 'utf8')) as unknown[]
  expect([kept.length, kept[0], findings.list()]).toEqual([20, { at: 'day 5', why: 'page-lost' }, []])
})

test('G12 a disk that is full, may not be written or is gone is told apart, and told as over when it takes something again', async () => {
  const findings = newFindings()
  let code: string | null = null
  const state = new StateFolder('/state', findings, () => (code === null ? Promise.resolve() : Promise.reject(Object.assign(new Error(code), { code }))))
  for (const [next, what] of [
    ['ENOSPC', ['disk-full']],
    ['EROFS', ['disk-read-only']],
    ['EIO', ['disk-trouble']],
    [null, []],
  ] as const) {
    code = next
    state.write()
    await state.settled()
    expect(findings.list().map((each) => each.what)).toEqual(what)
  }
})

test('G12 a disk that took nothing is tried again soon, one that took everything is left alone', async () => {
  const findings = newFindings()
  let [tries, isFull] = [0, true]
  const state = new StateFolder('/state', findings, () => {
    tries++
    return isFull ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) : Promise.resolve()
  })
  state.writeIfWrong()
  await state.settled()
  expect(tries).toBe(0)
  state.write()
  await state.settled()
  isFull = false
  for (let times = 0; times < 3; times++) {
    state.writeIfWrong()
    await state.settled()
  }
  expect([tries, findings.list()]).toEqual([2, []])
})

test('G12 a folder that cannot be is a finding and no more', async () => {
  await using folder = await testFolder()
  writeFileSync(join(folder.path, 'file'), '')
  const findings = newFindings()
  const state = new StateFolder(join(folder.path, 'file', 'state'), findings)
  state.write()
  await state.settled()
  expect(findings.list()).toMatchObject([{ what: 'disk-trouble', detail: expect.stringContaining('ENOTDIR') }])
})
