import type { Texture } from 'three'
import { expect, test } from 'vitest'
import { ok, problem } from '../../model/result.ts'
import { makeFrames } from '../frame.ts'
import type { ReadPicture } from '../read/picture.ts'
import { Card } from './card.ts'

/** A decoded picture as far as the card looks at it. */
function bitmap(pixels = 512) {
  const picture = { width: pixels, height: pixels, closed: false, close: () => void (picture.closed = true) }
  return picture
}

function openCard(read: ReadPicture, uploadMs = 1, mostBytes = 48 * 1024 * 1024) {
  let clock = 0
  const uploaded: Texture[] = []
  const uploads = {
    initTexture: (texture: Texture) => {
      uploaded.push(texture)
      clock += uploadMs
    },
  }
  return { uploaded, card: new Card({ uploads, frames: makeFrames(), read, now: () => clock, mostBytes }) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const never = new AbortController().signal

test('ten tiles that arrive together come up over several frames, four milliseconds each', async () => {
  const { card, uploaded } = openCard(() => Promise.resolve(ok(bitmap() as unknown as ImageBitmap)), 2)
  for (let tile = 0; tile < 10; tile += 1) card.fetch(`t${tile}`, never, () => undefined)
  await settled()
  const perFrame: number[] = []
  while (card.busy) {
    const before = uploaded.length
    card.moment += 1
    card.uploadSome()
    perFrame.push(uploaded.length - before)
  }
  expect(perFrame).toEqual([2, 2, 2, 2, 2])
})

test('a tile so large that one alone takes the time still comes up', async () => {
  const { card, uploaded } = openCard(() => Promise.resolve(ok(bitmap() as unknown as ImageBitmap)), 50)
  card.fetch('t', never, () => undefined)
  await settled()
  card.uploadSome()
  expect(uploaded.length).toBe(1)
})

test('the decoded copy is let go as soon as the graphics card has its own', async () => {
  const picture = bitmap()
  const { card } = openCard(() => Promise.resolve(ok(picture as unknown as ImageBitmap)))
  const brought = await card.bring('preview', never)
  expect(brought.ok).toBe(true)
  expect(picture.closed).toBe(true)
  expect(card.keep.bytes).toBe(512 * 512 * 4)
})

test('after a hundred places the card holds no more bytes than it may', async () => {
  const { card } = openCard(() => Promise.resolve(ok(bitmap() as unknown as ImageBitmap)), 0, 24 * 1024 * 1024)
  for (let place = 0; place < 100; place += 1) {
    for (let tile = 0; tile < 12; tile += 1) card.fetch(`v${place}/${tile}`, never, () => undefined)
    await settled()
    while (card.busy) {
      card.moment += 1
      card.uploadSome()
    }
  }
  expect(card.keep.bytes).toBeLessThanOrEqual(24 * 1024 * 1024)
  expect(card.keep.count).toBe(24)
})

test('a tile of no bytes is told of, and one that nobody wants any more is not', async () => {
  const failed: string[] = []
  const broken = openCard((url) => Promise.resolve(problem({ kind: 'broken', file: url, wanted: 'a picture' })))
  broken.card.fetch('t', never, (what) => failed.push(what.kind))
  const left = openCard(() => Promise.resolve(problem({ kind: 'not-wanted' })))
  left.card.fetch('t', never, (what) => failed.push(what.kind))
  await settled()
  expect(failed).toEqual(['broken'])
  expect(broken.card.isReading('t')).toBe(false)
})

test('when the graphics card is lost everything is let go, also what still waited', async () => {
  const picture = bitmap()
  const { card } = openCard(() => Promise.resolve(ok(picture as unknown as ImageBitmap)))
  card.fetch('t', never, () => undefined)
  await settled()
  card.clear()
  expect(picture.closed).toBe(true)
  expect(card.busy).toBe(false)
})
