import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Pyramid } from '../model/content/tour.ts'
import { openTour, picturesHealth, type TourHandle, type TourProblem } from './door.ts'
import { alike, COLOURS, ColouredShelf, type Face, graph } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { BASE, Room } from './testing/room.ts'

// Pictures on the shelf that are not as large as the graph says. They are black, and nothing else here is: black on the glass is one of them.
const LONG = 180_000
const SOON = { timeout: 60_000 }
let shelf: ColouredShelf
let pyramid: Pyramid
let nth = 0
let room: Room
let complaints: Complaints
let tour: TourHandle
let problems: TourProblem[]
let uploaded: (readonly [width: number, height: number])[]
let stopCounting: () => void

beforeEach(() => {
  shelf = new ColouredShelf()
  pyramid = graph.pyramids[0] as Pyramid
  // Each test walks in places of its own names: what an earlier one has read still lies on the card.
  nth += 1
  const written = () => ({ ...graph, id: graph.id.map((id) => id + nth), start: `a${nth}`, pyramids: [pyramid] })
  room = new Room((path) => (path === 'tour/graph.json' ? Promise.resolve(Response.json(written())) : shelf.answer(path.replace(/^(tour\/[abc])\d+/, '$1'))))
  complaints = new Complaints()
  problems = []
  uploaded = []
  stopCounting = countUploads()
})

afterEach(() => {
  tour.close()
  stopCounting()
  room.close()
  complaints.close()
})

/** Remembers the size of every picture that comes up to the graphics card. */
function countUploads(): () => void {
  const gl = WebGL2RenderingContext.prototype
  const real = gl.texSubImage2D
  gl.texSubImage2D = function (this: WebGL2RenderingContext, ...given: unknown[]) {
    const source = given.at(-1)
    if (source instanceof ImageBitmap) uploaded.push([source.width, source.height])
    return (real as (...given: unknown[]) => void).apply(this, given)
  } as typeof real
  return () => (gl.texSubImage2D = real)
}

async function open(viewpoint: string, heading: number): Promise<void> {
  const onProblem = (each: TourProblem) => problems.push(each)
  tour = await openTour(room.host, { base: BASE, view: { viewpoint: viewpoint + nth, heading }, onView: () => undefined, onProblem, reducedMotion: true })
  await rests()
}

const rests = () => expect.poll(() => room.afterNextFrame(() => room.isSharp), SOON).toBe(true)
const middleIs = async (face: Face) => expect(alike((await room.afterNextFrame(() => room.middle)) ?? [], COLOURS[face])).toBe(true)

/** The share of the glass that is black. */
const blackness = () =>
  room.afterNextFrame(() => {
    const { canvas } = room
    if (canvas === null) return 1
    const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    pen.drawImage(canvas, 0, 0)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    let black = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number) < 20) black += 1
    return (black * 4) / data.length
  })

const addressOf = (path: string) => BASE + path.replace(/^tour\/[abc]/, (place) => place + nth)
const refused = (file: string, wanted: string, came: string): TourProblem => ({
  kind: 'broken',
  file: addressOf(`tour/${file}.webp`),
  wanted: `${wanted} pixels, not ${came}`,
})
const inOrder = (list: readonly TourProblem[]) => list.map((each) => JSON.stringify(each)).sort()

test('tiles far too large, not square or far too small are told of once each, never come up, and the level above shows the place', {
  timeout: LONG,
}, async () => {
  const lies = new Map([
    ['tour/a/0/r-0-0.webp', [4096, 4096] as const],
    ['tour/a/0/r-0-1.webp', [256, 300] as const],
    ['tour/a/0/r-1-0.webp', [16, 8] as const],
    ['tour/a/0/r-1-1.webp', [257, 257] as const],
  ])
  shelf.sized = (path) => lies.get(path) ?? null
  const before = picturesHealth()?.bytes ?? 0
  await open('a', 90)
  await middleIs('r')
  expect(await blackness()).toBe(0)
  tour.go({ viewpoint: `a${nth}`, heading: 270 })
  await rests()
  tour.go({ viewpoint: `a${nth}`, heading: 90 })
  await rests()
  expect(inOrder(problems)).toEqual(
    inOrder([
      refused('a/0/r-0-0', '512x512', '4096x4096'),
      refused('a/0/r-0-1', '256x512', '256x300'),
      refused('a/0/r-1-0', '512x256', '16x8'),
      refused('a/0/r-1-1', '256x256', '257x257'),
    ]),
  )
  expect(shelf.asked.filter((path) => lies.has(path)).length).toBe(lies.size)
  expect(shelf.asked).toContain('tour/a/1/r-0-0.webp')
  expect(uploaded.length).toBeGreaterThan(4)
  expect(Math.max(...uploaded.flat())).toBe(512)
  // What the keep counts is what the card was given.
  expect(picturesHealth()?.bytes).toBe(uploaded.reduce((sum, [width, height]) => sum + width * height * 4, before))
  expect(complaints.heard).toEqual([])
})

test('a preview larger than any card takes is refused; the tiles show the place alone', { timeout: LONG }, async () => {
  const most = new OffscreenCanvas(1, 1).getContext('webgl2')?.getParameter(WebGL2RenderingContext.MAX_TEXTURE_SIZE) as number
  shelf.sized = (path) => (path === 'tour/b/preview.webp' ? [most * 2, 64] : null)
  await open('b', 90)
  await middleIs('r')
  expect(await blackness()).toBe(0)
  expect(problems).toEqual([refused('b/preview', '384x64', `${most * 2}x64`)])
  expect(Math.max(...uploaded.flat())).toBe(512)
  expect(complaints.heard).toEqual([])
})

test('a preview of other proportions is refused, and one can walk there and back all the same', { timeout: LONG }, async () => {
  shelf.sized = (path) => (path === 'tour/c/preview.webp' ? [256, 64] : null)
  await open('c', 180)
  tour.go({ viewpoint: `a${nth}`, heading: 180 })
  await rests()
  tour.go({ viewpoint: `c${nth}`, heading: 180 })
  await rests()
  await middleIs('b')
  expect(problems).toEqual([refused('c/preview', '384x64', '256x64')])
  expect(complaints.heard).toEqual([])
})

test('a smaller tile of the right proportions is better than a hole and is shown', { timeout: LONG }, async () => {
  shelf.sized = (path) => (path.startsWith('tour/c/0/l-') ? tileHalf(path) : null)
  await open('c', 270)
  await expect.poll(blackness, SOON).toBeGreaterThan(0.3)
  expect(problems).toEqual([])
  expect(uploaded).toContainEqual([256, 256])
})

const tileHalf = (path: string): readonly [number, number] => [path.endsWith('-0.webp') ? 256 : 128, path.includes('-0-') ? 256 : 128]

test('a level that is not on the shelf at all: each of its tiles is asked for and told of once, and the level above is sharp', { timeout: LONG }, async () => {
  shelf.missing = /^tour\/b\/0\//
  await open('b', 0)
  const asked = shelf.asked.filter((path) => shelf.missing.test(path))
  expect(asked.length).toBeGreaterThan(3)
  expect(new Set(asked).size).toBe(asked.length)
  expect(inOrder(problems)).toEqual(inOrder(asked.map((path) => ({ kind: 'no-line', file: addressOf(path) }))))
  expect(shelf.asked).toContain('tour/b/1/f-0-0.webp')
  await middleIs('f')
  for (let frame = 0; frame < 30; frame += 1) await room.afterNextFrame(() => undefined)
  expect(shelf.asked.filter((path) => shelf.missing.test(path)).length).toBe(asked.length)
  expect(complaints.heard).toEqual([])
})

test('a graph that cuts its tiles otherwise than the shelf has them shows what fits, and stops asking', { timeout: LONG }, async () => {
  pyramid = { ...pyramid, tile: 256 }
  shelf.sized = (path) => (/^tour\/a\/\d/.test(path) ? [512, 512] : null)
  await open('a', 90)
  await middleIs('r')
  expect(await blackness()).toBe(0)
  expect(problems.length).toBeGreaterThan(3)
  const asked = () => shelf.asked.filter((path) => path.startsWith('tour/a/')).length
  const before = asked()
  for (let frame = 0; frame < 30; frame += 1) await room.afterNextFrame(() => undefined)
  expect(asked()).toBe(before)
  expect(Math.max(...uploaded.flat())).toBe(384)
  expect(complaints.heard).toEqual([])
})
