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
  expect(parseLink('?at=../etc&h=abc&p=400&z=0&v=../x&lang=tlh')).toEqual({
    view: { pitch: PITCH.most, fov: FOV.least },
    locale: null,
    mended: ['at', 'h', 'p', 'z', 'v', 'lang'],
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
    version: fc.option(fc.stringMatching(/^[a-z0-9]{1,16}$/), { nil: undefined }),
  })
  fc.assert(
    fc.property(view, fc.constantFrom('zh' as const, 'ug' as const), ({ version, ...where }, locale) => {
      const written = version === undefined ? where : { ...where, version }
      const search = formatLink(written, locale)
      const read = parseLink(search)
      expect(read.mended).toEqual([])
      expect(read.locale).toBe(locale)
      expect(read.view).toEqual({
        viewpoint: written.viewpoint,
        heading: Math.round(written.heading) % 360,
        pitch: Math.round(written.pitch) + 0,
        fov: Math.round(written.fov),
        ...(version === undefined ? {} : { version }),
      })
      expect(formatLink({ ...written, ...read.view }, locale)).toBe(search)
    }),
  )
})

const ABSURD = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e308',
  '-1e-308',
  '0x1F',
  '',
  ' 5',
  '５',
  '--5',
  '9'.repeat(5000),
  '-1234567',
  '1.1234567',
  'a'.repeat(5000),
  'V01',
  '../b',
  'v01\u0000',
  '中',
  'undefined',
  '<script>',
]

test('of absurd values none is taken: what is missing is the place’s own, and each is named', () => {
  for (const absurd of ABSURD)
    for (const name of ['h', 'p', 'z'])
      expect(parseLink(`?${name}=${encodeURIComponent(absurd)}`), `${name}=${absurd}`).toEqual({ view: {}, locale: null, mended: [name] })
  for (const absurd of ABSURD.filter((value) => !/^[a-z0-9-]{1,32}$/.test(value)))
    expect(parseLink(`?at=${encodeURIComponent(absurd)}`), `at=${absurd}`).toEqual({ view: {}, locale: null, mended: ['at'] })
})

test('a heading goes round and round; looking up and nearer has an end', () => {
  for (const [written, heading] of [
    ['-0', 0],
    ['-1', 359],
    ['-999999', 81],
    ['999999', 279],
    ['359.999999', 359.999999],
  ] as const)
    expect(parseLink(`?h=${written}`)).toEqual({ view: { heading }, locale: null, mended: [] })
  expect(parseLink('?p=-999999&z=999999')).toEqual({ view: { pitch: PITCH.least, fov: FOV.most }, locale: null, mended: ['p', 'z'] })
})

test('of a part that is written twice the first one counts, and letters that are no letters stop nothing', () => {
  expect(parseLink('?at=v01&at=v02&h=10&h=abc&lang=ug&lang=zh')).toEqual({ view: { viewpoint: 'v01', heading: 10 }, locale: 'ug', mended: [] })
  expect(parseLink('?at=%E0%A4%A&h=%&p=%zz&z=%00&lang=%FF')).toEqual({ view: {}, locale: null, mended: ['at', 'h', 'p', 'z', 'lang'] })
  expect(parseLink('?at=%76%30%31&h=%38%30')).toEqual({ view: { viewpoint: 'v01', heading: 80 }, locale: null, mended: [] })
  expect(parseLink('???&&&=&=&at')).toEqual({ view: {}, locale: null, mended: ['at'] })
})

test('whatever stands behind the parts of a link, doubled and in any order, what is taken can be shown', () => {
  const value = fc.oneof(
    fc.constantFrom(...ABSURD),
    fc.double().map(String),
    fc.integer({ min: -999_999, max: 999_999 }).map(String),
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^(%[0-9A-Fa-f]?[0-9A-Fa-f]?){1,6}$/),
  )
  const part = fc.tuple(fc.constantFrom('at', 'h', 'p', 'z', 'lang'), value)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, encoded) => {
      const { view, locale, mended } = parseLink(`?${parts.map(([name, is]) => `${name}=${encoded ? encodeURIComponent(is.toWellFormed()) : is}`).join('&')}`)
      if (view.viewpoint !== undefined) expect(view.viewpoint).toMatch(/^[a-z0-9-]{1,32}$/)
      if (view.heading !== undefined) expect(view.heading >= 0 && view.heading < 360).toBe(true)
      if (view.pitch !== undefined) expect(view.pitch >= PITCH.least && view.pitch <= PITCH.most).toBe(true)
      if (view.fov !== undefined) expect(view.fov >= FOV.least && view.fov <= FOV.most).toBe(true)
      expect([null, 'zh', 'ug']).toContain(locale)
      expect(new Set(mended).size).toBe(mended.length)
    }),
    { numRuns: 500 },
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
