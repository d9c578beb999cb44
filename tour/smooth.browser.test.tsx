import { afterEach, beforeEach, expect, test } from 'vitest'
import { addWords, setLocale } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { tourWords } from '../ui/words/tour.ts'
import { openTour, type TourHandle, type TourProblem, picturesHealth } from './door.ts'
import { frames } from './frame.ts'
import { ColouredShelf, paintSmooth } from './testing/coloured-cube.ts'

// A panorama without a single edge in it: every edge on the glass is ours, and a dark frame is one that shows nothing.
const LONG = 90_000
const realFetch = window.fetch
let tour: TourHandle
let host: HTMLElement
let problems: TourProblem[]

beforeEach(async () => {
  const shelf = new ColouredShelf(paintSmooth)
  window.fetch = (input, init) => {
    const path = String(input)
    return path.startsWith('/c/test/1/') ? shelf.answer(path.slice('/c/test/1/'.length)) : realFetch(input, init)
  }
  addWords(commonWords)
  addWords(tourWords)
  setLocale('zh')
  problems = []
  host = document.createElement('div')
  host.style.cssText = 'inline-size: 400px; block-size: 640px; --mm: 2px'
  document.body.append(host)
  tour = await openTour(host, {
    base: '/c/test/1/',
    view: { viewpoint: 'a' },
    onView: () => undefined,
    onProblem: (each) => problems.push(each),
    reducedMotion: false,
  })
})

afterEach(() => {
  tour.close()
  host.remove()
  window.fetch = realFetch
})

const room = () => host.querySelector<HTMLElement>('.tour')
const isSharp = () => room()?.dataset['sharp'] === 'true'

/** The picture as it is on the glass right after a frame. */
function look(across: number, down: number): ImageData | null {
  const canvas = host.querySelector<HTMLCanvasElement>('canvas.tour-canvas')
  if (canvas === null) return null
  const pen = new OffscreenCanvas(across || canvas.width, down || canvas.height).getContext('2d') as OffscreenCanvasRenderingContext2D
  pen.drawImage(canvas, 0, 0, pen.canvas.width, pen.canvas.height)
  return pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height)
}

function afterNextFrame<T>(read: () => T): Promise<T> {
  return new Promise((resolve) => {
    const stop = frames.onDrawn(() => {
      stop()
      resolve(read())
    })
    frames.request()
  })
}

/** The largest step between two neighbouring pixels, in any colour. */
function largestStep({ data, width, height }: ImageData): number {
  let most = 0
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      for (let colour = 0; colour < 3; colour += 1) {
        const here = data[at + colour] as number
        if (x + 1 < width) most = Math.max(most, Math.abs(here - (data[at + 4 + colour] as number)))
        if (y + 1 < height) most = Math.max(most, Math.abs(here - (data[at + width * 4 + colour] as number)))
      }
    }
  return most
}

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
    await expect.poll(() => afterNextFrame(isSharp), { timeout: 40_000 }).toBe(true)
    const image = await afterNextFrame(() => look(0, 0))
    expect(image === null ? 255 : largestStep(image), `looking at ${heading}, ${pitch}`).toBeLessThanOrEqual(3)
  }
  expect(problems).toEqual([])
})

test('not one frame is dark or empty: while tiles come, while one turns, walks on, and up to the map and down', { timeout: LONG * 2 }, async () => {
  const dark: number[] = []
  let seen = 0
  const stop = frames.onDrawn(() => {
    const image = look(40, 64)
    if (image === null) return
    seen += 1
    if (brightness(image) < 80) dark.push(seen)
  })
  const rests = () => expect.poll(() => afterNextFrame(isSharp), { timeout: 60_000 }).toBe(true)
  await expect.poll(() => afterNextFrame(() => room()?.querySelector('.tour-sheet h2')?.textContent), { timeout: 40_000 }).toBe('甲')
  await rests()
  for (let times = 0; times < 4; times += 1) {
    room()?.querySelector<HTMLButtonElement>('.tour-pad > button')?.click()
    await afterNextFrame(() => undefined)
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

test('what lies on the graphics card is told to whoever asks for it, and is less than it may be', { timeout: LONG }, async () => {
  await expect.poll(() => afterNextFrame(isSharp), { timeout: 40_000 }).toBe(true)
  const health = picturesHealth()
  expect(health?.count).toBeGreaterThan(4)
  expect(health?.bytes).toBeGreaterThan(1_000_000)
  expect(health?.bytes).toBeLessThan(health?.mostBytes ?? 0)
  expect(health?.lost).toBe(0)
})
