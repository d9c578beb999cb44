import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLink, parseLink } from './deep-link.ts'
import { FOV, PITCH } from './view.ts'

test('a link her daughter sent opens where she stood, looked the way she looked, in Uyghur', () => {
  expect(parseLink('?at=v01&h=80&p=0&z=75&lang=ug')).toEqual({ view: { viewpoint: 'v01', heading: 80, pitch: 0, fov: 75 }, locale: 'ug', mended: [] })
})

test('a link that only names the place leaves the rest to the place', () => {
  expect(parseLink('?at=v05')).toEqual({ view: { viewpoint: 'v05' }, locale: null, mended: [] })
  expect(parseLink('')).toEqual({ view: {}, locale: null, mended: [] })
})

test('absurd values are left out or brought within bounds, and it is said which', () => {
  expect(parseLink('?at=../etc&h=abc&p=400&z=0&lang=tlh')).toEqual({
    view: { pitch: PITCH.most, fov: FOV.least },
    locale: null,
    mended: ['at', 'h', 'p', 'z', 'lang'],
  })
  expect(parseLink('?h=1e3&p=NaN&z=Infinity').view).toEqual({})
  expect(parseLink('?h=725')).toEqual({ view: { heading: 5 }, locale: null, mended: [] })
  expect(parseLink('?h=-90').view).toEqual({ heading: 270 })
})

test('every view that is written is found again, to the degree', () => {
  const view = fc.record({
    viewpoint: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
    heading: fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true }),
    pitch: fc.double({ min: PITCH.least, max: PITCH.most, noNaN: true }),
    fov: fc.double({ min: FOV.least, max: FOV.most, noNaN: true }),
  })
  fc.assert(
    fc.property(view, fc.constantFrom('zh' as const, 'ug' as const), (written, locale) => {
      const search = formatLink(written, locale)
      const read = parseLink(search)
      expect(read.mended).toEqual([])
      expect(read.locale).toBe(locale)
      expect(read.view).toEqual({
        viewpoint: written.viewpoint,
        heading: Math.round(written.heading) % 360,
        pitch: Math.round(written.pitch) + 0,
        fov: Math.round(written.fov),
      })
      expect(formatLink({ ...written, ...read.view }, locale)).toBe(search)
    }),
  )
})

test('no address, however broken, stops the page', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      const { view } = parseLink(search)
      for (const value of [view.heading, view.pitch, view.fov]) expect(value === undefined || Number.isFinite(value)).toBe(true)
    }),
  )
  fc.assert(fc.property(fc.webQueryParameters(), (search) => void parseLink(`?${search}`)))
})
