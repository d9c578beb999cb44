import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growthOf, type Life, MEASURES, type Sample, verdictOf } from './verdict.ts'

const sampleAt = (move: number, part: Partial<Sample> = {}): Sample => ({
  move,
  heapBytes: 10_000_000,
  textureBytes: 12_000_036,
  textures: 15,
  otherThings: 40,
  nodes: 250,
  listeners: 340,
  mostTextureBytes: 14_000_000,
  allowedBytes: 12_582_912,
  toldBytes: 12_000_000,
  toldTextures: 11,
  ...part,
})

const lifeOf = (part: Partial<Life> = {}): Life => ({
  wanted: 400,
  moves: 401,
  samples: [100, 200, 300, 400].map((move) => sampleAt(move)),
  losses: 3,
  unhandledLosses: 0,
  lossesUnasked: 0,
  pageErrors: 0,
  consoleErrors: 0,
  rejections: 0,
  framesSeen: 900,
  framesBlank: 0,
  blanks: [],
  kinds: {},
  stuck: null,
  ...part,
})

/** A life whose looks are as usual but for one. */
const butAt = (move: number, part: Partial<Sample>) => lifeOf({ samples: [100, 200, 300, 400].map((at) => sampleAt(at, at === move ? part : {})) })

test('a life that holds no more at the end than near the beginning is whole and good', () => {
  const { counts, bad } = verdictOf(lifeOf())
  expect(bad).toBeNull()
  expect(counts).toMatchObject({ lives: 1, moves: 401, losses: 3, unmeasured: 0, heapBytesGrew: 0, miscounted: 0 })
})

test('a leak of six percent is told, at the end and in the middle; five are not', () => {
  for (const measure of MEASURES) {
    const grown = (percent: number) => ({ [measure]: sampleAt(0)[measure] * (1 + percent / 100) })
    const within = { toldBytes: Number.NaN, toldTextures: Number.NaN }
    // What the tour says grows along, so that only the growth is judged here.
    const told = (percent: number) => (measure === 'textureBytes' ? { toldBytes: sampleAt(0).textureBytes * (1 + percent / 100) } : {})
    for (const move of [200, 400]) {
      expect(verdictOf(butAt(move, { ...grown(6), ...told(6) })).bad).toBe(`${measure}Grew 1`)
      expect(verdictOf(butAt(move, { ...grown(4.99), ...told(4.99) })).bad).toBeNull()
    }
    expect(verdictOf(butAt(300, within)).bad).toBe('miscounted 1, untoldGrew 1')
  }
})

test('one texture that the tour does not know of, more than at the first look, is a leak; more that it knows of are what is seen', () => {
  expect(verdictOf(butAt(300, { textures: 16 })).bad).toBe('untoldGrew 1')
  expect(verdictOf(butAt(200, { textures: 22, toldTextures: 18 })).bad).toBeNull()
  expect(verdictOf(butAt(400, { textures: 9, toldTextures: 6 })).bad).toBeNull()
})

test('textures that are more and more are a leak, also when the tour knows of them', () => {
  const grows = (by: number) => {
    const many = (at: number) => Math.floor(at * by) + (at % 3)
    const samples = Array.from({ length: 50 }, (_, at) => sampleAt((at + 1) * 100, { textures: 34 + many(at), toldTextures: 30 + many(at) }))
    return lifeOf({ wanted: 5000, moves: 5000, samples })
  }
  expect(verdictOf(grows(0)).bad).toBeNull()
  expect(verdictOf(grows(0.08)).bad).toBe('texturesGrew 1')
})

test('less than at the first look is no leak', () => {
  const { bad } = verdictOf(butAt(400, { heapBytes: 5_000_000, nodes: 100 }))
  expect(bad).toBeNull()
  expect(growthOf(butAt(400, { heapBytes: 5_000_000 }).samples, 'heapBytes')).toEqual({ end: -50, most: 0 })
})

test('what is not a number, or nothing at the first look, was not measured', () => {
  for (const [move, value] of [
    [100, Number.NaN],
    [300, Number.NaN],
    [400, Number.POSITIVE_INFINITY],
    [100, 0],
  ] as const)
    expect(verdictOf(butAt(move, { heapBytes: value })).counts['unmeasured']).toBe(1)
})

test('a life without its hundredth move, or with a hole in its looks, proves nothing', () => {
  for (const missing of [100, 300, 400]) {
    const { counts, bad } = verdictOf(lifeOf({ samples: lifeOf().samples.filter(({ move }) => move !== missing) }))
    expect(counts['lives']).toBeUndefined()
    expect(bad).toBe('unmeasured 1')
  }
  expect(verdictOf(lifeOf({ wanted: 150, samples: [sampleAt(100)] })).bad).toBe('unmeasured 1')
})

test('a life cut short by time counts what it has done and is no life', () => {
  const { counts, bad } = verdictOf(lifeOf({ moves: 250, samples: [sampleAt(100), sampleAt(200, { heapBytes: 20_000_000 })] }))
  expect(bad).toBeNull()
  expect(counts).toMatchObject({ moves: 250, losses: 3 })
  expect([counts['lives'], counts['heapBytesGrew'], counts['unmeasured']]).toEqual([undefined, undefined, undefined])
})

test('textures that the tour does not know of are told, although none grow', () => {
  expect(verdictOf(butAt(200, { toldBytes: 11_000_000 })).bad).toBe('miscounted 1')
  expect(verdictOf(butAt(200, { toldTextures: 4 })).bad).toBe('miscounted 1, untoldGrew 1')
})

test('whatever must never happen is told by its name', () => {
  const bad = verdictOf(lifeOf({ unhandledLosses: 1, pageErrors: 2, consoleErrors: 3, rejections: 4, framesBlank: 5, stuck: 'waited for flat' })).bad
  expect(bad).toBe('unhandledLosses 1, pageErrors 2, consoleErrors 3, rejections 4, framesBlank 5, stuck 1, waited for flat')
})

test('growth is that of the largest look after the first, in whatever order they grow', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e8 }), { minLength: 2, maxLength: 50 }), (heaps) => {
      const samples = heaps.map((heapBytes, at) => sampleAt((at + 1) * 100, { heapBytes }))
      const [first, ...later] = heaps as [number, ...number[]]
      const { end, most } = growthOf(samples, 'heapBytes')
      expect(most).toBeCloseTo((Math.max(...later) / first - 1) * 100, 6)
      expect(end).toBeLessThanOrEqual(most)
    }),
  )
})
