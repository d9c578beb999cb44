import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieceOf } from './piece.ts'

const asAttributes = (numbers: Readonly<Record<string, number | string>>) =>
  `<rdf:Description ${Object.entries(numbers)
    .map(([name, value]) => `GPano:${name}="${value}"`)
    .join(' ')}/>`
const asElements = (numbers: Readonly<Record<string, number | string>>) =>
  Object.entries(numbers)
    .map(([name, value]) => `<GPano:${name}> ${value} </GPano:${name}>`)
    .join('\n')

const WHOLE = { FullPanoWidthPixels: 8192, FullPanoHeightPixels: 4096, CroppedAreaImageWidthPixels: 8192, CroppedAreaImageHeightPixels: 4096 }

test('a picture that covers everything, or says nothing of it, is whole', () => {
  for (const xmp of ['', 'not xmp', asAttributes(WHOLE), asElements(WHOLE), asAttributes({ ProjectionType: 'equirectangular' })])
    expect(pieceOf(xmp)).toBeNull()
})

test('one that says it is a piece of a larger one is a piece, however it writes that', () => {
  for (const write of [asAttributes, asElements]) {
    expect(pieceOf(write({ ...WHOLE, CroppedAreaImageWidthPixels: 4096 }))).toEqual({ across: 180, high: 180 })
    expect(pieceOf(write({ ...WHOLE, CroppedAreaImageHeightPixels: 3072 }))).toEqual({ across: 360, high: 135 })
  }
})

test('numbers that cannot be are no reason to refuse a picture', () => {
  for (const absurd of [0, -5, 'NaN', '', '1e3', 99_999_999]) expect(pieceOf(asAttributes({ ...WHOLE, CroppedAreaImageWidthPixels: absurd }))).toBeNull()
  expect(pieceOf(asAttributes({ CroppedAreaImageWidthPixels: 5 }))).toBeNull()
})

test('of every piece both shares are found, and no text stops it', () => {
  const edge = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(edge, edge, edge, edge, (fullWide, fullHigh, cutWide, cutHigh) => {
      const xmp = asAttributes({
        FullPanoWidthPixels: fullWide,
        FullPanoHeightPixels: fullHigh,
        CroppedAreaImageWidthPixels: Math.min(fullWide, cutWide),
        CroppedAreaImageHeightPixels: Math.min(fullHigh, cutHigh),
      })
      expect(pieceOf(xmp) === null).toBe(cutWide >= fullWide && cutHigh >= fullHigh)
    }),
  )
  fc.assert(fc.property(fc.string(), (xmp) => void pieceOf(xmp)))
})
