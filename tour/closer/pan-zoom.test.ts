import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cornerOf, dragged, limitsOf, type Look, settleLook, type Shown, WHOLE, zoomAt } from './pan-zoom.ts'

const side = fc.integer({ min: 1, max: 12_000 })
const pane = fc.integer({ min: 60, max: 4000 })
const shown: fc.Arbitrary<Shown> = fc.record({
  picture: fc.record({ width: side, height: side }),
  glass: fc.record({ width: pane, height: pane }),
  density: fc.constantFrom(1, 1.25, 2, 3),
})
const number = fc.double({ min: -20_000, max: 20_000, noNaN: true })
const wish: fc.Arbitrary<Look> = fc.record({ x: number, y: number, scale: fc.double({ min: 0, max: 50, noNaN: true }) })
/** One hand's doing: zooming somewhere, dragging, the glass being turned. */
const act = fc.oneof(
  fc.record({ is: fc.constant('zoom' as const), factor: fc.double({ min: 0.1, max: 10, noNaN: true }), left: number, top: number }),
  fc.record({ is: fc.constant('drag' as const), right: number, down: number }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never
const after = (look: Look, each: Act, on: Shown) =>
  each.is === 'zoom' ? zoomAt(look, each.factor, each.left, each.top, on) : dragged(look, each.right, each.down, on)

function expectWithin(look: Look, { picture, glass, density }: Shown): void {
  const { least, most } = limitsOf({ picture, glass, density })
  expect(look.scale).toBeGreaterThanOrEqual(least)
  expect(look.scale).toBeLessThanOrEqual(most)
  expect(look.scale * density).toBeLessThanOrEqual(4 + 1e-9)
  const { left, top } = cornerOf(look, glass)
  for (const [from, length, window] of [
    [left, picture.width * look.scale, glass.width],
    [top, picture.height * look.scale, glass.height],
  ] as const) {
    const slack = 1e-6 * (length + window)
    if (length <= window) expect(Math.abs(from - (window - length) / 2)).toBeLessThanOrEqual(slack)
    else {
      // No edge comes into the glass.
      expect(from).toBeLessThanOrEqual(slack)
      expect(from + length).toBeGreaterThanOrEqual(window - slack)
    }
  }
}

test('whatever hands do, the picture stays on the glass and between whole and four screen pixels a pixel', () => {
  fc.assert(
    fc.property(shown, wish, fc.array(act, { maxLength: 12 }), (on, first, acts) => {
      let look = settleLook(first, on)
      expectWithin(look, on)
      for (const each of acts) {
        look = after(look, each, on)
        expectWithin(look, on)
      }
    }),
  )
})

test('whole is the whole picture in the middle, as large as the glass lets it be', () => {
  const on: Shown = { picture: { width: 4000, height: 1000 }, glass: { width: 1000, height: 800 }, density: 1 }
  expect(settleLook(WHOLE, on)).toEqual({ x: 2000, y: 500, scale: 0.25 })
  expect(cornerOf(settleLook(WHOLE, on), on.glass)).toEqual({ left: 0, top: 275 })
  // A stamp is not blown up past the limit.
  expect(settleLook(WHOLE, { ...on, picture: { width: 20, height: 10 }, density: 2 }).scale).toBe(2)
})

test('what lies under the finger stays under it, as far as the edges let it', () => {
  fc.assert(
    fc.property(shown, wish, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(100), fc.nat(100), (on, first, factor, across, down) => {
      const [left, top] = [(on.glass.width * across) / 100, (on.glass.height * down) / 100]
      const before = settleLook(first, on)
      const look = zoomAt(before, factor, left, top, on)
      const under = (at: Look) => {
        const corner = cornerOf(at, on.glass)
        return { x: (left - corner.left) / at.scale, y: (top - corner.top) / at.scale }
      }
      const [was, is] = [under(before), under(look)]
      for (const [axis, length] of [
        ['x', 'width'],
        ['y', 'height'],
      ] as const) {
        const reach = on.glass[length] / look.scale
        const atEdge = reach >= on.picture[length] || look[axis] <= reach / 2 + 1e-9 || look[axis] >= on.picture[length] - reach / 2 - 1e-9
        if (!atEdge) expect(Math.abs(is[axis] - was[axis])).toBeLessThan(1e-6 * on.picture[length] + 1e-6)
      }
    }),
  )
})

test('a finger takes the picture along pixel by pixel while no edge is met', () => {
  const on: Shown = { picture: { width: 4000, height: 3000 }, glass: { width: 1000, height: 800 }, density: 1 }
  const look = settleLook({ x: 2000, y: 1500, scale: 2 }, on)
  expect(dragged(look, 30, -50, on)).toEqual({ x: 1985, y: 1525, scale: 2 })
})

test('the glass is turned or made smaller and then as it was: the same is seen, and what was whole is whole all the while', () => {
  fc.assert(
    fc.property(shown, wish, fc.record({ width: pane, height: pane }), (on, first, other) => {
      const before = settleLook(first, on)
      expectWithin(settleLook(before, { ...on, glass: other }), { ...on, glass: other })
      // What was seen is the wish that is kept; seeing it again changes nothing.
      expect(settleLook(before, on)).toEqual(before)
      expect(settleLook(WHOLE, { ...on, glass: other }).scale).toBe(limitsOf({ ...on, glass: other }).least)
    }),
  )
})
