import { Mesh, OrthographicCamera, Scene, WebGLRenderer } from 'three'
import { afterEach, expect, test } from 'vitest'
import { openTour, picturesHealth, type TourHandle } from './door.ts'
import { PictureMaterial } from './panorama/picture-material.ts'
import { textureOf } from './panorama/pixels-texture.ts'
import { squareShape } from './panorama/shapes.ts'
import { readPicture } from './read/picture.ts'
import { COLOURS, ColouredShelf, type Face, graph, LOOKS, paintSmooth } from './testing/coloured-cube.ts'
import { BASE, Room } from './testing/room.ts'
import { largestStep, look } from './testing/steps.ts'

// Pictures that store brightness and colour apart, as the press makes them; the other tests of this room paint in PNG.
const LONG = 60_000
const SIDE = 96
let tour: TourHandle | null = null
let room: Room | null = null
const realFetch = window.fetch

afterEach(() => {
  tour?.close()
  tour = null
  room?.close()
  room = null
  window.fetch = realFetch
})

/** A picture with all colours in it, soft enough that no encoder loses much. */
function rainbow(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
  const image = pen.createImageData(SIDE, SIDE)
  for (let y = 0; y < SIDE; y += 1) for (let x = 0; x < SIDE; x += 1) image.data.set([x * 2.6, y * 2.6, 255 - (x + y) * 1.3, 255], (y * SIDE + x) * 4)
  pen.putImageData(image, 0, 0)
  return canvas
}

/** `rainbow` as libwebp 1.6 writes it at a quality of 40; a canvas writes another kind. */
const WEBP =
  'UklGRvIAAABXRUJQVlA4IOYAAADQBwCdASpgAGAAPu12sVWppyQpIOkhMB2JZAE7JpacH1r9U6rwAGhjISoA3////9bN/////uy3////+Pw/////1s3////+wAD+7rUI6Jof/min29/AjEPigcUWDrXI5t1pIUj2bJFsMs2gPtprwLJNApmyhBNMOCvMuztGAREFNH9+aELpLHe1AOFMSBOZgqWL68LvXLV77ogQdmqcaDwcLwJJU7VqxQxvvCBn6ADs+oMQgIm3L2c3cyv07WwqYubUKoecfkAZ/F9oGx8q+71y1e+m2nVIrsXTlIpN4DS2dDMtq3wAAA=='

const pictures = {
  'image/webp': async () => (await realFetch(`data:image/webp;base64,${WEBP}`)).blob(),
  'image/jpeg': () => rainbow().convertToBlob({ type: 'image/jpeg', quality: 0.9 }),
} as const

/** A picture as our own shader draws it, pixel for pixel, its first row at the top. */
function drawnByUs(texture: ReturnType<typeof textureOf>): Uint8Array {
  const renderer = new WebGLRenderer({ canvas: document.createElement('canvas'), preserveDrawingBuffer: true, antialias: false })
  renderer.setSize(SIDE, SIDE, false)
  const scene = new Scene()
  const material = new PictureMaterial()
  material.map = texture
  const mesh = new Mesh(squareShape(), material)
  mesh.frustumCulled = false
  scene.add(mesh)
  renderer.render(scene, new OrthographicCamera(-1, 1, 1, -1, -1, 1))
  const pixels = new Uint8Array(SIDE * SIDE * 4)
  // The square's first row lies at y = -1, which is where reading begins.
  renderer.getContext().readPixels(0, 0, SIDE, SIDE, 6408, 5121, pixels)
  renderer.dispose()
  return pixels
}

for (const type of ['image/webp', 'image/jpeg'] as const)
  test(`${type}: brightness and colour put together by us are the colours the browser makes of the file`, async () => {
    const blob = await pictures[type]()
    const pen = new OffscreenCanvas(SIDE, SIDE).getContext('2d') as OffscreenCanvasRenderingContext2D
    pen.drawImage(await createImageBitmap(blob), 0, 0)
    const wanted = pen.getImageData(0, 0, SIDE, SIDE).data
    window.fetch = () => Promise.resolve(new Response(blob))
    const read = await readPicture('rainbow', new AbortController().signal)
    if (!read.ok || !('data' in read.value)) throw new Error('wants planes')
    expect(read.value).toMatchObject({ width: SIDE, height: SIDE, narrow: type === 'image/webp' })
    const got = drawnByUs(textureOf(read.value))
    let most = 0
    let sum = 0
    for (let at = 0; at < wanted.length; at += 1) {
      const off = Math.abs((got[at] as number) - (wanted[at] as number))
      most = Math.max(most, off)
      sum += off
    }
    expect(sum / wanted.length).toBeLessThan(1.5)
    expect(most).toBeLessThan(12)
  })

test('a picture with an odd side, and one that holds red, green and blue, are read as any browser reads them', async () => {
  for (const [width, as] of [
    [95, { type: 'image/jpeg', quality: 0.9 }],
    [96, { type: 'image/png' }],
    [96, { type: 'image/webp', quality: 1 }],
  ] as const) {
    const canvas = new OffscreenCanvas(width, 96)
    const pen = canvas.getContext('2d', { alpha: false }) as OffscreenCanvasRenderingContext2D
    pen.drawImage(rainbow(), 0, 0)
    const blob = await canvas.convertToBlob(as)
    window.fetch = () => Promise.resolve(new Response(blob))
    const read = await readPicture('odd', new AbortController().signal)
    expect(read.ok && read.value instanceof ImageBitmap).toBe(true)
  }
})

test('each direction has its colour, and the pictures take three eighths of what four bytes a pixel would', { timeout: LONG }, async () => {
  const shelf = new ColouredShelf(undefined, 'jpeg')
  room = new Room((path) => shelf.answer(path))
  const problems: unknown[] = []
  const { host } = room
  tour = await openTour(host, { base: BASE, view: {}, onView: () => undefined, onProblem: (each) => problems.push(each), reducedMotion: true })
  const middle = (at: Room) =>
    at.afterNextFrame(() => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
      const { canvas } = at
      if (canvas !== null) pen.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1)
      return at.isSharp ? [...pen.getImageData(0, 0, 1, 1).data.subarray(0, 3)] : null
    })
  for (const face of Object.keys(LOOKS) as Face[]) {
    const [heading, pitch] = LOOKS[face]
    tour.go({ viewpoint: 'a', heading, pitch })
    const off = async (at: Room) =>
      Math.max(...((await middle(at)) ?? [999, 999, 999]).map((value, channel) => Math.abs(value - (COLOURS[face][channel] as number))))
    await expect.poll(() => off(room as Room), { timeout: LONG }).toBeLessThan(8)
  }
  const pixels = [...new Set(shelf.asked)].reduce((sum, path) => {
    if (path.endsWith('preview.webp')) return sum + 64 * 64 * 6
    const tile = /(\d)\/\w-(\d)-(\d)\.webp$/.exec(path)
    if (tile === null) return sum
    const size = tile[1] === '0' ? 768 : 384
    return sum + Math.min(512, size - Number(tile[2]) * 512) * Math.min(512, size - Number(tile[3]) * 512)
  }, 0)
  const bytes = picturesHealth()?.bytes ?? 0
  // One that was asked for and given up, because somebody looked elsewhere, is not there.
  expect(bytes).toBeGreaterThan(pixels)
  expect(bytes).toBeLessThanOrEqual(pixels * 1.5)
  expect(problems).toEqual([])
})

test('where two tiles meet no edge can be seen, though each has its own brightness and colour', { timeout: LONG }, async () => {
  const shelf = new ColouredShelf(paintSmooth, 'jpeg')
  // Places of other names: what the test before this one has read still lies on the card.
  const others = { ...graph, id: ['d', 'e', 'f'], start: 'd' }
  const smooth = (room = new Room((path) =>
    path === 'tour/graph.json' ? Promise.resolve(Response.json(others)) : shelf.answer(path.replace(/^tour\/d/, 'tour/a')),
  ))
  tour = await openTour(room.host, { base: BASE, view: {}, onView: () => undefined, onProblem: () => undefined, reducedMotion: true })
  for (const [heading, pitch] of [
    [0, 0],
    [45, 35],
    [300, -75],
  ] as const) {
    tour.go({ viewpoint: 'd', heading, pitch, fov: 75 })
    await expect.poll(() => smooth.afterNextFrame(() => smooth.isSharp), { timeout: LONG }).toBe(true)
    const image = await smooth.afterNextFrame(() => look(smooth))
    expect(image === null ? 255 : largestStep(image), `looking at ${heading}, ${pitch}`).toBeLessThanOrEqual(4)
  }
})
