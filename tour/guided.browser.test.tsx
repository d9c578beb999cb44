import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setLocale } from '../ui/language.ts'
import { openTour, type TourHandle, type TourProblem, type View } from './door.ts'
import { frames } from './frame.ts'
import { ColouredShelf } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { answerGuided, EAST, SOUTH, WEST } from './testing/guided-shelf.ts'
import { BASE, Room } from './testing/room.ts'

const LONG = 180_000
const SOON = { timeout: 20_000 }

const UYGHUR = 'جەنۇب تەرەپتىكى تام كۆك، ئالدىرىماي قاراڭ'

let room: Room
let complaints: Complaints
let tour: TourHandle
let problems: TourProblem[]
let views: View[]
let telling: boolean[]

beforeEach(() => {
  const shelf = new ColouredShelf()
  room = new Room((path) => answerGuided(path) ?? shelf.answer(path))
  complaints = new Complaints()
  problems = []
  views = []
  telling = []
})

afterEach(() => {
  tour.close()
  room.close()
  complaints.close()
})

const inPage = (selector: string) => room.tour?.querySelector<HTMLElement>(selector) ?? null
/** Touches as a finger does, so that the page may make a sound afterwards. */
const touch = async (selector: string) => {
  await expect.poll(() => inPage(selector), SOON).not.toBeNull()
  await userEvent.click(inPage(selector) as HTMLElement)
}
const begin = async (slug: string) => {
  tour = await openTour(room.host, {
    base: BASE,
    view: { viewpoint: 'a', heading: 0 },
    onView: (view) => views.push(view),
    onProblem: (each) => problems.push(each),
    onTelling: (now) => telling.push(now),
    reducedMotion: true,
  })
  await expect.poll(() => room.isSharp, SOON).toBe(true)
  await touch('[data-action="find"]')
  await touch('[data-find="guided"]')
  await touch(`[data-to="${slug}"] button`)
}
const panel = () => inPage('[data-panel="guided-tour"]')
const caption = () => inPage('.tour-picture .guided-caption')?.textContent
const marked = () => [...(panel()?.querySelectorAll('[aria-current]') ?? [])].map((each) => each.textContent)
const sees = async (words: string) => {
  await expect.poll(marked, SOON).toEqual([words])
  expect(caption()).toBe(words)
}
const heading = () => Math.round(views.at(-1)?.heading ?? -1)

test('she is led from stop to stop: each sentence is marked and stands on the glass, a hand pauses it, and she goes on', { timeout: LONG }, async () => {
  await begin('walk')
  await sees(EAST)
  await expect.poll(heading, SOON).toBe(90)
  await sees(SOUTH)
  await expect.poll(heading, SOON).toBe(180)
  expect(telling).toEqual([true])
  // A hand on the picture: the view is hers, and it says so.
  await touch('.tour-pad button')
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('paused')
  expect(panel()?.querySelector('[role="status"]')?.textContent).toContain('接着看吗')
  await expect.poll(heading, SOON).toBe(150)
  expect(telling).toEqual([true, false])
  const [stop, sentence] = [panel()?.dataset['stop'], marked()]
  // Another language in the middle: the same sentence in other words.
  setLocale('ug')
  await expect.poll(marked, SOON).toEqual([UYGHUR])
  expect(caption()).toBe('')
  expect(panel()?.textContent).not.toMatch(/\p{Script=Han}/u)
  setLocale('zh')
  await expect.poll(marked, SOON).toEqual(sentence)
  expect(panel()?.dataset['stop']).toBe(stop)
  await touch('[data-guided="play"]')
  await expect.poll(heading, SOON).toBe(180)
  // The second stop is not there any more: it is said and passed over.
  await sees(WEST)
  expect(panel()?.textContent).toContain('站现在看不了')
  await expect.poll(() => views.at(-1)?.viewpoint, SOON).toBe('b')
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('over')
  expect(panel()?.textContent).toContain('走完了')
  await touch('[data-guided="others"]')
  await expect.poll(() => inPage('.guided-caption'), SOON).toBeNull()
  await expect.poll(() => inPage('[data-panel="guided"]')?.textContent, SOON).toMatch(/3\u2069 站，约 \u20661/)
  expect(problems).toEqual([])
  expect(complaints.heard).toEqual([])
})

test('while she reads no frame is drawn; an own way pauses it, and going on leads her back', { timeout: LONG }, async () => {
  await begin('walk')
  await sees(EAST)
  await expect.poll(() => room.isSharp, SOON).toBe(true)
  await touch('[data-guided="play"]')
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('paused')
  tour.go({ viewpoint: 'c', heading: 0 })
  await expect.poll(() => views.at(-1)?.viewpoint, SOON).toBe('c')
  await touch('[data-guided="play"]')
  await expect.poll(() => views.at(-1)?.viewpoint, SOON).toBe('a')
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('going')
  tour.go({ viewpoint: 'c', heading: 0 })
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('paused')
  expect(panel()?.textContent).toContain('您自己看看')
  await expect.poll(() => views.at(-1)?.viewpoint, SOON).toBe('c')
  await touch('[data-guided="next"]')
  await sees(WEST)
  await expect.poll(heading, SOON).toBe(270)
  await expect.poll(() => room.isSharp, SOON).toBe(true)
  // From the moment it rests until the sentence is over nothing is drawn.
  let drawn = 0
  await room.afterNextFrame(() => undefined)
  const stop = frames.onDrawn(() => {
    drawn += 1
  })
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('over')
  stop()
  expect(drawn).toBeLessThanOrEqual(1)
  expect(complaints.heard).toEqual([])
})

test('a recording leads the sentences, is silent while paused and after the end; one that is no sound is read instead', { timeout: LONG }, async () => {
  await begin('spoken')
  await expect.poll(() => panel()?.dataset['spoken'], SOON).toBe('true')
  expect(inPage('.guided-caption')?.getAttribute('aria-live')).toBe('off')
  const at = () => [...(panel()?.querySelectorAll('.guided-sentences li') ?? [])].findIndex((each) => each.hasAttribute('aria-current'))
  await touch('[data-guided="mute"]')
  await expect.poll(() => inPage('[data-guided="mute"]')?.getAttribute('aria-pressed'), SOON).toBe('true')
  await touch('[data-guided="louder"]')
  await expect.poll(() => inPage('[data-guided="mute"]')?.getAttribute('aria-pressed'), SOON).toBe('false')
  // Sixty letters are read in sixteen seconds; the recording has come to the third sentence after one.
  await expect.poll(at, { timeout: 12_000 }).toBe(2)
  // The next stop's recording is no sound.
  await expect.poll(() => panel()?.dataset['stop'], { timeout: 12_000 }).toBe('1')
  await sees(EAST)
  await expect.poll(() => panel()?.dataset['spoken'], SOON).toBe('false')
  await sees(WEST)
  await expect.poll(() => panel()?.dataset['is'], SOON).toBe('over')
  expect(complaints.heard).toEqual([])
})

test('it is silent while paused, in a language without a recording and at once when the tour is left', { timeout: LONG }, async () => {
  const players: HTMLMediaElement[] = []
  const realPlay = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    players.push(this)
    return realPlay.call(this)
  }
  try {
    const sounds = () => players.some((player) => !player.paused)
    await begin('spoken')
    await expect.poll(sounds, SOON).toBe(true)
    await touch('[data-guided="play"]')
    await expect.poll(() => panel()?.dataset['is'], SOON).toBe('paused')
    expect(sounds()).toBe(false)
    await touch('[data-guided="play"]')
    await expect.poll(sounds, SOON).toBe(true)
    setLocale('ug')
    await expect.poll(sounds, SOON).toBe(false)
    setLocale('zh')
    await expect.poll(sounds, SOON).toBe(true)
    tour.close()
    await expect.poll(sounds, SOON).toBe(false)
    // One player for the whole tour, however often it was paused.
    expect(new Set(players).size).toBe(1)
    expect(complaints.heard).toEqual([])
  } finally {
    HTMLMediaElement.prototype.play = realPlay
  }
})

test('in a language without a recording nobody speaks, and a community without guided tours has no door to them', { timeout: LONG }, async () => {
  await begin('spoken')
  await expect.poll(() => panel()?.dataset['spoken'], SOON).toBe('true')
  setLocale('ug')
  await expect.poll(() => panel()?.dataset['spoken'], SOON).toBe('false')
  expect(inPage('[data-guided="mute"]')).toBeNull()
  expect(inPage('.guided-caption')?.getAttribute('aria-live')).toBe('polite')
  tour.close()
  room.close()
  const shelf = new ColouredShelf()
  room = new Room((path) => shelf.answer(path))
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: () => undefined, reducedMotion: true })
  await touch('[data-action="find"]')
  await expect.poll(() => inPage('[data-find="halls"]'), SOON).not.toBeNull()
  await expect.poll(() => shelf.asked.includes('tour/guided.json'), SOON).toBe(true)
  expect(inPage('[data-find="guided"]')).toBeNull()
})
