import { expect, test } from 'vitest'
import type { Pyramid } from '../../model/content/tour.ts'
import { ok, problem } from '../../model/result.ts'
import { makeFrames } from '../frame.ts'
import { Projector } from '../look/projector.ts'
import type { TourProblem } from '../problem.ts'
import { Card } from './card.ts'
import { PlacePicture } from './place-picture.ts'
import { squareShape, stripShape } from './shapes.ts'

const PYRAMID: Pyramid = { tile: 512, levels: [2048, 1024, 512], preview: 64, format: 'webp' }

/** A viewpoint on a shelf of which some files are gone; `look` draws until nothing is on its way. */
async function place({ missing = /$^/ as RegExp, mostBytes = 400 * 1024 * 1024 } = {}) {
  const asked: string[] = []
  const problems: TourProblem[] = []
  const card = new Card({
    uploads: { initTexture: () => undefined },
    frames: makeFrames(),
    read: (file) => {
      asked.push(file)
      const [width, height] = file.endsWith('preview.webp') ? [6 * 64, 64] : [512, 512]
      const bitmap = { width, height, close: () => undefined } as unknown as ImageBitmap
      return Promise.resolve(missing.test(file) ? problem({ kind: 'broken', file, wanted: 'a picture' }) : ok(bitmap))
    },
    now: () => 0,
    mostBytes,
  })
  const picture = new PlacePicture('v/', PYRAMID, card, { square: squareShape(), strip: stripShape(64) }, (what) => problems.push(what))
  await picture.open()
  asked.length = 0
  const projector = new Projector()
  const look = async (heading: number, { speed = 0, frames = 60, height = 1800 } = {}): Promise<boolean> => {
    Object.assign(projector.eye, { heading, pitch: 0, fov: 75, width: 1000, height })
    projector.update()
    let complete = false
    for (let frame = 0; frame < frames; frame += 1) {
      card.moment += 1
      card.uploadSome()
      complete = picture.frame(projector, 1, speed, true)
      await new Promise((resolve) => setTimeout(resolve))
    }
    return complete
  }
  const levels = () => new Set(asked.map((file) => Number(file.split('/')[1])))
  return { asked, problems, look, levels, picture, card }
}

test('the sharpest level that the glass can show is read, and no other; the middle of the picture first', async () => {
  const { asked, look, levels } = await place()
  expect(await look(0)).toBe(true)
  expect(levels()).toEqual(new Set([0]))
  // The four tiles around the middle of the north, in any order, before all others.
  expect(new Set(asked.slice(0, 4))).toEqual(new Set(['v/0/f-1-1.webp', 'v/0/f-1-2.webp', 'v/0/f-2-1.webp', 'v/0/f-2-2.webp']))
})

test('whoever turns fast is shown one level less, and the sharp one when the turn is over', async () => {
  const { asked, look, levels } = await place()
  expect(await look(0, { speed: 90 })).toBe(true)
  expect(levels()).toEqual(new Set([1]))
  asked.length = 0
  await look(0)
  expect(levels()).toEqual(new Set([0]))
})

test('a tile that cannot be had is shown from the level above, and told once', async () => {
  const { asked, problems, look, picture } = await place({ missing: /^v\/0\/f-1-1/ })
  expect(await look(0)).toBe(true)
  expect(asked.filter((file) => file.startsWith('v/1/'))).toContain('v/1/f-0-0.webp')
  expect(asked.filter((file) => file.startsWith('v/2/'))).toEqual([])
  expect(problems).toEqual([{ kind: 'broken', file: 'v/0/f-1-1.webp', wanted: 'a picture' }])
  const shown = picture.group.children.filter((child) => child.visible)
  // The preview, the sharp level and the one above it lie on one another, each tile once.
  expect(shown.length).toBe(1 + asked.length - 1)
})

test('where two levels lost the same stretch the third one shows it', async () => {
  const { asked, look, problems } = await place({ missing: /^v\/[01]\/f-/ })
  expect(await look(0)).toBe(true)
  expect(asked).toContain('v/2/f-0-0.webp')
  expect(new Set(problems.map((each) => JSON.stringify(each))).size).toBe(problems.length)
})

test('when all levels are lost the picture is as complete as it can be, and asks no more', async () => {
  const { asked, look } = await place({ missing: /^v\/\d/ })
  expect(await look(0)).toBe(true)
  const before = asked.length
  await look(0)
  expect(asked.length).toBe(before)
})

test('where a device has no room for the tiles of the wanted level, the level above it is shown whole and nothing is read twice', async () => {
  const { asked, look, levels, card } = await place({ mostBytes: 6 * 1024 * 1024 })
  expect(await look(0)).toBe(true)
  expect(levels()).toEqual(new Set([1]))
  expect(new Set(asked).size).toBe(asked.length)
  expect(card.keep.bytes).toBeLessThanOrEqual(6 * 1024 * 1024)
  // Room that is given later is used.
  expect(card.keep.lacked).toBeGreaterThan(0)
  card.keep.mostBytes = 400 * 1024 * 1024
  expect(await look(0)).toBe(true)
  expect(levels()).toEqual(new Set([0, 1]))
})

test('with room for just what is on the glass, looking about ends: no tile pushes off another that is shown', async () => {
  const { asked, look, card } = await place({ mostBytes: 14 * 1024 * 1024 })
  for (let turn = 0; turn < 8; turn += 1) {
    asked.length = 0
    expect(await look(turn * 45)).toBe(true)
    expect(new Set(asked).size).toBe(asked.length)
    expect(card.keep.bytes).toBeLessThanOrEqual(14 * 1024 * 1024)
  }
})

test('a glass that becomes smaller, as when the story below it arrives, is shown what its new size wants', async () => {
  const { asked, look, levels } = await place()
  await look(0, { height: 1800, frames: 1 })
  // In its first frame it reads nothing: what is said beside it is not laid out yet.
  expect(asked).toEqual([])
  await look(0, { height: 1800, frames: 1 })
  expect(levels()).toEqual(new Set([0]))
  asked.length = 0
  expect(await look(0, { height: 1000 })).toBe(true)
  expect(levels()).toEqual(new Set([1]))
})
