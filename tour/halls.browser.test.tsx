import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, picturesHealth, type TourHandle, type TourProblem } from './door.ts'
import { frames } from './frame.ts'
import { openStage } from './stage/stage.tsx'
import { alike } from './testing/coloured-cube.ts'
import { GraphicsCard } from './testing/graphics-card.ts'
import { colourOf, HallShelf, LARGE } from './testing/hall-shelf.ts'
import { BASE, Room } from './testing/room.ts'
import { look } from './testing/steps.ts'

const LONG = 240_000
let tour: TourHandle | null = null
let room: Room
let shelf: HallShelf
let problems: TourProblem[]

beforeEach(() => {
  problems = []
})

afterEach(() => {
  tour?.close()
  tour = null
  room.close()
})

const inPage = <T extends HTMLElement>(selector: string) => room.tour?.querySelector<T>(selector) ?? null
const press = async (selector: string) => {
  await expect.poll(() => inPage(selector), { timeout: 40_000 }).not.toBeNull()
  inPage(selector)?.click()
}
const panel = () => inPage('[data-panel="hall"]')
const rests = () => expect.poll(() => room.afterNextFrame(() => room.isSharp), { timeout: 60_000 }).toBe(true)
const middle = () => room.afterNextFrame(() => room.middle)

async function enter(works: number, photos: number, reducedMotion: boolean): Promise<void> {
  shelf = new HallShelf(works, photos)
  room = new Room((path) => shelf.answer(path))
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: (each) => problems.push(each), reducedMotion })
  await rests()
  await press('[data-action="find"]')
  await press('[data-find="halls"]')
  await press('[data-to="hall:test"] button')
  await expect.poll(() => panel()?.dataset['shown'], { timeout: 60_000 }).toBe('drawn')
  await rests()
}

/** A pixel of a colour, well inside of where it is seen. */
function spotOf(image: ImageData | null, colour: readonly number[]): { x: number; y: number } | null {
  if (image === null) return null
  const at = (x: number, y: number) => [...image.data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)]
  for (let y = 4; y < image.height - 4; y += 1)
    for (let x = 4; x < image.width - 4; x += 1) if (alike(at(x, y), colour) && alike(at(x + 3, y + 3), colour)) return { x: x + 2, y: y + 2 }
  return null
}

function touch(clientX: number, clientY: number): void {
  const pane = inPage('.tour-picture')
  // A finger that nobody has cannot be held on to.
  if (pane !== null) pane.setPointerCapture = () => undefined
  for (const kind of ['pointerdown', 'pointerup']) pane?.dispatchEvent(new PointerEvent(kind, { clientX, clientY, pointerId: 1, bubbles: true, button: 0 }))
}

test('a hall of three thousand photos is walked with at most 60 draw calls in every frame and within the bytes of the card, and rests without a frame', {
  timeout: LONG,
}, async () => {
  await enter(0, 3000, false)
  if (room.canvas === null) throw new Error('halls: wants a canvas, got none')
  const { renderer, card } = await openStage(room.canvas, frames)
  const worst = { calls: 0, over: 0 }
  let watched = 0
  const stop = frames.onDrawn(() => {
    watched += 1
    worst.calls = Math.max(worst.calls, renderer.info.render.calls)
    worst.over = Math.max(worst.over, card.keep.bytes - card.keep.mostBytes)
  })
  for (let step = 1; step <= 48; step += 1) {
    await press('[data-hall="next"]')
    // Some steps are walked to their end, most are turned from on the way.
    if (step % 8 === 0) await rests()
    else for (let frame = 0; frame < 3; frame += 1) await room.afterNextFrame(() => undefined)
  }
  await rests()
  stop()
  expect(panel()?.dataset['here']).toBe('47')
  expect(watched).toBeGreaterThan(100)
  expect(worst.calls).toBeGreaterThan(10)
  expect(worst.calls).toBeLessThanOrEqual(60)
  // The bound may be passed by the picture that comes up, and by no more.
  expect(worst.over).toBeLessThanOrEqual(LARGE.width * LARGE.height * 4)
  expect(picturesHealth()?.bytes).toBeLessThanOrEqual((picturesHealth()?.mostBytes ?? 0) + LARGE.width * LARGE.height * 4)
  expect(await middle()).toSatisfy((seen: readonly number[]) => alike(seen, colourOf(47)))
  // Thirty pictures of the screen later nothing has asked for a frame.
  const drawn = frames.drawn
  for (let at = 0; at < 30; at += 1) await new Promise(requestAnimationFrame)
  expect(frames.drawn - drawn).toBeLessThanOrEqual(1)
  const resting = frames.drawn
  for (let at = 0; at < 30; at += 1) await new Promise(requestAnimationFrame)
  expect(frames.drawn).toBe(resting)
  expect(problems).toEqual([])
})

test('she touches a work on the wall, sees each where it hangs and large, reads of it, and comes out where she stood', { timeout: LONG }, async () => {
  await enter(7, 4, true)
  expect(panel()?.textContent).toContain('这里挂着')
  // From the entrance works are seen on the wall ahead, and one is touched where it is seen.
  const pane = inPage('.tour-picture')?.getBoundingClientRect()
  if (pane === undefined) throw new Error('halls: wants a picture, got none')
  const glass = await room.afterNextFrame(() => look(room, Math.round(pane.width), Math.round(pane.height)))
  const spot = spotOf(glass, colourOf(4))
  expect(spot).not.toBeNull()
  touch(pane.left + (spot?.x ?? 0), pane.top + (spot?.y ?? 0))
  await expect.poll(() => panel()?.dataset['here']).toBe('4')
  await press('[data-hall="list"]')
  await press('[data-picture="2"]')
  await rests()
  expect(await middle()).toSatisfy((seen: readonly number[]) => alike(seen, colourOf(2)))
  expect(shelf.asked).toContain('media/2/large.webp')
  const told = panel()?.textContent ?? ''
  for (const words of ['作品2', '示例作者 1', '水彩', '厘米', '故事2']) expect(told).toContain(words)
  expect(inPage('[data-panel="hall"] [aria-live]')?.textContent).toContain('作品2')
  panel()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
  await expect.poll(() => panel()?.dataset['here']).toBe('3')
  panel()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
  await expect.poll(() => panel()?.dataset['here']).toBe('2')
  await press('[data-panel="back"]')
  await expect.poll(() => room.tour?.dataset['mode']).toBe('street')
  await rests()
  expect(await middle()).toSatisfy((colour: readonly number[]) => alike(colour, [200, 30, 30]))
  expect(problems).toEqual([])
})

test('the graphics card is lost in a hall: the work is shown as a plain picture, and in the hall again when the card is back', { timeout: LONG }, async () => {
  await enter(3, 0, true)
  await press('[data-hall="next"]')
  await rests()
  if (room.canvas === null) throw new Error('halls: wants a canvas, got none')
  const card = new GraphicsCard(room.canvas)
  card.lose()
  await expect.poll(() => inPage<HTMLImageElement>('.hall-flat img')?.src ?? '', { timeout: 40_000 }).toContain('media/0/large.webp')
  await press('[data-hall="next"]')
  await expect.poll(() => inPage<HTMLImageElement>('.hall-flat img')?.src ?? '').toContain('media/1/large.webp')
  await expect.poll(() => card.giveBack(), { timeout: 40_000 }).toBe(true)
  await expect.poll(() => panel()?.dataset['shown'], { timeout: 60_000 }).toBe('drawn')
  await expect.poll(() => room.canvas, { timeout: 40_000 }).not.toBeNull()
  await rests()
  expect(await middle()).toSatisfy((seen: readonly number[]) => alike(seen, colourOf(1)))
})

test('a work whose picture is not there is told of, its words stay, and the others are seen', { timeout: LONG }, async () => {
  shelf = new HallShelf(3, 0, 'media/torn')
  shelf.missing = /^media\/torn\/1\//
  room = new Room((path) => shelf.answer(path))
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: (each) => problems.push(each), reducedMotion: true })
  await rests()
  await press('[data-action="find"]')
  await press('[data-find="halls"]')
  await press('[data-to="hall:test"] button')
  await press('[data-picture="1"]')
  await expect.poll(() => panel()?.textContent, { timeout: 40_000 }).toContain('这一幅的图现在读不出来')
  expect(panel()?.textContent).toContain('故事1')
  await press('[data-hall="next"]')
  await rests()
  expect(await middle()).toSatisfy((seen: readonly number[]) => alike(seen, colourOf(2)))
  expect(panel()?.textContent).not.toContain('读不出来')
})

test('the list of halls, a hall, and what hangs in it each have a sentence when they cannot be read, and a way on', { timeout: LONG }, async () => {
  shelf = new HallShelf(0, 0)
  shelf.missing = /^list\/hall/
  room = new Room((path) => shelf.answer(path))
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: (each) => problems.push(each), reducedMotion: true })
  await rests()
  await press('[data-action="find"]')
  await press('[data-find="halls"]')
  await expect.poll(() => inPage('[data-panel="halls"]')?.textContent, { timeout: 40_000 }).toMatch(/展厅还没有存到本机|展厅名单现在读不出来/)
  shelf.missing = /^item\/hall/
  await press('[data-panel="again"]')
  await press('[data-to="hall:test"] button')
  await expect.poll(() => panel()?.textContent, { timeout: 40_000 }).toMatch(/展厅还没有存到本机|这个展厅现在读不出来/)
  shelf.missing = /$^/
  await press('[data-panel="again"]')
  await expect.poll(() => panel()?.textContent, { timeout: 40_000 }).toContain('这个展厅还没有挂作品')
  await press('[data-panel="back"]')
  await expect.poll(() => inPage('[data-action="find"]')).not.toBeNull()
})
