import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, type TourHandle } from './door.ts'
import { HallShelf } from './testing/hall-shelf.ts'
import { BASE, Room } from './testing/room.ts'

// A device that has no WebGL at all.
const realContext = HTMLCanvasElement.prototype.getContext
let tour: TourHandle | null = null
let room: Room

beforeEach(() => {
  const noWebgl = function (this: HTMLCanvasElement, kind: string) {
    return kind.startsWith('webgl') ? null : realContext.call(this, kind as '2d')
  }
  HTMLCanvasElement.prototype.getContext = noWebgl as unknown as typeof realContext
  const shelf = new HallShelf(3, 2)
  room = new Room((path) => shelf.answer(path))
})

afterEach(() => {
  tour?.close()
  tour = null
  room.close()
  HTMLCanvasElement.prototype.getContext = realContext
})

const inPage = <T extends HTMLElement>(selector: string) => room.tour?.querySelector<T>(selector) ?? null
const press = async (selector: string) => {
  await expect.poll(() => inPage(selector), { timeout: 40_000 }).not.toBeNull()
  inPage(selector)?.click()
}
const picture = () => inPage<HTMLImageElement>('.hall-flat img')

test('without WebGL she sees every work as a plain picture, steps on by button and key, reads of it, and comes out again', { timeout: 90_000 }, async () => {
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: () => undefined, reducedMotion: false })
  await press('[data-action="find"]')
  await press('[data-find="halls"]')
  await press('[data-to="hall:test"] button')
  await expect.poll(() => inPage('[data-panel="hall"]')?.dataset['shown'], { timeout: 60_000 }).toBe('flat')
  expect(inPage('.hall-flat')?.textContent).toContain('试验厅')
  expect(inPage('.tour-pad')).toBeNull()
  await press('[data-hall="next"]')
  await expect.poll(() => picture()?.src ?? '').toContain('media/0/large.webp')
  expect(picture()?.alt).toBe('第 0 张')
  // Looked at closely, the same key moves the picture and not her.
  await press('[data-hall="look"]')
  await expect.poll(() => inPage('.closer-stage img:last-child')?.dataset['piece']).toBe('media/0/large.webp')
  for (const key of ['+', 'ArrowRight', 'Escape']) inPage('.closer-pane')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await expect.poll(() => inPage('.closer')).toBeNull()
  expect(inPage('[data-panel="hall"]')?.dataset['here']).toBe('0')
  inPage('[data-panel="hall"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
  await expect.poll(() => picture()?.src ?? '').toContain('media/1/large.webp')
  expect(inPage('[data-panel="hall"]')?.textContent).toContain('故事1')
  await press('[data-hall="list"]')
  await press('[data-picture="4"]')
  await expect.poll(() => picture()?.src ?? '').toContain('media/4/large.webp')
  expect(inPage('[data-hall="next"]')?.getAttribute('aria-disabled')).toBe('true')
  // Its bytes are not there: it is told, and nothing stays blank.
  picture()?.dispatchEvent(new Event('error'))
  await expect.poll(() => inPage('.hall-flat')?.textContent).toContain('这一幅的图现在读不出来')
  await press('[data-panel="back"]')
  await expect.poll(() => inPage('.hall-flat')).toBeNull()
  await expect.poll(() => room.tour?.dataset['mode']).toBe('street')
})
