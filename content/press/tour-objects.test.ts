import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Layout } from '../read/layout.ts'
import { polesOf } from './tour-objects.ts'

const viewpoint = (id: string, x: number, y: number) => ({ id, x, y, z: 1.6, heading: 0, zh: id })
const planOf = (viewpoints: Layout['viewpoints'], poles: Layout['poles']) => Layout.parse({ buildings: [], viewpoints, poles })

test('a pole is looked at from the viewpoint nearest to it, clockwise from north', () => {
  const plan = planOf(
    [viewpoint('near', 0, 0), viewpoint('far', 100, 0)],
    [
      { no: 'CG-0002', x: 10, y: 0 },
      { no: 'CG-0001', x: 0, y: -5 },
      { no: 'CG-0003', x: -3, y: 3 },
    ],
  )
  expect(polesOf(plan, 'CG')).toEqual({
    prefix: 'CG',
    no: ['CG-0001', 'CG-0002', 'CG-0003'],
    x: [0, 10, -3],
    y: [-5, 0, 3],
    viewpoint: ['near', 'near', 'near'],
    heading: [180, 90, 315],
    distance: [5, 10, 4.24],
  })
})

test('a community without viewpoints has no poles to look at', () => {
  expect(polesOf(planOf([], [{ no: 'CG-0001', x: 0, y: 0 }]), 'CG').no).toEqual([])
})

test('no viewpoint is nearer to a pole than the one it is looked at from, and the heading leads to it', () => {
  const metre = fc.integer({ min: -400, max: 400 })
  fc.assert(
    fc.property(fc.array(fc.tuple(metre, metre), { minLength: 1, maxLength: 8 }), metre, metre, (stands, x, y) => {
      const plan = planOf(
        stands.map(([vx, vy], i) => viewpoint(`v${i}`, vx, vy)),
        [{ no: 'CG-0001', x, y }],
      )
      const poles = polesOf(plan, 'CG')
      const [at, heading, distance] = [
        stands[Number(poles.viewpoint[0]?.slice(1))] as [number, number],
        poles.heading[0] as number,
        poles.distance[0] as number,
      ]
      for (const [vx, vy] of stands) expect(Math.hypot(x - vx, y - vy)).toBeGreaterThanOrEqual(distance - 0.01)
      const turn = (heading * Math.PI) / 180
      expect(Math.hypot(at[0] + Math.sin(turn) * distance - x, at[1] + Math.cos(turn) * distance - y)).toBeLessThan(0.2)
    }),
  )
})

interface Bearings {
  readonly poles: Readonly<Record<string, readonly { no: string; bearing_deg: number; distance_m: number }[]>>
}

test('B23 the sample’s poles stand where its pictures were taken of them', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../sample/${file}`, import.meta.url), 'utf8'))
  const poles = polesOf(Layout.parse(read('layout.json')), 'CG')
  const bearings = read('bearings.json') as Bearings
  let seen = 0
  for (const [index, no] of poles.no.entries()) {
    const measured = bearings.poles[poles.viewpoint[index] as string]?.find((pole) => pole.no === no)
    if (measured === undefined) continue
    seen++
    expect([no, poles.heading[index]]).toEqual([no, expect.closeTo(measured.bearing_deg, 1)])
    expect(poles.distance[index]).toBeCloseTo(measured.distance_m, 1)
  }
  expect(seen).toBeGreaterThan(10)
})
