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
const TILE = { width: 512, height: 512 }

test('ten tiles that arrive together come up over several frames, four milliseconds each', async () => {
  const { card, uploaded } = openCard(() => Promise.resolve(ok(bitmap() as unknown as ImageBitmap)), 2)
  for (let tile = 0; tile < 10; tile += 1) card.fetch(`t${tile}`, TILE, never, () => undefined)
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
  card.fetch('t', TILE, never, () => undefined)
  await settled()
  card.uploadSome()
  expect(uploaded.length).toBe(1)
})

test('the decoded copy is let go as soon as the graphics card has its own', async () => {
  const picture = bitmap()
  const { card } = openCard(() => Promise.resolve(ok(picture as unknown as ImageBitmap)))
  const brought = await card.bring('preview', TILE, never)
  expect(brought.ok).toBe(true)
  expect(picture.closed).toBe(true)
  expect(card.keep.bytes).toBe(512 * 512 * 4)
})

test('after a hundred places the card holds no more bytes than it may', async () => {
  const { card } = openCard(() => Promise.resolve(ok(bitmap() as unknown as ImageBitmap)), 0, 24 * 1024 * 1024)
  for (let place = 0; place < 100; place += 1) {
    for (let tile = 0; tile < 12; tile += 1) card.fetch(`v${place}/${tile}`, TILE, never, () => undefined)
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
  broken.card.fetch('t', TILE, never, (what) => failed.push(what.kind))
  const left = openCard(() => Promise.resolve(problem({ kind: 'not-wanted' })))
  left.card.fetch('t', TILE, never, (what) => failed.push(what.kind))
  await settled()
  expect(failed).toEqual(['broken'])
  expect(broken.card.isReading('t')).toBe(false)
})

test('when the graphics card is lost everything is let go, also what still waited', async () => {
  const picture = bitmap()
  const { card } = openCard(() => Promise.resolve(ok(picture as unknown as ImageBitmap)))
  card.fetch('t', TILE, never, () => undefined)
  await settled()
  card.clear()
  expect(picture.closed).toBe(true)
  expect(card.busy).toBe(false)
})

/** What the card makes of a picture that came instead of a tile of 512 pixels. */
async function takes(width: number, height: number): Promise<string> {
  let closed = 0
  const { card, uploaded } = openCard(() => Promise.resolve(ok({ width, height, close: () => void (closed += 1) } as unknown as ImageBitmap)))
  const brought = await card.bring('t', TILE, never)
  expect(closed).toBe(1)
  expect(uploaded.length).toBe(brought.ok ? 1 : 0)
  expect(card.keep.bytes).toBe(brought.ok ? width * height * 4 : 0)
  if (brought.ok) return 'shown'
  return brought.problem.kind === 'broken' ? brought.problem.wanted : brought.problem.kind
}

test('a picture larger than it should be, of other proportions or below half its size is refused before it comes up', async () => {
  expect(await takes(512, 512)).toBe('shown')
  expect(await takes(256, 256)).toBe('shown')
  expect(await takes(255, 255)).toBe('512x512 pixels, not 255x255')
  expect(await takes(513, 513)).toBe('512x512 pixels, not 513x513')
  expect(await takes(4096, 4096)).toBe('512x512 pixels, not 4096x4096')
  expect(await takes(512, 300)).toBe('512x512 pixels, not 512x300')
  expect(await takes(300, 512)).toBe('512x512 pixels, not 300x512')
})

test('a photo whose sides were rounded each by itself is taken, one of other proportions is not', async () => {
  const takesRounded = async (width: number, height: number) => {
    const { card } = openCard(() => Promise.resolve(ok({ width, height, close: () => undefined } as unknown as ImageBitmap)))
    return (await card.bring('p', { width: 640, height: 428, rounded: true }, never)).ok
  }
  expect(await takesRounded(640, 428)).toBe(true)
  expect(await takesRounded(640, 427)).toBe(true)
  expect(await takesRounded(640, 400)).toBe(false)
  expect(await takesRounded(1280, 856)).toBe(false)
})
