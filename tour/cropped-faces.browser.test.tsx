import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTour, type TourHandle, type TourProblem } from './door.ts'
import { alike, COLOURS, ColouredShelf } from './testing/coloured-cube.ts'
import { Complaints } from './testing/complaints.ts'
import { BASE, Room } from './testing/room.ts'

// A panorama whose sky and ground were never taken: not one tile of those two faces lies on the shelf, only the preview knows them.
const LONG = 180_000
const SOON = { timeout: 60_000 }
const PAPER = [217, 212, 200]
const CROPPED = /^tour\/\w\/\d\/[ud]-/
let shelf: ColouredShelf
let room: Room
let complaints: Complaints
let tour: TourHandle
let problems: TourProblem[]

beforeEach(async () => {
  shelf = new ColouredShelf()
  shelf.missing = CROPPED
  room = new Room((path) => shelf.answer(path))
  complaints = new Complaints()
  problems = []
  const onProblem = (each: TourProblem) => problems.push(each)
  tour = await openTour(room.host, { base: BASE, view: { viewpoint: 'a' }, onView: () => undefined, onProblem, reducedMotion: true })
})

afterEach(() => {
  tour.close()
  room.close()
  complaints.close()
})

/** Every colour on the glass, each once, so that a hole of a few pixels is seen too. */
const colours = () =>
  room.afterNextFrame(() => {
    const { canvas } = room
    if (canvas === null) return []
    const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    pen.drawImage(canvas, 0, 0)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    const seen = new Set<number>()
    for (let at = 0; at < data.length; at += 4) seen.add(((data[at] as number) << 16) | ((data[at + 1] as number) << 8) | (data[at + 2] as number))
    return [...seen].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])
  })

const looks = async (heading: number, pitch: number) => {
  tour.go({ viewpoint: 'a', heading, pitch })
  await expect.poll(() => room.afterNextFrame(() => room.isSharp), SOON).toBe(true)
}

test('whoever looks up or down sees the preview and no hole; each missing tile is told of once and not asked for again', { timeout: LONG }, async () => {
  for (const [face, pitch] of [
    ['u', 80],
    ['d', -80],
  ] as const) {
    await looks(45, pitch)
    const seen = await colours()
    expect(seen.some((colour) => alike(colour, COLOURS[face]))).toBe(true)
    expect(seen.filter((colour) => alike(colour, PAPER) || alike(colour, [0, 0, 0]))).toEqual([])
  }
  const asked = () => shelf.asked.filter((path) => CROPPED.test(path))
  // Of each of the two faces at least the four tiles of the sharp level and the one above them.
  expect(asked().length).toBeGreaterThanOrEqual(10)
  await looks(200, 0)
  for (const pitch of [70, -70, 80]) await looks(200, pitch)
  for (let frame = 0; frame < 40; frame += 1) await room.afterNextFrame(() => undefined)
  expect(asked().length).toBe(new Set(asked()).size)
  const told = problems.map((problem) => ('file' in problem ? problem.file.slice(BASE.length) : problem.kind))
  expect(told.sort()).toEqual(asked().sort())
  expect(complaints.heard).toEqual([])
})
