import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTour, type TourHandle, type TourOptions, type TourProblem } from './door.ts'
import { frames } from './frame.ts'
import { Passage } from './panorama/passage.ts'
import { alike, COLOURS, ColouredShelf, type Face, graph } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { GraphicsCard } from './testing/graphics-card.ts'
import { BASE, Room } from './testing/room.ts'

// The graphics card is lost at the worst moments. b lies near enough to be walked to past houses, c so far off that it fades in.
const LONG = 180_000
const SOON = { timeout: 60_000 }
/** What stands on a canvas on which nothing was drawn: the colour it is cleared with, and none. */
const LOST = '0,0,0'
const NOTHING = ['217,212,200', LOST]
let shelf: ColouredShelf
let room: Room
let complaints: Complaints
let card: GraphicsCard
let tour: TourHandle
let problems: TourProblem[]
let empty: string[]
let stopWatching: () => void

beforeEach(() => {
  shelf = new ColouredShelf()
  const far = { ...graph, x: [0, 5, -200] }
  room = new Room((path) => (path === 'tour/graph.json' ? Promise.resolve(Response.json(far)) : shelf.answer(path)))
  complaints = new Complaints()
  problems = []
  empty = []
  stopWatching = () => undefined
})

afterEach(async () => {
  stopWatching()
  await cardIsBack()
  tour.close()
  room.close()
  complaints.close()
  vi.restoreAllMocks()
})

/** Opens the tour at a and, once the picture is sharp, watches that the glass is never empty. */
async function open(options: Partial<TourOptions> = {}): Promise<void> {
  const onProblem = (each: TourProblem) => problems.push(each)
  tour = await openTour(room.host, { base: BASE, view: { viewpoint: 'a' }, onView: () => undefined, onProblem, reducedMotion: false, ...options })
  await sharp()
  card = new GraphicsCard(room.canvas as HTMLCanvasElement)
  const look = (when: string) => {
    if (room.flat !== null) {
      if (room.flat.style.backgroundImage === '') empty.push(`${when}: a flat picture of nothing`)
      return
    }
    const middle = card.isLost ? LOST : String(room.middle ?? LOST)
    if (NOTHING.includes(middle)) empty.push(`${when}: ${middle}`)
  }
  const stopDrawn = frames.onDrawn(() => {
    // Between the loss and the page's hearing of it nobody can do anything.
    if (!card.isLost) look('drawn')
  })
  const changes = new MutationObserver(() => look('changed'))
  changes.observe(room.host.querySelector('.tour-glass') as HTMLElement, { childList: true })
  stopWatching = () => {
    stopDrawn()
    changes.disconnect()
  }
}

const cardIsBack = () => expect.poll(() => card.giveBack(), SOON).toBe(true)
/** Loses the card in the first frame for which something holds. */
const losesWhen = (holds: () => boolean) =>
  new Promise<void>((lost) => {
    const stop = frames.onDrawn(() => {
      if (!holds()) return
      stop()
      card.lose()
      lost()
    })
  })
/** A frame in which the eye was on its way: labels are put away then. */
const onTheWay = () => room.tour?.querySelector('.tour-labels')?.hasAttribute('data-away') === true
const sharp = () => expect.poll(() => room.afterNextFrame(() => room.canvas !== null && room.isSharp), { timeout: 60_000 }).toBe(true)
const middleIs = (face: Face) => expect.poll(() => room.afterNextFrame(() => alike(room.middle ?? [], COLOURS[face])), SOON).toBe(true)
const flatShows = (viewpoint: string) => expect.poll(() => room.flat?.style.backgroundImage, SOON).toBe(`url("${BASE}tour/${viewpoint}/preview.webp")`)
const isAt = (title: string) => expect.poll(() => room.tour?.querySelector('[aria-live]')?.textContent, SOON).toBe(`您现在在：${title}`)
const isCalm = () => {
  expect(empty).toEqual([])
  expect(complaints.heard).toEqual([])
}

test('in the middle of the walk past the houses: she arrives, looks the way she wanted, and it is sharp again when the card is back', {
  timeout: LONG,
}, async () => {
  const began = vi.spyOn(Passage.prototype, 'begin')
  await open()
  await expect.poll(() => room.afterNextFrame(() => shelf.asked.includes('tour/c/preview.webp')), SOON).toBe(true)
  const lost = losesWhen(() => began.mock.calls.length > 0 && onTheWay())
  tour.go({ viewpoint: 'b', heading: 90 })
  await lost
  await flatShows('b')
  await isAt('乙')
  expect(problems).toEqual([{ kind: 'context-lost' }])
  await cardIsBack()
  await sharp()
  await middleIs('r')
  isCalm()
})

test('in the middle of a fade', { timeout: LONG }, async () => {
  await open()
  const lost = losesWhen(onTheWay)
  tour.go({ viewpoint: 'c', heading: 270 })
  await lost
  await flatShows('c')
  await isAt('丙')
  await cardIsBack()
  await sharp()
  await middleIs('l')
  isCalm()
})

test('while the picture of the next place is still on its way, for one who wants no motion', { timeout: LONG }, async () => {
  const comes = shelf.hold(/^tour\/b\/preview/)
  await open({ reducedMotion: true })
  tour.go({ viewpoint: 'b', heading: 180 })
  await expect.poll(() => shelf.asked.includes('tour/b/preview.webp'), SOON).toBe(true)
  card.lose()
  await flatShows('a')
  comes()
  await flatShows('b')
  await isAt('乙')
  await cardIsBack()
  await sharp()
  await middleIs('b')
  isCalm()
})

test('while tiles are being brought up, and in the frame after which the shapes for walking are', { timeout: LONG }, async () => {
  await open()
  const lostWithTiles = losesWhen(() => shelf.asked.some((file) => /^tour\/a\/\d\/b-/.test(file)) && !room.isSharp)
  tour.go({ viewpoint: 'a', heading: 180 })
  await lostWithTiles
  await flatShows('a')
  const lostWithShapes = losesWhen(() => room.flat === null && room.isSharp)
  await cardIsBack()
  await lostWithShapes
  await flatShows('a')
  await cardIsBack()
  await sharp()
  await middleIs('b')
  isCalm()
})

test('twice in a row, the second time while the flat picture and the first tiles are still read', { timeout: LONG }, async () => {
  await open()
  const comes = shelf.hold(/^tour\/a\//)
  card.lose()
  await flatShows('a')
  await cardIsBack()
  await expect.poll(() => room.canvas !== null, SOON).toBe(true)
  expect(room.flat).not.toBeNull()
  card.lose()
  await expect.poll(() => room.canvas, SOON).toBeNull()
  await cardIsBack()
  comes()
  await sharp()
  await middleIs('f')
  expect(room.host.querySelectorAll('.tour-flat').length).toBe(0)
  isCalm()
})

test('the card comes back and the line is down: the flat picture stays, and trying again shows the place', { timeout: LONG }, async () => {
  await open()
  card.lose()
  await flatShows('a')
  await isAt('甲')
  shelf.missing = /^tour\//
  await cardIsBack()
  const message = () => room.tour?.querySelector('.tour-message[role=status]')
  await expect.poll(() => message()?.textContent, SOON).toContain('现在连不上网')
  expect(room.flat).not.toBeNull()
  shelf.missing = /$^/
  message()?.querySelector('button')?.click()
  await sharp()
  await middleIs('f')
  expect(room.flat).toBeNull()
  isCalm()
})

test('on the map, and on the way up to it: one stands in the street again, and can go up again', { timeout: LONG }, async () => {
  await open()
  const up = () => [...(room.tour?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.includes('三维总览'))
  const isAbove = () => room.tour?.dataset['mode'] === 'overview'
  for (const when of [() => isAbove() && onTheWay(), () => isAbove() && room.tour?.querySelector('.tour-map-names:not([data-away])') !== null]) {
    await expect.poll(up, SOON).toBeDefined()
    const lost = losesWhen(when)
    up()?.click()
    await lost
    await flatShows('a')
    expect(isAbove()).toBe(false)
    await cardIsBack()
    await sharp()
    await middleIs('f')
  }
  isCalm()
})
