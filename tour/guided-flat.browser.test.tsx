import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, type TourHandle, type View } from './door.ts'
import { ColouredShelf } from './testing/coloured-cube.ts'
import { answerGuided, EAST, SOUTH, WEST } from './testing/guided-shelf.ts'
import { BASE, Room } from './testing/room.ts'

// A device that has no WebGL at all, and hands that use only keys.
const realContext = HTMLCanvasElement.prototype.getContext
const SOON = { timeout: 20_000 }
let tour: TourHandle | null = null
let room: Room

beforeEach(() => {
  const noWebgl = function (this: HTMLCanvasElement, kind: string) {
    return kind.startsWith('webgl') ? null : realContext.call(this, kind as '2d')
  }
  HTMLCanvasElement.prototype.getContext = noWebgl as unknown as typeof realContext
  const shelf = new ColouredShelf()
  room = new Room((path) => answerGuided(path) ?? shelf.answer(path))
})

afterEach(() => {
  tour?.close()
  tour = null
  room.close()
  HTMLCanvasElement.prototype.getContext = realContext
})

const inPage = (selector: string) => room.tour?.querySelector<HTMLElement>(selector) ?? null
const enter = async (selector: string) => {
  await expect.poll(() => inPage(selector), SOON).not.toBeNull()
  inPage(selector)?.focus()
  await userEvent.keyboard('{Enter}')
}
const face = () => {
  const pane = room.flat?.style
  return pane === undefined ? -1 : Math.round(-Number.parseFloat(pane.backgroundPosition) / (Number(pane.backgroundSize.split('px')[0]) / 6))
}

test('without WebGL, by keys alone, she is led just the same: the flat picture turns to what is told', { timeout: 120_000 }, async () => {
  const views: View[] = []
  tour = await openTour(room.host, { base: BASE, view: {}, onView: (view) => views.push(view), onProblem: () => undefined, reducedMotion: false })
  await enter('[data-action="find"]')
  await enter('[data-find="guided"]')
  await enter('[data-to="walk"] button')
  const caption = () => inPage('.guided-caption')?.textContent
  await expect.poll(caption, SOON).toBe(EAST)
  await expect.poll(face, SOON).toBe(1)
  await expect.poll(caption, SOON).toBe(SOUTH)
  await expect.poll(face, SOON).toBe(2)
  // Arrow keys on the picture are a hand; Tab is not.
  inPage('.tour-picture')?.focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => inPage('[data-panel="guided-tour"]')?.dataset['is'], SOON).toBe('paused')
  await enter('[data-guided="play"]')
  await expect.poll(caption, SOON).toBe(WEST)
  await expect.poll(() => room.flat?.style.backgroundImage, SOON).toContain('tour/b/preview.webp')
  await expect.poll(() => inPage('[data-panel="guided-tour"]')?.dataset['is'], SOON).toBe('over')
  await enter('[data-guided="back"]')
  await expect.poll(caption, SOON).toBe(WEST)
  await enter('[data-panel="back"]')
  await expect.poll(() => inPage('.guided-caption')).toBeNull()
})
