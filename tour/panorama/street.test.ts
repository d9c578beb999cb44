import type { BufferGeometry, Mesh } from 'three'
import { expect, test } from 'vitest'
import type { Pyramid } from '../../model/content/tour.ts'
import { ok } from '../../model/result.ts'
import { makeFrames } from '../frame.ts'
import { Projector } from '../look/projector.ts'
import { Card } from './card.ts'
import { Street } from './street.ts'

const PYRAMID: Pyramid = { tile: 512, levels: [1024, 512], preview: 64, format: 'webp' }

test('a street that is closed lets go of every shape it had drawn', async () => {
  const card = new Card({
    uploads: { initTexture: () => undefined },
    frames: makeFrames(),
    read: (file) => {
      const [width, height] = file.endsWith('preview.webp') ? [6 * 64, 64] : [512, 512]
      return Promise.resolve(ok({ width, height, close: () => undefined } as unknown as ImageBitmap))
    },
    now: () => 0,
    mostBytes: 400 * 1024 * 1024,
  })
  const street = new Street(card, () => undefined)
  const projector = new Projector()
  Object.assign(projector.eye, { heading: 0, pitch: 0, fov: 75, width: 1000, height: 1800 })
  projector.update()
  const shapes = new Set<BufferGeometry>()
  for (const folder of ['one/', 'two/']) {
    await street.prepare({ folder, pyramid: PYRAMID })
    street.pass(1, [])
    for (let frame = 0; frame < 20; frame += 1) {
      card.moment += 1
      card.uploadSome()
      street.frame(projector, 1, 0)
      await new Promise((resolve) => setTimeout(resolve))
    }
    street.group.traverse((each) => void shapes.add((each as Mesh).geometry))
  }
  shapes.delete(undefined as unknown as BufferGeometry)
  expect(shapes.size).toBe(2)
  const gone = new Set<BufferGeometry>()
  for (const shape of shapes) shape.addEventListener('dispose', () => void gone.add(shape))
  street.close()
  expect(gone).toEqual(shapes)
})
