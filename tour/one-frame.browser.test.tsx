import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Poles } from '../model/content/tour.ts'
import { openTour, type TourHandle, type TourProblem } from './door.ts'
import { frames } from './frame.ts'
import { ColouredShelf } from './testing/coloured-cube.ts'
import { BASE, Room } from './testing/room.ts'
import { look } from './testing/steps.ts'

// On a slow device a frame of the map takes a fifth of a second, and a glass of another size as long again: neither may be had for nothing.
const LONG = 90_000
const poles: Poles = { prefix: 'T', no: ['T-0001', 'T-0012'], x: [4, 9], y: [4, 9], viewpoint: ['a', 'a'], heading: [45, 45], distance: [6, 13] }
let tour: TourHandle
let room: Room
let problems: TourProblem[]

beforeEach(async () => {
  const shelf = new ColouredShelf()
  room = new Room((path) => (path === 'poles.json' ? Promise.resolve(Response.json(poles)) : shelf.answer(path)))
  problems = []
  const onProblem = (each: TourProblem) => problems.push(each)
  tour = await openTour(room.host, { base: BASE, view: { viewpoint: 'a' }, onView: () => undefined, onProblem, reducedMotion: true })
  await expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 40_000 }).toBe(true)
  await expect.poll(() => room.tour?.querySelector('[data-action="map"]')).not.toBeNull()
})

afterEach(() => {
  tour.close()
  room.close()
  expect(problems).toEqual([])
})

const touch = (selector: string) => room.tour?.querySelector<HTMLElement>(selector)?.click()
const drawnWhile = async (until: () => Promise<unknown>): Promise<number> => {
  const before = frames.drawn
  await until()
  return frames.drawn - before
}
/** Until nothing was drawn for half a second. */
const rests = async () => {
  for (let before = -1; before !== frames.drawn; ) {
    before = frames.drawn
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

test('without motion the map and the street are there with one frame, and one more finds that nothing moves', { timeout: LONG }, async () => {
  await rests()
  for (const mode of ['overview', 'street', 'overview']) {
    touch('[data-action="map"]')
    const drawn = await drawnWhile(async () => {
      await expect.poll(() => room.tour?.dataset['mode']).toBe(mode)
      await rests()
    })
    // The first time, names are laid over the map that rests already; that draws nothing.
    expect(drawn, mode).toBeLessThanOrEqual(2)
  }
  const named = [...(room.tour?.querySelectorAll<HTMLElement>('.tour-map-names > button') ?? [])].filter(({ style }) => style.visibility === 'visible')
  expect(named.map(({ textContent }) => textContent)).toContain('甲')
})

test('up to the map the glass grows and is not seen empty for one frame', { timeout: LONG }, async () => {
  const glass = room.tour?.querySelector('.tour-glass') as HTMLElement
  const seen: (readonly [height: number, brightest: number])[] = []
  const sizes = new ResizeObserver(() => seen.push([glass.clientHeight, Math.max(...(look(room, 20, 20)?.data.filter((_, at) => at % 4 !== 3) ?? [0]))]))
  sizes.observe(glass)
  await expect.poll(() => seen.length).toBe(1)
  for (const [at, mode] of ['overview', 'street'].entries()) {
    touch('[data-action="map"]')
    await expect.poll(() => room.tour?.dataset['mode']).toBe(mode)
    await expect.poll(() => seen.length).toBeGreaterThan(at + 1)
    await rests()
  }
  sizes.disconnect()
  expect(new Set(seen.map(([height]) => height)).size).toBeGreaterThan(1)
  // The first is told when observing begins, when the canvas was drawn long ago and holds nothing any more.
  for (const [, brightest] of seen.slice(1)) expect(brightest).toBeGreaterThan(20)
})

test('what is typed on the pole pad, found or not, leaves the glass as it is', { timeout: LONG }, async () => {
  touch('[data-action="find"]')
  await expect.poll(() => room.tour?.querySelector('[data-find="pole"]')).not.toBeNull()
  touch('[data-find="pole"]')
  await expect.poll(() => room.tour?.querySelector('[data-digit="0"]')).not.toBeNull()
  await rests()
  const drawn = await drawnWhile(async () => {
    for (const [digit, says] of [
      ['1', '0001'],
      ['2', '0012'],
      ['9', '没有'],
    ] as const) {
      touch(`[data-digit="${digit}"]`)
      await expect.poll(() => room.tour?.querySelector('.tour-pole-answer')?.textContent).toContain(says)
    }
    await rests()
  })
  expect(drawn).toBe(0)
})
