import { afterEach, beforeEach, expect, test } from 'vitest'
import { setLocale } from '../ui/language.ts'
import { openTour, type TourHandle, type TourOptions, type TourProblem } from './door.ts'
import { frames } from './frame.ts'
import { alike, COLOURS, ColouredShelf, type Face, LOOKS } from './testing/coloured-cube.ts'
import { BASE, Room } from './testing/room.ts'

const LONG = 60_000
let shelf: ColouredShelf
let tour: TourHandle | null = null
let room: Room
let host: HTMLElement
/** The page's card keeps what an earlier test has read. */
const askedBefore: string[] = []

beforeEach(() => {
  shelf = new ColouredShelf()
  room = new Room((path) => shelf.answer(path))
  host = room.host
})

afterEach(() => {
  tour?.close()
  tour = null
  room.close()
  askedBefore.push(...shelf.asked)
})

async function open(options: Partial<TourOptions> = {}): Promise<void> {
  tour = await openTour(host, { base: BASE, view: {}, onView: () => undefined, onProblem: () => undefined, reducedMotion: true, ...options })
}

const canvas = () => room.canvas

/** The picture as it stands on the glass: read in the moment after a frame was drawn. */
function glass(): Promise<ImageData> {
  return new Promise((resolve) => {
    const stop = frames.onDrawn(() => {
      const from = canvas()
      if (from === null) return
      stop()
      const pen = new OffscreenCanvas(from.width, from.height).getContext('2d') as OffscreenCanvasRenderingContext2D
      pen.drawImage(from, 0, 0)
      resolve(pen.getImageData(0, 0, from.width, from.height))
    })
    frames.request()
  })
}

const pixel = (image: ImageData, x: number, y: number) => [
  ...image.data.subarray((Math.floor(y) * image.width + Math.floor(x)) * 4, (Math.floor(y) * image.width + Math.floor(x)) * 4 + 3),
]

/** Waits until the middle of the picture has a face's colour. */
async function untilMiddleIs(face: Face): Promise<ImageData> {
  let seen: ImageData | null = null
  await expect
    .poll(
      async () => {
        seen = await glass()
        return alike(pixel(seen, seen.width / 2, seen.height / 2), COLOURS[face])
      },
      { timeout: 40_000, message: `the middle of the glass has the colour of ${face}` },
    )
    .toBe(true)
  return seen as unknown as ImageData
}

test('whoever looks north, east, south, west, up or down sees that side of the cube', { timeout: LONG * 2 }, async () => {
  await open()
  for (const face of Object.keys(LOOKS) as Face[]) {
    const [heading, pitch] = LOOKS[face]
    tour?.go({ viewpoint: 'a', heading, pitch })
    await untilMiddleIs(face)
  }
})

test('nothing is mirrored: a mark in the upper right of the north is seen in the upper right', { timeout: LONG }, async () => {
  await open({ view: { viewpoint: 'a', heading: 0 } })
  await untilMiddleIs('f')
  expect(upperRight(await glass())).toBe(true)
  // The preview was right; now the tiles that have come over it.
  await expect.poll(() => host.querySelector<HTMLElement>('.tour')?.dataset['sharp'], { timeout: 40_000 }).toBe('true')
  expect([...askedBefore, ...shelf.asked].some((path) => /^tour\/a\/\d\/f-/.test(path))).toBe(true)
  expect(upperRight(await glass())).toBe(true)
})

/** Whether the white mark of the north stands where it was painted, and nowhere else. */
function upperRight(image: ImageData): boolean {
  let [sumX, sumY, count] = [0, 0, 0]
  for (let y = 0; y < image.height; y += 2) {
    for (let x = 0; x < image.width; x += 2) {
      if (!alike(pixel(image, x, y), [255, 255, 255])) continue
      sumX += x
      sumY += y
      count += 1
    }
  }
  return count > 10 && sumX / count > image.width * 0.6 && sumY / count < image.height * 0.22
}

test('turned and left alone, the picture draws nothing for five seconds', { timeout: LONG }, async () => {
  await open({ reducedMotion: false, view: { viewpoint: 'a', heading: 0 } })
  await untilMiddleIs('f')
  host.querySelectorAll<HTMLButtonElement>('.tour-pad button')[0]?.click()
  let before = -1
  // At rest means: two looks, half a second of frames apart, with nothing drawn between them.
  await expect
    .poll(
      async () => {
        const drawn = frames.drawn
        const rests = drawn === before
        before = drawn
        await watch(500)
        return rests
      },
      { timeout: 40_000, interval: 10 },
    )
    .toBe(true)
  const drawn = frames.drawn
  await watch(5000)
  expect(frames.drawn - drawn).toBe(0)
})

/** Lets the screen's own frames go by for so long. */
function watch(ms: number): Promise<void> {
  const began = performance.now()
  return new Promise((resolve) => {
    const next = () => (performance.now() - began < ms ? requestAnimationFrame(next) : resolve())
    requestAnimationFrame(next)
  })
}

test('a tile of no bytes leaves the coarser picture in its place and is told once', { timeout: LONG }, async () => {
  const problems: TourProblem[] = []
  for (const level of [0, 1]) for (const row of [0, 1]) for (const column of [0, 1]) shelf.broken.add(`tour/a/${level}/r-${row}-${column}.webp`)
  await open({ view: { viewpoint: 'a', heading: 90 }, onProblem: (problem) => problems.push(problem) })
  await untilMiddleIs('r')
  await expect.poll(() => problems.filter((problem) => problem.kind === 'broken').length, { timeout: 40_000 }).toBeGreaterThan(0)
  tour?.go({ viewpoint: 'a', heading: 0 })
  await untilMiddleIs('f')
  tour?.go({ viewpoint: 'a', heading: 90 })
  await untilMiddleIs('r')
  const told = problems.map((problem) => JSON.stringify(problem))
  expect(new Set(told).size).toBe(told.length)
})

test('the graphics card loses everything: the walk goes on flat and comes back when the card does', { timeout: LONG * 2 }, async () => {
  const problems: TourProblem[] = []
  await open({ view: { viewpoint: 'a', heading: 180 }, onProblem: (problem) => problems.push(problem) })
  await untilMiddleIs('b')
  const loser = canvas()?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
  loser?.loseContext()
  await expect.poll(() => host.querySelector('.tour-flat') !== null && canvas() === null, { timeout: 40_000 }).toBe(true)
  expect(problems).toContainEqual({ kind: 'context-lost' })
  loser?.restoreContext()
  await expect.poll(() => canvas() !== null, { timeout: 40_000 }).toBe(true)
  await untilMiddleIs('b')
})

test('in Uyghur the arrow to the next place lies where it lay in Chinese', { timeout: LONG }, async () => {
  await open({ view: { viewpoint: 'a', heading: 0 } })
  await untilMiddleIs('f')
  const arrow = () => {
    const box = host.querySelector('.tour-arrow[data-to="b"] .tour-arrow-head')?.getBoundingClientRect()
    return box === undefined ? -1 : Math.round(box.left + box.width / 2 - host.getBoundingClientRect().left)
  }
  // b lies five metres east and thirty north: to the right of the middle.
  await expect.poll(arrow, { timeout: 40_000 }).toBeGreaterThan(200)
  // A label is laid anew when its words change and again when their letters have come; what counts is where it comes to rest.
  const rested = async () => {
    let last = Number.NaN
    for (let same = 0; same < 5; ) {
      await glass()
      const now = arrow()
      same = now === last ? same + 1 : 0
      last = now
    }
    return last
  }
  const inChinese = await rested()
  setLocale('ug')
  await expect.poll(() => host.querySelector('.tour-arrow[data-to="b"]')?.textContent?.includes('مېتىر'), { timeout: 40_000 }).toBe(true)
  expect(Math.abs((await rested()) - inChinese)).toBeLessThanOrEqual(2)
})

test('a second opening uses the same canvas', { timeout: LONG }, async () => {
  await open()
  await untilMiddleIs('f')
  const first = canvas()
  tour?.close()
  expect(host.childElementCount).toBe(0)
  await open({ view: { viewpoint: 'b', heading: 90 } })
  await untilMiddleIs('r')
  expect(canvas()).toBe(first)
})
