import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, type TourHandle, type TourProblem } from './door.ts'
import { ColouredShelf } from './testing/coloured-cube.ts'
import { BASE, Room } from './testing/room.ts'

// Fifty thousand viewpoints on a field, ten metres apart, each linked to the next: more than any community has.
const MANY = 50_000
const ACROSS = 224
const LONG = 120_000
let tour: TourHandle | null = null
let room: Room
let problems: TourProblem[]

const column = (value: (at: number) => number) => Array.from({ length: MANY }, (_, at) => value(at))
const graph = {
  id: Array.from({ length: MANY }, (_, at) => `v${at}`),
  x: column((at) => (at % ACROSS) * 10),
  y: column((at) => Math.floor(at / ACROSS) * 10),
  z: column(() => 1.6),
  heading: column(() => 0),
  pyramid: column(() => 0),
  pyramids: [{ tile: 512, levels: [768, 384], preview: 64, format: 'webp' }],
  links: Array.from({ length: MANY - 1 }, (_, at) => [at, at + 1]),
  start: 'v25000',
}
const names = { titles: Array.from({ length: MANY }, (_, at) => ({ zh: `第 ${at} 处` })) }

beforeEach(() => {
  const shelf = new ColouredShelf()
  const written: Readonly<Record<string, unknown>> = { 'tour/graph.json': graph, 'tour/names.json': names }
  room = new Room((path) => (path in written ? Promise.resolve(Response.json(written[path])) : shelf.answer(path)))
  problems = []
})

afterEach(() => {
  tour?.close()
  tour = null
  room.close()
})

const drawn = () => room.afterNextFrame(() => undefined)

test('fifty thousand viewpoints open, are listed a page at a time, walked, seen from above and left, and nothing is thrown', { timeout: LONG }, async () => {
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: (each) => problems.push(each), reducedMotion: true })
  const sharp = () => expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 60_000 }).toBe(true)
  await sharp()
  expect(room.tour?.querySelectorAll('*').length).toBeLessThan(600)
  tour.go({ viewpoint: 'v49999' })
  await expect.poll(() => room.tour?.querySelector('.tour-exits')?.textContent, { timeout: 40_000 }).toContain('第 49998 处')
  await sharp()
  const button = (words: string) =>
    [...(room.tour?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find(({ textContent }) => textContent?.includes(words))
  button('找地方')?.click()
  await expect.poll(() => room.tour?.querySelectorAll('.tour-found li').length).toBe(60)
  // The nearest come first: here the place itself and the one before it.
  expect(room.tour?.querySelector('.tour-found li')?.textContent).toContain('第 49999 处')
  button('更多地点')?.click()
  await expect.poll(() => room.tour?.querySelectorAll('.tour-found li').length).toBe(120)
  button('返回')?.click()
  await expect.poll(() => button('三维总览')).toBeDefined()
  button('三维总览')?.click()
  await expect.poll(() => room.tour?.dataset['mode'], { timeout: 40_000 }).toBe('overview')
  await drawn()
  await drawn()
  const shown = [...(room.tour?.querySelectorAll<HTMLElement>('.tour-map-names button') ?? [])].filter(({ style }) => style.visibility === 'visible')
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.length).toBeLessThanOrEqual(24)
  expect(problems).toEqual([])
})
