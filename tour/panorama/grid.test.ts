import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bearingOf, directionOf, lookOf } from '../../model/content/cube.ts'
import { FACES, type Face, type Pyramid } from '../../model/content/tour.ts'
import { Projector } from '../look/projector.ts'
import { gridOf, TilesInView } from './grid.ts'

const pyramid: Pyramid = { tile: 512, levels: [1536, 768, 384], preview: 256, format: 'webp' }

test('a level of 768 pixels has four tiles a face, the last ones smaller', () => {
  const grid = gridOf(pyramid, 1)
  expect(grid.tiles.length).toBe(24)
  expect(grid.tiles[0]).toMatchObject({ file: '1/f-0-0.webp', width: 512, height: 512, u0: -1, v0: -1 })
  expect(grid.tiles[3]).toMatchObject({ file: '1/f-1-1.webp', width: 256, height: 256, u1: 1, v1: 1 })
})

test('the tiles of every level cover every face once', () => {
  for (let level = 0; level < 3; level += 1) {
    const grid = gridOf(pyramid, level)
    const area = new Array<number>(6).fill(0)
    for (const tile of grid.tiles) area[tile.face] = (area[tile.face] as number) + (tile.u1 - tile.u0) * (tile.v1 - tile.v0)
    for (const face of area) expect(face).toBeCloseTo(4, 9)
  }
})

test('wherever one looks, the tile in the middle of the picture is read first', () => {
  const view = new TilesInView()
  const heading = fc.double({ min: 0, max: 360, noNaN: true })
  const pitch = fc.double({ min: -80, max: 80, noNaN: true })
  fc.assert(
    fc.property(heading, pitch, fc.integer({ min: 0, max: 2 }), (h, p, level) => {
      const projector = new Projector()
      Object.assign(projector.eye, { heading: h, pitch: p, fov: 75, width: 1080, height: 1200 })
      projector.update()
      const grid = gridOf(pyramid, level)
      view.find(grid, projector)
      const [x, y, z] = directionOf(h, p)
      const inView = [...view.tile.subarray(0, view.count)]
      const middle = grid.tiles.findIndex((tile) => {
        const face = FACES[tile.face] as Face
        const zero = lookOf(face, 0, 0)
        const along = zero[0] * x + zero[1] * y + zero[2] * z
        if (along <= 0) return false
        const [ux, uy, uz] = lookOf(face, 1, 0).map((value, axis) => value - (zero[axis] as number)) as [number, number, number]
        const [vx, vy, vz] = lookOf(face, 0, 1).map((value, axis) => value - (zero[axis] as number)) as [number, number, number]
        const u = (ux * x + uy * y + uz * z) / along
        const v = (vx * x + vy * y + vz * z) / along
        return u >= tile.u0 && u <= tile.u1 && v >= tile.v0 && v <= tile.v1
      })
      expect(inView).toContain(middle)
    }),
  )
})

test('looking north one reads the north and not the south', () => {
  const projector = new Projector()
  Object.assign(projector.eye, { heading: 0, pitch: 0, fov: 60, width: 1000, height: 1000 })
  projector.update()
  const view = new TilesInView()
  const grid = gridOf(pyramid, 0)
  view.find(grid, projector)
  const files = [...view.tile.subarray(0, view.count)].map((index) => grid.tiles[index]?.file)
  expect(files[0]).toBe('0/f-1-1.webp')
  expect(files.some((file) => file?.startsWith('0/b-'))).toBe(false)
  expect(bearingOf([grid.middles[0] as number, grid.middles[1] as number, 0]).bearing).toBeGreaterThan(300)
})
