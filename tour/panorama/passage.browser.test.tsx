import { BufferAttribute, BufferGeometry, PerspectiveCamera, Scene, Texture, WebGLRenderer } from 'three'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Direction } from '../../model/content/cube.ts'
import { Projector } from '../look/projector.ts'
import { placeCamera } from '../stage/axes.ts'
import { Passage } from './passage.ts'

// Six coloured faces, a white mark in the upper right of the north, as in coloured-cube.browser.test.tsx; here for the way between two places.
const COLOURS = [
  [200, 30, 30],
  [30, 160, 30],
  [30, 30, 200],
  [200, 160, 20],
  [20, 170, 180],
  [150, 30, 150],
] as const
const LOOKS = [
  [0, 0],
  [90, 0],
  [180, 0],
  [270, 0],
  [0, 80],
  [0, -80],
] as const
const FROM: Direction = [0, 0, 1.6]
const TO: Direction = [0, 30, 1.6]
const SIZE = 200

let renderer: WebGLRenderer
const scene = new Scene()
const camera = new PerspectiveCamera(60, 1, 0.5, 4000)
camera.rotation.order = 'YXZ'
let passage: Passage

function strip(): Texture {
  const canvas = document.createElement('canvas')
  canvas.width = 64 * 6
  canvas.height = 64
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('passage test: wants a 2d canvas, got none')
  COLOURS.forEach((colour, at) => {
    pen.fillStyle = `rgb(${colour.join(' ')})`
    pen.fillRect(at * 64, 0, 64, 64)
  })
  pen.fillStyle = 'white'
  pen.fillRect(42, 14, 10, 10)
  const texture = new Texture(canvas)
  texture.flipY = false
  texture.needsUpdate = true
  return texture
}

beforeAll(() => {
  renderer = new WebGLRenderer({ preserveDrawingBuffer: true })
  renderer.setSize(SIZE, SIZE)
  // A house across the whole north, forty metres off.
  const wall = new BufferGeometry()
  wall.setAttribute('position', new BufferAttribute(new Float32Array([-90, -9, -40, 90, -9, -40, 90, 90, -40, -90, -9, -40, 90, 90, -40, -90, 90, -40]), 3))
  passage = new Passage([wall])
  scene.add(passage.group)
})

afterAll(() => {
  passage.dispose()
  renderer.dispose()
  renderer.forceContextLoss()
})

/** What is seen from `north` metres along the way, so many hundredths of it gone. */
function look(heading: number, pitch: number, north: number, share: number): Uint8Array {
  const projector = new Projector()
  Object.assign(projector.eye, { x: 0, y: north, z: 1.6, heading, pitch, fov: 75, width: SIZE, height: SIZE })
  projector.update()
  placeCamera(camera, projector)
  passage.share = share
  passage.follow(projector, 1 / 60)
  renderer.render(scene, camera)
  const pixels = new Uint8Array(SIZE * SIZE * 4)
  const gl = renderer.getContext()
  gl.readPixels(0, 0, SIZE, SIZE, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  return pixels
}

const middle = (pixels: Uint8Array) => [...pixels.subarray((SIZE / 2) * SIZE * 4 + (SIZE / 2) * 4, (SIZE / 2) * SIZE * 4 + (SIZE / 2) * 4 + 3)]

test('at the start, half way and at the end every direction keeps its colour', { timeout: 60_000 }, () => {
  passage.begin(strip(), strip(), FROM, TO, 64, 14)
  LOOKS.forEach(([heading, pitch], at) => {
    for (const [north, share] of [
      [0, 0],
      [15, 0.5],
      [30, 1],
    ] as const) {
      const seen = middle(look(heading, pitch, north, share))
      for (const [channel, value] of seen.entries())
        expect(Math.abs(value - (COLOURS[at]?.[channel] as number)), `heading ${heading} pitch ${pitch} at ${share}`).toBeLessThan(10)
    }
  })
  passage.end()
})

test('nothing is mirrored on the way: the mark in the upper right of the north stands there when one sets out', { timeout: 60_000 }, () => {
  passage.begin(strip(), strip(), FROM, TO, 64, 14)
  const pixels = look(0, 0, 0, 0)
  let [sumX, sumY, count] = [0, 0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    if (Math.min(pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number) < 235) continue
    sumX += (at / 4) % SIZE
    sumY += Math.floor(at / 4 / SIZE)
    count += 1
  }
  expect(count).toBeGreaterThan(20)
  expect(sumX / count).toBeGreaterThan(SIZE * 0.6)
  // readPixels counts rows from below.
  expect(sumY / count).toBeGreaterThan(SIZE * 0.6)
  passage.end()
})

test('a device that shows the way too slowly gets a plain fade the next time', { timeout: 60_000 }, () => {
  passage.begin(strip(), strip(), FROM, TO, 64, 14)
  const projector = new Projector()
  for (let frame = 0; frame < 4; frame += 1) passage.follow(projector, 0.03)
  passage.end()
  expect(passage.tooSlow).toBe(false)
  passage.begin(strip(), strip(), FROM, TO, 64, 14)
  for (let frame = 0; frame < 4; frame += 1) passage.follow(projector, 0.3)
  passage.end()
  expect(passage.tooSlow).toBe(true)
})
