import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, type TourHandle, type TourProblem, type View } from './door.ts'
import { alike, COLOURS, ColouredShelf, type Paint } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { BASE, Room } from './testing/room.ts'

// Where the cube is coloured today it was all grey years ago.
const LONG = 180_000
const SOON = { timeout: 60_000 }
const GREY = [90, 90, 90] as const
const paintGrey: Paint = (_face, size, _left, _top, width = size, height = size) => {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
  pen.fillStyle = `rgb(${GREY.join(' ')})`
  pen.fillRect(0, 0, width, height)
  return canvas
}
const told = {
  title: { zh: '甲' },
  places: [],
  versions: [{ name: 'old', title: { zh: '从前' }, year: 1996, pyramid: { tile: 512, levels: [768, 384], preview: 64, format: 'webp' } }],
}

let room: Room
let complaints: Complaints
let tour: TourHandle
let problems: TourProblem[]
let views: View[]

beforeEach(() => {
  const [today, then] = [new ColouredShelf(), new ColouredShelf(paintGrey)]
  room = new Room((path) =>
    path === 'tour/place/a.json' ? Promise.resolve(Response.json(told)) : path.includes('_old/') ? then.answer(path) : today.answer(path),
  )
  complaints = new Complaints()
  problems = []
  views = []
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
    onView: (view) => views.push(view),
    onProblem: (each) => problems.push(each),
    reducedMotion: true,
  })
  await expect.poll(() => room.tour?.querySelector('[data-action="time"]') ?? null, SOON).not.toBeNull()
}

const touch = async (selector: string) => {
  await expect.poll(() => room.tour?.querySelector(selector) ?? null, SOON).not.toBeNull()
  room.tour?.querySelector<HTMLElement>(selector)?.click()
}

/** The colours on the glass at shares of its width, low enough to keep clear of the white mark. */
const across = (...shares: readonly number[]) =>
  room.afterNextFrame(() => {
    const { canvas } = room
    if (canvas === null) return []
    const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    pen.drawImage(canvas, 0, 0)
    return shares.map((share) => [...pen.getImageData(Math.floor(share * (canvas.width - 1)), Math.floor(canvas.height * 0.55), 1, 1).data.subarray(0, 3)])
  })

const seen = (share: number, colour: readonly number[]) => expect.poll(async () => alike((await across(share))[0] ?? [0], colour), SOON).toBe(true)

test('years ago is shown alone, and beside today with a divide that buttons, finger and keys can move', { timeout: LONG }, async () => {
  await open()
  await touch('[data-action="time"]')
  await touch('[data-time="old"]')
  await seen(0.5, GREY)
  await expect.poll(() => views.at(-1)?.version, SOON).toBe('old')
  await touch('[data-time-act="compare"]')
  await seen(0.42, GREY)
  await seen(0.58, COLOURS.f)
  await expect.poll(() => room.isSharp, SOON).toBe(true)
  await touch('[data-divide="more"]')
  await seen(0.58, GREY)
  await touch('[data-divide="less"]')
  await touch('[data-divide="less"]')
  await seen(0.42, COLOURS.f)
  await touch('[data-panel="back"]')
  await seen(0.1, COLOURS.f)
  expect(room.tour?.querySelector('.tour-divider')).toBeNull()
  expect(problems).toEqual([])
  expect(complaints.heard).toEqual([])
})

test('whoever walks on leaves the divide behind, and a place without other times says so', { timeout: LONG }, async () => {
  await open()
  await touch('[data-action="time"]')
  await touch('[data-time="old"]')
  await touch('[data-time-act="compare"]')
  await expect.poll(() => room.tour?.querySelector('.tour-divider') ?? null, SOON).not.toBeNull()
  tour.go({ viewpoint: 'b', heading: 0 })
  await expect.poll(() => views.at(-1)?.viewpoint, SOON).toBe('b')
  await seen(0.1, COLOURS.f)
  expect(room.tour?.querySelector('.tour-divider')).toBeNull()
  await expect.poll(() => room.tour?.querySelector('[data-panel="time"]')?.textContent, SOON).toContain('这里还没有从前的照片')
  expect(complaints.heard).toEqual([])
})
