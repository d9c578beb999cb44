import { expect, test } from 'vitest'
import { PressedItem } from '../../model/content/pressed-item.ts'
import { Item } from '../../model/content/listed-item.ts'
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

test('C12 on an album’s cover in a list nobody is seen whose consent ends: a row says nothing of consents', () => {
  const photo = (name: string, people: unknown) => ({
    src: `media/${name}/large.webp`,
    small: `media/${name}/small.webp`,
    width: 40,
    height: 30,
    sha256: name,
    people,
  })
  const coverOf = (...photos: readonly unknown[]) => {
    const album = PressedItem.parse({
      id: 'album:lake',
      kind: 'album',
      title: { zh: '湖边' },
      translation: { ug: 'missing' },
      validFrom: '2026-01-01',
      reviewBy: '2027-01-01',
      owner: { zh: '居委会' },
      photos,
    })
    return listObjects([album], null).rows.album[0]?.picture?.src
  }
  const until = photo('until', { agreed: true, until: '2028-01-01' })
  const takenBack = photo('back', { agreed: true, withdrawn: '2028-01-01' })
  expect(coverOf(until, takenBack, photo('lake', 'none'))).toBe('media/lake/small.webp')
  expect(coverOf(until, photo('agreed', { agreed: true }))).toBe('media/agreed/small.webp')
  expect(coverOf(until, takenBack)).toBeUndefined()
})
