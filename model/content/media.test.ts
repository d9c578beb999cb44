import { expect, test } from 'vitest'
import { consentHolds } from './gallery.ts'
import { MediaFile, mayShow, People } from './media.ts'

test('C12 a picture of people shows only while they agree', () => {
  expect(mayShow('none', '2026-11-25')).toBe(true)
  expect(mayShow({ agreed: true }, '2026-11-25')).toBe(true)
  expect(mayShow({ agreed: true, until: '2026-11-25' }, '2026-11-25')).toBe(true)
  expect(mayShow({ agreed: true, until: '2026-11-24' }, '2026-11-25')).toBe(false)
  expect(mayShow({ agreed: true, withdrawn: '2026-11-25' }, '2026-11-25')).toBe(false)
  expect(mayShow({ agreed: true, until: '2027-01-01', withdrawn: '2026-11-26' }, '2026-11-25')).toBe(true)
})

test('C12 whether people can be recognised is always said', () => {
  for (const wrong of [undefined, 'some', true, { agreed: false }, {}]) expect(People.safeParse(wrong).success).toBe(false)
})

test('C12 a picture’s file lies under media/ and cannot climb out', () => {
  for (const good of ['media/a.jpg', 'media/works/ink-01.webp', 'media/a/b_c.jpeg']) expect(MediaFile.safeParse(good).success).toBe(true)
  for (const bad of [
    'a.jpg',
    '/media/a.jpg',
    'media/../a.jpg',
    'media/a..jpg',
    'media/.a.jpg',
    'media/照片.jpg',
    'media/A.JPG',
    'media/a.heic',
    'media/a.svg',
    'media\\a.jpg',
  ])
    expect(MediaFile.safeParse(bad).success, bad).toBe(false)
})

test('C14 a work shows while its artist’s consent holds, from its first day, and not on the day it is taken back', () => {
  const consent = { given: '2026-11-01', until: '2027-10-31' }
  expect(consentHolds(consent, '2026-10-31')).toBe(false)
  expect(consentHolds(consent, '2026-11-01')).toBe(true)
  expect(consentHolds(consent, '2027-10-31')).toBe(true)
  expect(consentHolds(consent, '2027-11-01')).toBe(false)
  expect(consentHolds({ ...consent, withdrawn: '2026-12-01' }, '2026-11-30')).toBe(true)
  expect(consentHolds({ ...consent, withdrawn: '2026-12-01' }, '2026-12-01')).toBe(false)
})
