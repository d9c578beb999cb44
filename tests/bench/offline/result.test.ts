import { expect, test } from 'vitest'
import { median } from './median.ts'
import { verdict } from './result.ts'
import type { World } from './sides.ts'
import type { Cost, Turn } from './turn.ts'

const cost = (of: number): Cost => ({ seconds: of, cpuSeconds: of, cpuOf: {}, serverCpuSeconds: of, requests: of, bytes: of })
const turn = (of: number, more: Partial<Turn> = {}): Turn => ({
  install: cost(of),
  ended: false,
  delta: cost(of),
  firstReadMs: of,
  warmReadMs: of,
  overhead: { allocated: 1, apparent: 1 },
  film: { ok: true, openMs: of, seekMs: of, readBytes: of },
  ...more,
})
const world = { objects: [], changed: [], objectBytes: 10_000, changedBytes: 100, manifestGzip: 1, filmBytes: 1 } as unknown as World

test('a side that is a hundred times better is short of nothing', () => {
  const { short, got } = verdict({ ours: [turn(1), turn(1)], peer: [turn(100), turn(100)], floorMs: 1 }, world)
  expect(short).toEqual([])
  expect(got).toMatchObject({ installTimesFaster: 100, deltaTimesFaster: 100, firstReadOfPeer: 0.01, diskOverheadPercent: 0.01 })
})

test('a side that is as good as the other is short of every goal that compares them', () => {
  const { short } = verdict({ ours: [turn(50)], peer: [turn(50)], floorMs: 1 }, world)
  expect(short).toEqual(['installTimesFaster', 'installTimesLessCpu', 'deltaTimesFaster', 'firstReadOfPeer'])
})

test('a delta may have the changed objects, 5 % more, and the manifest with gzip, and not a byte beside', () => {
  const bytes = (of: number) => verdict({ ours: [turn(1, { delta: { ...cost(1), bytes: of } })], peer: [turn(100)], floorMs: 1 }, world).short
  expect(bytes(106)).toEqual([])
  expect(bytes(107)).toEqual(['deltaBytesOfLimit'])
})

test('a film that does not come up is short, and no number stands for it', () => {
  const { short, got } = verdict({ ours: [turn(1, { film: { ok: false, problem: 'no' } })], peer: [turn(100)], floorMs: 1 }, world)
  expect(short).toEqual(['filmSeekMs'])
  expect(got['filmSeekMs']).toBeNull()
})

test('one repeat that a busy machine spoilt does not decide', () => {
  expect(median([3, 1, 1000])).toBe(3)
  expect(median([4, 2])).toBe(3)
  expect(() => median([])).toThrow('at least one')
})
