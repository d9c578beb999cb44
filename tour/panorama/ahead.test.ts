import { expect, test } from 'vitest'
import { ok } from '../../model/result.ts'
import { makeFrames } from '../frame.ts'
import { Projector } from '../look/projector.ts'
import { Ahead } from './ahead.ts'
import { Card } from './card.ts'
import type { Neighbour } from './picture-at.ts'

const PYRAMID = { tile: 512, levels: [1024, 512], preview: 256, format: 'webp' } as const
const neighbour = (name: string, bearing: number): Neighbour => ({ folder: `${name}/`, pyramid: { ...PYRAMID, levels: [...PYRAMID.levels] }, bearing })

function street(mostBytes = 64 * 1024 * 1024) {
  const asked: string[] = []
  const frames = makeFrames()
  let asks = 0
  frames.connect(() => (asks += 1))
  const size = (file: string) => (file.includes('preview') ? [1536, 256] : [512, 512])
  const card = new Card({
    uploads: { initTexture: () => undefined },
    frames,
    read: (file) => {
      asked.push(file)
      const [width, height] = size(file)
      return Promise.resolve(ok({ width, height, close: () => undefined } as unknown as ImageBitmap))
    },
    now: () => 0,
    mostBytes,
  })
  let goOn: () => void = () => undefined
  const ahead = new Ahead(card, () => new Promise((done) => (goOn = done)))
  const projector = new Projector()
  Object.assign(projector.eye, { width: 1000, height: 1800, heading: 0 })
  projector.update()
  const settle = async () => {
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve()
  }
  return { asked, card, ahead, projector, settle, stillLongEnough: () => goOn(), framesAsked: () => asks }
}

const THREE = [neighbour('east', 90), neighbour('nowhere', Number.NaN), neighbour('north', 10)]

test('the previews of all neighbours are read, the one that is looked at first; then its first tiles, without a frame', async () => {
  const { asked, ahead, projector, settle, stillLongEnough, framesAsked } = street()
  ahead.rests(projector, THREE)
  await settle()
  expect(asked).toEqual(['north/preview.webp', 'east/preview.webp', 'nowhere/preview.webp'])
  stillLongEnough()
  await settle()
  expect(asked).toContain('north/1/f-0-0.webp')
  expect(asked.slice(3).every((file) => file.startsWith('north/1/'))).toBe(true)
  expect(asked).not.toContain('north/1/b-0-0.webp')
  expect(framesAsked()).toBe(0)
})

test('whoever looks where no neighbour is has no tiles read ahead', async () => {
  const { asked, ahead, projector, settle, stillLongEnough } = street()
  projector.eye.heading = 200
  projector.update()
  ahead.rests(projector, THREE)
  await settle()
  stillLongEnough()
  await settle()
  expect(asked.filter((file) => !file.includes('preview'))).toEqual([])
})

test('whoever moves on meanwhile has nothing more read, and what is there is not read twice', async () => {
  const { asked, ahead, projector, settle, stillLongEnough } = street()
  ahead.rests(projector, THREE)
  await settle()
  ahead.moves()
  stillLongEnough()
  await settle()
  ahead.rests(projector, THREE)
  ahead.rests(projector, THREE)
  await settle()
  expect(asked).toHaveLength(3)
})

test('a crossroads with more ways than there is room for fills the card and goes no farther', async () => {
  const most = 4 * 1536 * 256 * 4
  const { card, ahead, projector, settle } = street(most)
  ahead.rests(
    projector,
    Array.from({ length: 50 }, (_, at) => neighbour(`n${at}`, at)),
  )
  await settle()
  expect(card.keep.count).toBe(5)
  expect(card.keep.bytes).toBeLessThanOrEqual(most + 1536 * 256 * 4)
})
