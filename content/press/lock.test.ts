import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tinyDesk } from '../testing/folder.ts'
import { lockBundle } from './lock.ts'

const out = mkdtempSync(join(tmpdir(), 'xinxiji-lock-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

test('B12 one press at a time has a bundle; other bundles go on', () => {
  const first = lockBundle(out, 'one')
  if (!('release' in first)) throw new Error('it was held')
  expect(lockBundle(out, 'one')).toEqual({ heldBy: process.pid })
  expect(lockBundle(out, 'two')).toHaveProperty('release')
  first.release()
  expect(lockBundle(out, 'one')).toHaveProperty('release')
})

test('B12 what a fallen press left behind is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const left of [String(pid), '', 'x']) {
    writeFileSync(join(out, '.three.pressing'), left)
    const taken = lockBundle(out, 'three')
    if (!('release' in taken)) throw new Error(`it was held after ${left}`)
    taken.release()
  }
  expect(existsSync(join(out, '.three.pressing'))).toBe(false)
})

test('B12 a press into a folder that another one has is told to wait, and writes nothing', async () => {
  using desk = await tinyDesk()
  const first = lockBundle(desk.out, 'tiny')
  if (!('release' in first)) throw new Error('it was held')
  const second = await desk.press()
  if (second.is !== 'refused') throw new Error(`it was ${second.is}`)
  expect(second.problems[0]?.wrong[1]).toContain(`is being pressed by process ${process.pid}`)
  expect(existsSync(join(desk.out, 'tiny'))).toBe(false)
  first.release()
  expect(await desk.press()).toMatchObject({ is: 'pressed', version: 1 })
})
