import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, type TourHandle, type TourProblem, picturesHealth } from './door.ts'
import { frames } from './frame.ts'
import { ColouredShelf, paintSmooth } from './testing/coloured-cube.ts'
import { BASE, Room } from './testing/room.ts'
import { largestStep, look } from './testing/steps.ts'

// A panorama without a single edge in it: every edge on the glass is ours, and a dark frame is one that shows nothing.
const LONG = 90_000
let tour: TourHandle
let room: Room
let problems: TourProblem[]

beforeEach(async () => {
  const shelf = new ColouredShelf(paintSmooth)
  room = new Room((path) => shelf.answer(path))
  problems = []
  const onProblem = (each: TourProblem) => problems.push(each)
  tour = await openTour(room.host, { base: BASE, view: { viewpoint: 'a' }, onView: () => undefined, onProblem, reducedMotion: false })
})

afterEach(() => {
  tour.close()
  room.close()
})

const brightness = ({ data }: ImageData) => data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0) / (data.length * 0.75)

test('no edge of a tile, a face or the cube can be seen, wherever one looks', { timeout: LONG }, async () => {
  // Along a face, into an edge, into a corner, up and down where four faces meet.
  for (const [heading, pitch] of [
    [0, 0],
    [45, 0],
    [45, 35],
    [225, -35],
    [130, 70],
    [300, -75],
  ] as const) {
    tour.go({ viewpoint: 'a', heading, pitch, fov: 75 })
    await expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 40_000 }).toBe(true)
    const image = await room.afterNextFrame(() => look(room))
    expect(image === null ? 255 : largestStep(image), `looking at ${heading}, ${pitch}`).toBeLessThanOrEqual(3)
  }
  expect(problems).toEqual([])
})

test('not one frame is dark or empty: while tiles come, while one turns, walks on, and up to the map and down', { timeout: LONG * 2 }, async () => {
  const dark: number[] = []
  let seen = 0
  const stop = frames.onDrawn(() => {
    const image = look(room, 40, 64)
    if (image === null) return
    seen += 1
    if (brightness(image) < 80) dark.push(seen)
  })
  const rests = () => expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 60_000 }).toBe(true)
  await expect.poll(() => room.afterNextFrame(() => room.tour?.querySelector('.tour-sheet h2')?.textContent), { timeout: 40_000 }).toBe('甲')
  await rests()
  for (let times = 0; times < 4; times += 1) {
    room.tour?.querySelector<HTMLButtonElement>('.tour-pad > button')?.click()
    await room.afterNextFrame(() => undefined)
  }
  await rests()
  for (const viewpoint of ['b', 'a', 'c', 'a']) {
    tour.go({ viewpoint })
    // The second of two touches comes while one still walks.
    if (viewpoint === 'c') tour.go({ viewpoint: 'a' })
    await rests()
  }
  expect(seen).toBeGreaterThan(20)
  expect(dark).toEqual([])
  stop()
})

test('a glass that becomes smaller or larger is never seen empty', { timeout: LONG }, async () => {
  await expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 40_000 }).toBe(true)
  const seen: number[] = []
  // Made after the tour's own, it is called after it, in the same moment before the page is painted.
  const sizes = new ResizeObserver(() => {
    const image = look(room, 40, 64)
    seen.push(image === null ? 0 : brightness(image))
  })
  sizes.observe(room.tour?.querySelector('.tour-glass') as Element)
  await expect.poll(() => seen.length).toBe(1)
  for (const height of [560, 700, 640]) {
    const before = seen.length
    room.host.style.blockSize = `${height}px`
    await expect.poll(() => seen.length).toBeGreaterThan(before)
  }
  sizes.disconnect()
  // The first is told when observing begins, when the canvas was drawn long ago and holds nothing any more.
  expect(Math.min(...seen.slice(1))).toBeGreaterThan(80)
})

test('what lies on the graphics card is told to whoever asks for it, and is less than it may be', { timeout: LONG }, async () => {
  await expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 40_000 }).toBe(true)
  const health = picturesHealth()
  expect(health?.count).toBeGreaterThan(4)
  expect(health?.bytes).toBeGreaterThan(1_000_000)
  expect(health?.bytes).toBeLessThan(health?.mostBytes ?? 0)
  expect(health?.lost).toBe(0)
})
