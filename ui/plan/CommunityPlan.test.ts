import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TourMap } from '../../model/content/tour.ts'
import { CommunityPlan, planBox } from './CommunityPlan.tsx'

const house: TourMap = {
  buildings: [
    {
      id: 'b1',
      kind: 'house',
      ring: [
        [0, 0],
        [20, 0],
        [20, 10],
        [0, 10],
      ],
      height: 18,
      tint: 0,
    },
  ],
  roads: [
    {
      line: [
        [-5, -5],
        [30, -5],
      ],
      width: 4,
      kind: 'road',
    },
  ],
  water: [],
  areas: [],
  trees: [],
  far: [],
}
const empty: TourMap = { buildings: [], roads: [], water: [], areas: [], trees: [], far: [] }
const SIZE = { width: 400, height: 300 }

test('north is up: what lies further north stands higher on the plan', () => {
  const html = renderToStaticMarkup(
    createElement(CommunityPlan, {
      map: house,
      marks: [
        { x: 0, y: 40, label: '北' },
        { x: 0, y: -40, label: '南' },
      ],
      size: SIZE,
      title: '平面图',
    }),
  )
  const heightOf = (label: string) => Number(new RegExp(`data-mark="${label}" transform="translate\\(0 (-?\\d+)\\)`).exec(html)?.[1])
  expect(heightOf('北')).toBeLessThan(heightOf('南'))
  expect(html).toContain('aria-label="平面图"')
})

test('every mark lies on the plan, and the plan has the shape that was asked for, whatever the ground', () => {
  const metres = fc.double({ min: -5000, max: 5000, noNaN: true })
  const side = fc.integer({ min: 50, max: 2000 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: metres, y: metres, label: fc.constant('7') }), { maxLength: 5 }),
      side,
      side,
      fc.option(fc.integer({ min: 5, max: 200 }), { nil: undefined }),
      fc.constantFrom(house, empty),
      (marks, width, height, reach, map) => {
        const box = planBox({ map, marks, size: { width, height }, ...(reach === undefined ? {} : { reach }) })
        expect(box.width / box.height).toBeCloseTo(width / height, 6)
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThan(box.left)
          expect(x).toBeLessThan(box.left + box.width)
          expect(-y).toBeGreaterThan(box.top)
          expect(-y).toBeLessThan(box.top + box.height)
        }
      },
    ),
  )
})

test('close to a spot only its surroundings are drawn', () => {
  const marks = [{ x: 10, y: 5, label: '' }]
  expect(planBox({ map: house, marks, size: SIZE, reach: 3 }).width).toBe(8)
  expect(planBox({ map: house, marks, size: SIZE }).width).toBeGreaterThan(30)
})
