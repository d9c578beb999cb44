import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { directionOf } from '../../model/content/cube.ts'
import type { Poles } from '../../model/content/tour.ts'
import { nearPoles, POLE_REACH_METRES } from './near-poles.ts'
import { Projector } from './projector.ts'
import { wallOf } from './sight.ts'

interface Layout {
  viewpoints: { id: string; x: number; y: number; heading: number }[]
  poles: { no: string; x: number; y: number }[]
  buildings: { ring: [number, number][] }[]
}
interface Bearings {
  width: number
  poles: Record<string, { no: string; distance_m: number; bearing_deg: number; column: number }[]>
}
const sample = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../content/sample/${file}`, import.meta.url), 'utf8')) as T
const layout = sample<Layout>('layout.json')
const bearings = sample<Bearings>('bearings.json')

const poles: Poles = {
  prefix: 'CG',
  no: layout.poles.map((pole) => pole.no),
  x: layout.poles.map((pole) => pole.x),
  y: layout.poles.map((pole) => pole.y),
  viewpoint: layout.poles.map(() => 'v01'),
  heading: layout.poles.map(() => 0),
  distance: layout.poles.map(() => 0),
}
const walls = layout.buildings.map((building) => wallOf(building.ring))

test('from v01 the pole CG-0002 stands at 306.25 degrees, 3.72 metres off', () => {
  const v01 = layout.viewpoints.find((viewpoint) => viewpoint.id === 'v01')
  const [pole] = nearPoles(poles, v01?.x ?? 0, v01?.y ?? 0, walls, 6)
  expect(pole).toMatchObject({ no: 'CG-0002', digits: '0002' })
  expect(pole?.bearing).toBeCloseTo(306.25, 2)
  expect(pole?.metres).toBeCloseTo(3.72, 2)
})

test('every pole the sample was checked by stands at its bearing, and in the picture on the side where its column says', () => {
  for (const [viewpoint, known] of Object.entries(bearings.poles)) {
    const from = layout.viewpoints.find((each) => each.id === viewpoint)
    const near = nearPoles(poles, from?.x ?? 0, from?.y ?? 0, [], poles.no.length)
    for (const pole of known.filter((each) => each.distance_m < POLE_REACH_METRES)) {
      const found = near.find((each) => each.no === pole.no)
      expect(found?.bearing).toBeCloseTo(pole.bearing_deg, 1)
      // The image's middle is north and bearings grow to the right: the column is where a viewer must find it.
      const columnBearing = (pole.column / bearings.width) * 360 - 180
      const projector = new Projector()
      Object.assign(projector.eye, { heading: columnBearing, pitch: 0, fov: 75, width: 1000, height: 1000 })
      projector.update()
      const spot = { x: 0, y: 0, ahead: false }
      projector.direction(...directionOf(found?.bearing ?? 0, 0), spot)
      expect(spot.ahead).toBe(true)
      expect(spot.x).toBeCloseTo(500, 0)
    }
  }
})

test('a pole that was asked for is shown first, also from afar', () => {
  const near = nearPoles(poles, -25, -74.3, walls, 3, 'CG-0009')
  expect(near[0]).toMatchObject({ no: 'CG-0009', sought: true })
  expect(near[0]?.metres).toBeGreaterThan(POLE_REACH_METRES)
})

test('of many poles the nearest are numbered, none beyond reach', () => {
  const near = nearPoles(poles, -25, 33, walls, 2)
  expect(near.length).toBe(2)
  expect((near[0]?.metres ?? 0) <= (near[1]?.metres ?? 0)).toBe(true)
  expect(nearPoles(poles, -25, 33, walls, 100).every((pole) => pole.metres <= POLE_REACH_METRES)).toBe(true)
})
