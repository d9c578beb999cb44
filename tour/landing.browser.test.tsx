import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Direction, lookOf } from '../model/content/cube.ts'
import type { TourGraph } from '../model/content/tour.ts'
import { frames } from './frame.ts'
import type { Spot } from './look/projector.ts'
import { Tour } from './page/Tour.tsx'
import { GlPicture } from './stage/gl-picture.ts'
import { openStage } from './stage/stage.tsx'
import { ColouredShelf, type Paint } from './testing/coloured-cube.ts'
import { BASE, Room } from './testing/room.ts'
import { Hands } from './walk/hands.ts'
import { Walk } from './walk/walk.ts'
import { HOUSE, houseMap } from './testing/one-house.ts'

// A house on a field, seen from the south. It stands on the map and in every panorama, in the last one not where it should.
const LOOKED_AT = 8
const PLACES = { a: [0, 0, 1.6], b: [3, 6, 1.6], wrong: [-4, 2, 1.6] } as const satisfies Record<string, Direction>
const FALSE_BY = 1.5
const NOON_MS = Date.UTC(2026, 5, 21, 4)
const LONG = 120_000
const SOON = { timeout: 60_000 }

const ids = Object.keys(PLACES) as (keyof typeof PLACES)[]
const column = (of: 0 | 1 | 2) => ids.map((id) => PLACES[id][of])
const graph: TourGraph = {
  id: ids,
  x: column(0),
  y: column(1),
  z: column(2),
  heading: [0, 0, 0],
  pyramid: [0, 0, 0],
  pyramids: [{ tile: 512, levels: [768, 384], preview: 64, format: 'webp' }],
  links: [
    [0, 1],
    [1, 2],
  ],
  start: 'a',
}
const written: Readonly<Record<string, unknown>> = {
  'tour/graph.json': graph,
  'tour/map.json': houseMap,
  'tour/names.json': { titles: ids.map((id) => ({ zh: `第 ${ids.indexOf(id) + 1} 处` })) },
}

/** What a camera at `eye` sees: a red house, green ground, a pale sky. */
const paintFrom =
  (eye: Direction): Paint =>
  (face, size, left = 0, top = 0, width = size, height = size) => {
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
    const image = pen.createImageData(width, height)
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const [east, north, up] = lookOf(face, (2 * (left + x + 0.5)) / size - 1, (2 * (top + y + 0.5)) / size - 1)
        const metres = (HOUSE.south - eye[1]) / north
        const across = eye[0] + east * metres
        const high = eye[2] + up * metres
        const isHouse = metres > 0 && across > HOUSE.west && across < HOUSE.east && high > 0 && high < HOUSE.height
        image.data.set([...(isHouse ? [200, 40, 30] : up < 0 ? [60, 130, 60] : [220, 225, 230]), 255], (y * width + x) * 4)
      }
    pen.putImageData(image, 0, 0)
    return canvas
  }

let room: Room
let walk: Walk
let picture: GlPicture | null
let page: Root

beforeEach(async () => {
  const shelves = Object.fromEntries(
    ids.map((id) => {
      const [x, y, z] = PLACES[id]
      return [id, new ColouredShelf(paintFrom([x + (id === 'wrong' ? FALSE_BY : 0), y, z]))]
    }),
  )
  room = new Room((path) => {
    if (path in written) return Promise.resolve(Response.json(written[path]))
    return (shelves[path.split('/')[1] ?? ''] ?? (shelves['a'] as ColouredShelf)).answer(path)
  })
  walk = new Walk(
    { base: BASE, view: { viewpoint: 'a' }, reducedMotion: false, mostPoles: 0, now: () => NOON_MS, onView: () => undefined, onProblem: () => undefined },
    frames,
  )
  picture = null
  // The page's stage, and on it a picture that the test can ask to show what lies beneath the street.
  const onGlass = (glass: HTMLElement) => {
    const canvas = document.createElement('canvas')
    canvas.className = 'tour-canvas'
    canvas.getContext('webgl2', { antialias: false, alpha: false, depth: true })
    void openStage(canvas, frames).then((stage) => {
      picture = new GlPicture(stage, glass, walk)
      walk.attach(picture)
    })
    return () => undefined
  }
  page = createRoot(room.host)
  page.render(
    <Tour
      walk={walk}
      hands={new Hands(walk)}
      onGlass={onGlass}
      options={{ base: BASE, view: {}, onView: () => undefined, onProblem: () => undefined, reducedMotion: false }}
    />,
  )
  await walk.start()
  await sharp()
})

afterEach(() => {
  page.unmount()
  walk.close()
  room.close()
})

const sharp = () => expect.poll(() => room.afterNextFrame(() => room.isSharp), SOON).toBe(true)

/** Where the house's walls begin and end against the sky, in canvas pixels, and where they should by the eye as it is in that frame. */
const wallsNow = () =>
  room.afterNextFrame(() => {
    const { canvas } = room
    if (canvas === null) throw new Error('landing test: wants a canvas, found none')
    const { projector } = walk.eye
    const scale = canvas.width / projector.eye.width
    const spots = [HOUSE.west, HOUSE.east].map((x) => {
      const spot: Spot = { x: 0, y: 0, ahead: false }
      projector.point(x, HOUSE.south, LOOKED_AT, spot)
      return spot
    })
    const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d') as OffscreenCanvasRenderingContext2D
    pen.drawImage(canvas, 0, 0)
    const found = spots.map(({ y }, side) => {
      const row = pen.getImageData(0, Math.round(y * scale), canvas.width, 1).data
      const pixel = (at: number) => [...row.subarray(at * 4, at * 4 + 3)]
      const sky = pixel(side === 0 ? 0 : canvas.width - 1)
      const isSky = (at: number) => pixel(at).every((value, channel) => Math.abs(value - (sky[channel] as number)) < 24)
      for (let gone = 0; gone < canvas.width; gone += 1) {
        const at = side === 0 ? gone : canvas.width - 1 - gone
        if (!isSky(at)) return at + (side === 0 ? 0 : 1)
      }
      throw new Error('landing test: wants a house against the sky, found none')
    })
    return { found, computed: spots.map(({ x }) => x * scale) }
  })

const off = (found: readonly number[], wanted: readonly number[]) => Math.max(...found.map((each, at) => Math.abs(each - (wanted[at] as number))))

/** Goes up, touches a viewpoint on the map, and comes down to it. */
async function comeDownTo(id: keyof typeof PLACES): Promise<void> {
  await expect.poll(() => walk.store.state.map !== null, SOON).toBe(true)
  await walk.rise()
  await expect.poll(() => room.afterNextFrame(() => walk.store.state.mode === 'overview' && !walk.store.state.flying), SOON).toBe(true)
  const name = () => room.tour?.querySelector<HTMLButtonElement>(`.tour-map-names [data-to="${id}"]`) ?? null
  await expect.poll(() => room.afterNextFrame(() => name() !== null), SOON).toBe(true)
  name()?.click()
  await expect.poll(() => room.afterNextFrame(() => walk.store.state.at === ids.indexOf(id) && !walk.store.state.flying), SOON).toBe(true)
  await sharp()
}

/** The same from the pose one has landed in: what the panorama shows, and what the map beneath it would. */
async function bothFromHere() {
  const street = await wallsNow()
  picture?.above(1)
  const beneath = await wallsNow()
  picture?.above(0)
  return { street, beneath }
}

test('a touch on the map flies down to the very place and heading of its panorama: a house on the map and in the picture are the same pixels', {
  timeout: LONG,
}, async () => {
  for (const id of ['b', 'a'] as const) {
    await comeDownTo(id)
    const [x, y, z] = PLACES[id]
    expect(walk.eye.projector.eye).toMatchObject({ x, y, z })
    const { street, beneath } = await bothFromHere()
    expect(off(street.found, street.computed)).toBeLessThan(3)
    expect(off(beneath.found, beneath.computed)).toBeLessThan(3)
    expect(off(beneath.found, street.found)).toBeLessThan(4)
  }
})

test('a panorama that was taken a step beside its place would not pass', { timeout: LONG }, async () => {
  await comeDownTo('wrong')
  const { street, beneath } = await bothFromHere()
  expect(off(beneath.found, beneath.computed)).toBeLessThan(3)
  expect(off(beneath.found, street.found)).toBeGreaterThan(10)
})
