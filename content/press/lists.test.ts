import { expect, test } from 'vitest'
import { Item } from '../../model/content/views.ts'
import { Layout } from '../read/layout.ts'
import { listObjects } from './lists.ts'

const layout = Layout.parse({ buildings: [], viewpoints: [{ id: 'v01', x: 10, y: 0, z: 1.6, heading: 0, zh: '路口' }] })

const place = (more: object) =>
  Item.parse({
    id: 'place:canteen',
    kind: 'place',
    title: { zh: '食堂' },
    translation: { ug: 'missing' },
    validFrom: '2026-01-01',
    reviewBy: '2027-01-01',
    owner: { zh: '居委会' },
    placeType: 'food',
    address: { zh: '1 号' },
    ...more,
  })

const seen = (more: object, plan: Layout | null = layout) => listObjects([place(more)], plan).rows.place[0]?.seen

test('a place is seen from its viewpoint, along the heading that leads from there to it', () => {
  expect(seen({ viewpoint: 'v01', point: { x: 10, y: 30 } })).toEqual({ viewpoint: 'v01', heading: 0 })
  expect(seen({ viewpoint: 'v01', point: { x: -20, y: 0 } })).toEqual({ viewpoint: 'v01', heading: 270 })
  expect(seen({ viewpoint: 'v01', point: { x: 11, y: 1 } })).toEqual({ viewpoint: 'v01' })
  expect(seen({ viewpoint: 'v01' })).toEqual({ viewpoint: 'v01' })
})

test('a place without viewpoint, or in a community without a plan, is not seen', () => {
  expect(seen({ point: { x: 10, y: 30 } })).toBeUndefined()
  expect(seen({ viewpoint: 'v01' }, null)).toBeUndefined()
})
