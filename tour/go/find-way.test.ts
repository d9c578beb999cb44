import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TourGraph } from '../../model/content/tour.ts'
import { type Leg, Ways } from './find-way.ts'

type Pair = [number, number]

const graphOf = (places: readonly (readonly [number, number])[], links: Pair[], steps?: Pair[]): TourGraph => ({
  id: places.map((_, at) => `v${at}`),
  x: places.map(([x]) => x),
  y: places.map(([, y]) => y),
  z: places.map(() => 1.65),
  heading: places.map(() => 0),
  pyramid: places.map(() => 0),
  pyramids: [],
  links,
  ...(steps === undefined ? {} : { steps }),
  start: 'v0',
})

const long = (legs: readonly Leg[]) => legs.reduce((sum, leg) => sum + leg.metres, 0)

// A square with steps on its short way: 0 in the south-west, 1 north of it, 2 across, 3 east.
const square = graphOf(
  [
    [0, 0],
    [0, 100],
    [90, 100],
    [90, 0],
  ],
  [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ],
  [[0, 3]],
)

test('the shortest way is taken, and without steps another one', () => {
  const ways = new Ways(square)
  const shortest = ways.find(0, 3, false)
  expect(shortest).toMatchObject({ ok: true, value: [{ from: 0, to: 3, bearing: 90, metres: 90, steps: true }] })
  const free = ways.find(0, 3, true)
  expect(free.ok && free.value.map(({ to }) => to)).toEqual([1, 2, 3])
  expect(ways.find(2, 2, true)).toEqual({ ok: true, value: [] })
})

test('where the only way has steps this is said, and where there is no way at all, that', () => {
  const island = graphOf(
    [
      [0, 0],
      [50, 0],
      [500, 0],
    ],
    [[0, 1]],
    [[1, 0]],
  )
  const ways = new Ways(island)
  expect(ways.find(0, 1, true)).toEqual({ ok: false, problem: { kind: 'no-step-free-way' } })
  expect(ways.find(0, 2, true)).toEqual({ ok: false, problem: { kind: 'no-way' } })
  expect(ways.find(0, 2, false)).toEqual({ ok: false, problem: { kind: 'no-way' } })
})

test('a place that nobody knows can be walked through; how far it is nobody says', () => {
  const unknown = graphOf(
    [
      [0, 0],
      [Number.NaN, Number.NaN],
      [60, 0],
    ],
    [
      [0, 1],
      [1, 2],
    ],
  )
  const found = new Ways(unknown).find(0, 2, false)
  expect(found.ok && found.value.map(({ to, metres }) => [to, metres])).toEqual([
    [1, Number.NaN],
    [2, Number.NaN],
  ])
})

test('no other way is shorter, a way without steps has none, and each stretch joins the one before', () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 2, maxLength: 7 }).chain((places) => {
        const pair = fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1)).filter(([a, b]) => a !== b)
        return fc.tuple(fc.constant(places), fc.array(fc.tuple(pair, fc.boolean()), { maxLength: 14 }), fc.boolean())
      }),
      ([places, links, stepFree]) => {
        const pairs = links.map(([pair]) => pair as Pair)
        const stepped = links.flatMap(([pair, steps]) => (steps ? [pair as Pair] : []))
        const isStepped = ([a, b]: Pair) => stepped.some(([c, d]) => (a === c && b === d) || (a === d && b === c))
        const metres = ([a, b]: Pair) => Math.hypot((places[a]?.[0] ?? 0) - (places[b]?.[0] ?? 0), (places[a]?.[1] ?? 0) - (places[b]?.[1] ?? 0))
        // Every way that visits no place twice, tried out.
        const shortest = (at: number, to: number, been: readonly number[]): number =>
          at === to
            ? 0
            : Math.min(
                ...pairs.flatMap(([a, b]) => {
                  const next = a === at ? b : b === at ? a : -1
                  if (next < 0 || been.includes(next) || (stepFree && isStepped([a, b]))) return []
                  return [metres([a, b]) + shortest(next, to, [...been, next])]
                }),
                Infinity,
              )
        const to = places.length - 1
        const found = new Ways(graphOf(places, pairs, stepped)).find(0, to, stepFree)
        const best = shortest(0, to, [0])
        expect(found.ok).toBe(best < Infinity)
        if (!found.ok) return
        expect(long(found.value)).toBeCloseTo(best, 6)
        expect(found.value.map(({ from }) => from)).toEqual([0, ...found.value.slice(0, -1).map((leg) => leg.to)])
        if (stepFree) expect(found.value.some(({ steps }) => steps)).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})

test('fifty thousand places in a row are walked from end to end', () => {
  const count = 50_000
  const places = Array.from({ length: count }, (_, at) => [at * 10, 0] as const)
  const links = Array.from({ length: count - 1 }, (_, at): Pair => [at, at + 1])
  const found = new Ways(graphOf(places, links)).find(0, count - 1, false)
  expect(found.ok && found.value.length).toBe(count - 1)
})
