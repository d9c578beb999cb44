import { expect, test } from 'vitest'
import type { Opened } from './glass.ts'
import { type Measured, verdict } from './result.ts'
import type { Places } from './places.ts'
import type { SideName } from './sides.ts'
import type { Turn } from './turn.ts'

const opened = (of: number): Opened => ({
  counts: { uploads: of, textureBytes: of, textures: of, frames: of, draws: of, firstFrameMs: of, lastFrameMs: of, requests: of, sharp: true },
  mainMs: of,
  drawMs: of,
  wallMs: of,
  files: [],
})
const turn = (of: number, more: Partial<Turn> = {}): Turn => ({
  open: opened(of),
  restingBytes: of,
  turning: { frames: 50, draws: 10, mainMs: of, drawMs: of },
  step: { atOnce: true, firstMs: of, halfMs: of, mainMs: of },
  ...more,
})
const places = (more: Partial<Places> = {}): Places => ({
  overviewMs: 100,
  panoramaMs: 100,
  overviewMainMs: 50,
  panoramaMainMs: 50,
  overviewDraws: 7,
  idleFrames: 0,
  poles: [3, 5, 4],
  aloneFrames: 29,
  aloneStopMs: 0,
  ...more,
})
const measured = (turns: Partial<Record<SideName, readonly Turn[]>>, more: Partial<Measured> = {}): Measured => ({
  sides: [],
  turns: new Map(Object.entries(turns) as [SideName, readonly Turn[]][]),
  ten: [opened(100)],
  thousand: [opened(110)],
  bytesBeforeFirstFrame: 30_000,
  programGzip: 149_000,
  laterChunkGzip: 20_000,
  places: [places()],
  ...more,
})

test('a side that is ten times better than the best of the others is short of nothing', () => {
  const { short, got } = verdict(measured({ ours: [turn(1), turn(1)], psv: [turn(30)], marzipano: [turn(10)] }))
  expect(short).toEqual([])
  expect(got).toMatchObject({ requestsOfBest: 0.1, turningFrameOfPsv: 0.03333, thousandOfTen: 1.1, stepsAtOnce: 1 })
})

test('it is the best of the others that counts, for each thing another one', () => {
  const best = turn(10, { open: { ...opened(100), counts: { ...opened(100).counts, requests: 2 } } })
  const { got, short } = verdict(measured({ ours: [turn(4)], psv: [turn(80)], pannellum: [best] }))
  expect(got).toMatchObject({ requestsOfBest: 2, textureBytesOfBest: 0.05, turningFrameOfBest: 0.4 })
  expect(short).toEqual(['requestsOfBest'])
})

test('one step that had to wait for its picture is short, and so is a peer that was not asked', () => {
  const late = turn(1, { step: { atOnce: false, firstMs: 1, halfMs: 1, mainMs: 1 } })
  const { short, got } = verdict(measured({ ours: [turn(1), late], marzipano: [turn(10)] }))
  expect(short).toEqual(['turningFrameOfPsv', 'stepsAtOnce'])
  expect(got['turningFrameOfPsv']).toBeNull()
})

test('a thousand viewpoints may cost a fifth more than ten, and 40,000 bytes before the first frame', () => {
  const at = (more: Partial<Measured>) => verdict(measured({ ours: [turn(1)], psv: [turn(30)] }, more)).short
  expect(at({ thousand: [opened(120)], bytesBeforeFirstFrame: 40_000, programGzip: 150_000 })).toEqual([])
  expect(at({ thousand: [opened(121)], bytesBeforeFirstFrame: 40_001, programGzip: 150_001 })).toEqual([
    'thousandOfTen',
    'bytesBeforeFirstFrame',
    'programGzip',
  ])
})

test('of poles, idle frames and the walk for nobody the worst of all repeats counts, of openings the middle', () => {
  const at = (...all: Partial<Places>[]) => verdict(measured({ ours: [turn(1)], psv: [turn(30)] }, { places: all.map(places) }))
  expect(at({}, { overviewMs: 500 }, {}).short).toEqual([])
  const worst = at({ overviewMs: 121 }, { overviewMs: 121, idleFrames: 1, poles: [4, 101] }, { aloneFrames: 31, aloneStopMs: 101, overviewDraws: 61 })
  expect(worst.short).toEqual(['overviewDraws', 'overviewOfPanorama', 'slowestPoleMs', 'idleFrames', 'aloneFrames', 'aloneStopMs'])
  expect(worst.got).toMatchObject({ poleMs: 4, overviewOfPanorama: 1.21 })
})
