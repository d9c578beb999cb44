import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cornerOf, dragged, type Look, settleLook, type Shown, WHOLE, zoomAt } from './closer/pan-zoom.ts'
import { openTour, type TourHandle } from './door.ts'
import { CloserShelf, DEEP, GROUND, MARK, RED } from './testing/closer-shelf.ts'
import { alike } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { BASE, Room } from './testing/room.ts'

const LONG = 180_000
const SOON = { timeout: 60_000 }
let room: Room
let shelf: CloserShelf
let complaints: Complaints
let tour: TourHandle

beforeEach(() => {
  shelf = new CloserShelf()
  room = new Room((path) => shelf.answer(path))
  complaints = new Complaints()
})

afterEach(() => {
  tour.close()
  room.close()
  complaints.close()
})

const open = async () => {
  tour = await openTour(room.host, {
    base: BASE,
    view: { viewpoint: 'a', heading: 0 },
    onView: () => undefined,
    onProblem: () => undefined,
    reducedMotion: true,
  })
}
const inPage = <T extends HTMLElement>(selector: string) => room.tour?.querySelector<T>(selector) ?? null
const touch = async (selector: string) => {
  await expect.poll(() => inPage(selector), SOON).not.toBeNull()
  inPage(selector)?.click()
}
// Numbers stand in isolates of their own, which nobody sees.
const words = () => (inPage('.tour-sheet')?.textContent ?? '').replace(/[\u2066-\u2069]/g, '')
const pane = () => inPage('.closer-pane') as HTMLElement
const pieces = () => [...(room.tour?.querySelectorAll<HTMLElement>('.closer-stage img') ?? [])].map((img) => img.dataset['piece'] as string)
const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const shown = (): Shown => ({ picture: DEEP, glass: { width: pane().clientWidth, height: pane().clientHeight }, density: devicePixelRatio })

/** What is on the glass at points of it, as a person sees it. */
async function seen(...points: readonly (readonly [left: number, top: number])[]): Promise<number[][]> {
  const png = await page.screenshot({ element: pane(), save: false })
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]))
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d') as OffscreenCanvasRenderingContext2D
  pen.drawImage(bitmap, 0, 0)
  const scale = bitmap.width / pane().clientWidth
  return points.map(([left, top]) => [...pen.getImageData(Math.round(left * scale), Math.round(top * scale), 1, 1).data.subarray(0, 3)])
}

/** Waits until the red mark lies where a look at the work says, on a ground that says how sharp it is. */
async function expectMark(look: Look, ground: readonly number[]): Promise<void> {
  const corner = cornerOf(look, shown().glass)
  const at = (x: number, y: number): readonly [number, number] => [corner.left + x * look.scale, corner.top + y * look.scale]
  // Just inside of the mark's edges, and just outside.
  const [inside, near, middle] = [Math.min(6 / look.scale, MARK.height / 4), 6 / look.scale, MARK.top + MARK.height / 2]
  const points = [
    at(MARK.left + inside, middle),
    at(MARK.left + MARK.width - inside, middle),
    at(MARK.left + MARK.width / 2, MARK.top + MARK.height - inside),
    at(MARK.left - near, middle),
    at(MARK.left + MARK.width + near, middle),
    at(MARK.left + MARK.width / 2, MARK.top + MARK.height + near),
  ]
  const wanted = [RED, RED, RED, ground, ground, ground]
  await expect
    .poll(async () => {
      const colours = await seen(...points)
      return colours.every((colour, n) => alike(colour, wanted[n] as readonly number[])) ? 'as it should' : JSON.stringify(colours)
    }, SOON)
    .toBe('as it should')
}

test('the albums and works of a place: she opens an album, a photo, looks closely, steps on and comes back to where she was', { timeout: LONG }, async () => {
  await open()
  await touch('[data-action="pictures"]')
  await expect.poll(words, SOON).toContain('3 张照片')
  expect(words()).toContain('示例作者 1')
  await touch('[data-album="0"]')
  await expect.poll(words, SOON).toContain('照片 3')
  await touch('[data-picture="3"]')
  await expect.poll(pieces, SOON).toEqual(['media/3/small.webp', 'media/3/large.webp'])
  expect(inPage('.closer-stage')?.getAttribute('aria-label')).toBe('第 3 张')
  expect(words()).toContain('第 2 幅，共 3 幅')
  await touch('[data-closer="next"]')
  await expect.poll(pieces, SOON).toEqual(['media/4/small.webp', 'media/4/large.webp'])
  expect(inPage('[data-closer="next"]')?.getAttribute('aria-disabled')).toBe('true')
  await touch('.closer [data-closer="close"]')
  await expect.poll(() => inPage('.closer')).toBeNull()
  expect(document.activeElement?.getAttribute('data-closer')).toBe('look')
  await touch('[data-panel="back"]')
  await expect.poll(() => document.activeElement?.getAttribute('data-picture'), SOON).toBe('4')
  await touch('[data-panel="back"]')
  await expect.poll(() => document.activeElement?.getAttribute('data-album'), SOON).toBe('0')
  await touch('[data-panel="back"]')
  await expect.poll(() => inPage('[data-action="pictures"]'), SOON).not.toBeNull()
  expect(complaints.heard).toEqual([])
})

test('B25 a point of a large work lies where arithmetic says, whole and near, pulled by one finger, and sharper tiles come in', { timeout: LONG }, async () => {
  await open()
  await touch('[data-action="pictures"]')
  await touch('[data-picture="0"]')
  await expect.poll(pieces, SOON).toEqual(['media/w/small.webp', 'media/w/large.webp'])
  let look = settleLook(WHOLE, shown())
  await expectMark(look, GROUND.plain)
  expect(inPage('[data-closer="whole"]')?.getAttribute('aria-disabled')).toBe('true')
  const nearer = async () => {
    await touch('[data-closer="nearer"]')
    const { glass } = shown()
    look = zoomAt(look, 1.5, glass.width / 2, glass.height / 2, shown())
  }
  // Until the large picture has less than a pixel for each of the screen.
  while (look.scale * devicePixelRatio < 0.42) await nearer()
  await expectMark(look, GROUND[1])
  while (look.scale * devicePixelRatio < 0.9) await nearer()
  await expectMark(look, GROUND[0])
  expect(pieces().filter((piece) => piece.startsWith('0/')).length).toBeLessThanOrEqual(9)
  await userEvent.dragAndDrop(pane(), pane(), { sourcePosition: { x: 200, y: 150 }, targetPosition: { x: 140, y: 190 } })
  await expectMark(dragged(look, -60, 40, shown()), GROUND[0])
  await touch('[data-closer="whole"]')
  await expectMark(settleLook(WHOLE, shown()), GROUND.plain)
  expect(complaints.heard).toEqual([])
})

test('by keys alone she opens a work, brings it nearer, moves it, has it whole again and puts it aside', { timeout: LONG }, async () => {
  await open()
  await touch('[data-action="pictures"]')
  await expect.poll(() => inPage('[data-picture="0"]'), SOON).not.toBeNull()
  inPage('[data-picture="0"]')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement === inPage('.closer-pane'), SOON).toBe(true)
  await expect.poll(() => pieces().length, SOON).toBe(2)
  let look = settleLook(WHOLE, shown())
  const middle = (factor: number) => zoomAt(look, factor, shown().glass.width / 2, shown().glass.height / 2, shown())
  for (const key of ['+', '+', '=']) {
    press(key)
    look = middle(1.5)
  }
  press('ArrowRight')
  look = dragged(look, -0.2 * shown().glass.width, 0, shown())
  press('ArrowUp')
  look = dragged(look, 0, 0.2 * shown().glass.height, shown())
  const stage = inPage('.closer-stage') as HTMLElement
  const box = () => stage.getBoundingClientRect()
  const corner = cornerOf(look, shown().glass)
  const from = pane().getBoundingClientRect()
  expect(box().left - from.left).toBeCloseTo(corner.left, 1)
  expect(box().top - from.top).toBeCloseTo(corner.top, 1)
  expect(box().width).toBeCloseTo(DEEP.width * look.scale, 1)
  press('-')
  press('0')
  expect(box().width).toBeCloseTo(DEEP.width * settleLook(WHOLE, shown()).scale, 1)
  press('Escape')
  await expect.poll(() => inPage('.closer')).toBeNull()
  expect(words()).toContain('故事0')
})

test('a tile that is not there is shown from above and told once; a picture that cannot be had says why and can be tried again', {
  timeout: LONG,
}, async () => {
  shelf.missing = /^deep\/test\/|^media\/1\//
  await open()
  await touch('[data-action="pictures"]')
  await touch('[data-picture="0"]')
  await expect.poll(pieces, SOON).toHaveLength(2)
  for (let times = 0; times < 6; times++) await touch('[data-closer="nearer"]')
  await expect.poll(() => inPage('.closer-note')?.textContent, SOON).toContain('先看大概的样子')
  expect(pieces()).toHaveLength(2)
  await touch('[data-closer="next"]')
  await expect.poll(() => inPage('.closer-trouble')?.textContent, SOON).toContain('现在连不上网，这张图还没有存到本机')
  expect(words()).toContain('故事1')
  shelf.missing = /$^/
  await touch('[data-closer="again"]')
  await expect.poll(pieces, SOON).toEqual(['media/1/small.webp', 'media/1/large.webp'])
})

test('nothing here any more, nothing to be read, no line: each has its own sentence', { timeout: LONG }, async () => {
  shelf.told = { title: { zh: '甲' }, places: [], albums: [], works: ['work:w0'] }
  shelf.missing = /^item\//
  await open()
  await touch('[data-action="pictures"]')
  await expect.poll(words, SOON).toContain('这里的照片和作品还没有存到本机')
  shelf.missing = /$^/
  await touch('[data-panel="again"]')
  await expect.poll(() => inPage('[data-picture="0"]'), SOON).not.toBeNull()
  // Somebody walks on, to a place without any.
  tour.go({ viewpoint: 'b', heading: 0 })
  await expect.poll(words, SOON).toContain('这里现在没有照片和作品')
  // A line whose small picture cannot be shown keeps its words.
  tour.go({ viewpoint: 'a', heading: 0 })
  await expect.poll(() => inPage('[data-picture="0"] img'), SOON).not.toBeNull()
  inPage('[data-picture="0"] img')?.dispatchEvent(new Event('error'))
  await expect.poll(words, SOON).toContain('图读不出来，文字照常可看')
})
