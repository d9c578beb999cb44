import { type BufferGeometry, PerspectiveCamera, Scene, Texture, WebGLRenderer } from 'three'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Direction, lookOf } from '../../model/content/cube.ts'
import { FACES } from '../../model/content/tour.ts'
import { Projector, type Spot } from '../look/projector.ts'
import { layGround, raiseHouses } from '../overview/community.ts'
import { mapShape } from '../overview/map-material.ts'
import { placeCamera } from '../stage/axes.ts'
import { Passage } from './passage.ts'
import { HOUSE, houseMap } from '../testing/one-house.ts'

// One house, seen from two places; a corner of it is looked for half way between them.
const CORNER: Direction = [HOUSE.east, HOUSE.south, 1.6]
const FROM: Direction = [10, 0, 1.6]
const TO: Direction = [14, 8, 1.6]
const MIDDLE: Direction = [12, 4, 1.6]
const PREVIEW = 256
const SIZE = 480
const SOUTH = [200, 40, 30] as const
const EAST = [30, 50, 200] as const
const GROUND = [60, 130, 60] as const
const SKY = [220, 225, 230] as const

/** The colour that a camera at `eye` sees in a direction. */
function seen(eye: Direction, [east, north, up]: Direction): readonly number[] {
  const hits: (readonly [number, readonly number[]])[] = []
  const wall = (along: number, other: (metres: number) => boolean, colour: readonly number[]) => {
    if (along > 0 && other(along) && eye[2] + up * along > 0 && eye[2] + up * along < HOUSE.height) hits.push([along, colour])
  }
  const within = (value: number, least: number, most: number) => value >= least && value <= most
  wall((HOUSE.south - eye[1]) / north, (metres) => within(eye[0] + east * metres, HOUSE.west, HOUSE.east), SOUTH)
  wall((HOUSE.east - eye[0]) / east, (metres) => within(eye[1] + north * metres, HOUSE.south, HOUSE.north), EAST)
  if (up < 0) hits.push([-eye[2] / up, GROUND])
  return hits.sort((a, b) => a[0] - b[0])[0]?.[1] ?? SKY
}

/** The preview strip of a panorama taken at `eye`. */
function strip(eye: Direction): Texture {
  const canvas = document.createElement('canvas')
  canvas.width = PREVIEW * FACES.length
  canvas.height = PREVIEW
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('corner test: wants a 2d canvas, got none')
  const image = pen.createImageData(canvas.width, canvas.height)
  FACES.forEach((face, at) => {
    for (let row = 0; row < PREVIEW; row += 1)
      for (let column = 0; column < PREVIEW; column += 1) {
        const look = lookOf(face, (2 * (column + 0.5)) / PREVIEW - 1, (2 * (row + 0.5)) / PREVIEW - 1)
        image.data.set([...seen(eye, look), 255], (row * canvas.width + at * PREVIEW + column) * 4)
      }
  })
  pen.putImageData(image, 0, 0)
  const texture = new Texture(canvas)
  texture.flipY = false
  texture.needsUpdate = true
  return texture
}

let renderer: WebGLRenderer
let before: Texture
let after: Texture
const camera = new PerspectiveCamera(60, 1, 0.5, 4000)
camera.rotation.order = 'YXZ'

beforeAll(() => {
  renderer = new WebGLRenderer({ preserveDrawingBuffer: true })
  renderer.setSize(SIZE, SIZE)
  before = strip(FROM)
  after = strip(TO)
})

afterAll(() => {
  renderer.dispose()
  renderer.forceContextLoss()
})

/** How many pixels the corner lies off its computed place, half way, in what one of the two pictures gives; share 0 is the first. */
function pixelsOff(solid: readonly BufferGeometry[] | null, share: 0 | 1): number {
  const scene = new Scene()
  const passage = new Passage(solid)
  scene.add(passage.group)
  const projector = new Projector()
  const [x, y, z] = MIDDLE
  Object.assign(projector.eye, { x, y, z, heading: -20, pitch: 0, fov: 75, width: SIZE, height: SIZE })
  projector.update()
  placeCamera(camera, projector)
  passage.begin(before, after, FROM, TO, PREVIEW, Math.hypot(CORNER[0] - x, CORNER[1] - y))
  passage.share = share
  passage.follow(projector, 1 / 60)
  renderer.render(scene, camera)
  const row = new Uint8Array(SIZE * 4)
  const gl = renderer.getContext()
  gl.readPixels(0, SIZE / 2, SIZE, 1, gl.RGBA, gl.UNSIGNED_BYTE, row)
  passage.dispose()
  const isSouth = (at: number) => (row[at * 4] as number) > (row[at * 4 + 2] as number)
  // Where the two colours meet they are mixed over a few pixels; behind those the east wall stands alone.
  const isEast = (at: number) => (row[at * 4 + 2] as number) > 150 && (row[at * 4] as number) < 90
  const edge = Array.from({ length: SIZE - 6 }, (_, at) => at + 1).find((at) => isSouth(at - 1) && !isSouth(at) && isEast(at + 4))
  if (edge === undefined) throw new Error('corner test: wants the corner in the middle row, found none')
  const spot: Spot = { x: 0, y: 0, ahead: false }
  projector.point(...CORNER, spot)
  return Math.abs(edge - spot.x)
}

const houses = () => [mapShape(layGround(houseMap, 400)), mapShape(raiseHouses(houseMap))]

test('half way between two places a corner of a house lies where it is, in what each of the two pictures gives', { timeout: 60_000 }, () => {
  expect(pixelsOff(houses(), 0)).toBeLessThan(6)
  expect(pixelsOff(houses(), 1)).toBeLessThan(6)
})

test('a plain fade would not pass: pictures that stand still around the eye have the corner elsewhere', { timeout: 60_000 }, () => {
  expect(pixelsOff([], 0)).toBeGreaterThan(20)
  expect(pixelsOff([], 1)).toBeGreaterThan(20)
})

test('where no houses are known a round wall at their distance brings the corner nearer to its place than a fade', { timeout: 60_000 }, () => {
  for (const share of [0, 1] as const) expect(pixelsOff(null, share)).toBeLessThan(pixelsOff([], share) / 3)
})
