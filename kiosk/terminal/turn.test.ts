import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TURNS, type Turn } from '../../model/cupboard.ts'
import { AIM, aimed, type Spot, turnOf } from './turn.ts'

/** Where a panel that is turned so says a finger is. Each turn undone by hand, so that the way back is not proved by itself. */
const SAYS: Readonly<Record<Turn, (finger: Spot) => Spot>> = {
  half: ({ x, y }) => ({ x: 1 - x, y: 1 - y }),
  right: ({ x, y }) => ({ x: y, y: 1 - x }),
  left: ({ x, y }) => ({ x: 1 - y, y: x }),
  across: ({ x, y }) => ({ x: 1 - x, y }),
  down: ({ x, y }) => ({ x, y: 1 - y }),
}
const unit = fc.double({ min: 0, max: 1, noNaN: true })

test.each(TURNS)('G13 a touch is brought to where the finger was: %s', (turn) => {
  fc.assert(
    fc.property(unit, unit, (x, y) => {
      const { x: across, y: down } = aimed(SAYS[turn]({ x, y }), turn)
      expect(across).toBeCloseTo(x)
      expect(down).toBeCloseTo(y)
    }),
  )
})

test.each(TURNS)('G13 a fingertip at the mark says how the panel is turned, also half a thumb beside it: %s', (turn) => {
  const beside = fc.double({ min: -0.045, max: 0.045, noNaN: true })
  fc.assert(
    fc.property(beside, beside, (dx, dy) => {
      const finger = { x: AIM.x + dx, y: AIM.y + dy }
      expect(turnOf(SAYS[turn](finger))).toBe(turn)
      expect(turnOf(finger)).toBe('right')
    }),
  )
})

test('G13 a touch elsewhere says nothing', () => {
  for (const spot of [
    { x: 0.5, y: 0.5 },
    { x: 0, y: 0 },
    { x: 0.99, y: 0.01 },
    { x: 0.2, y: 0.25 },
  ])
    expect(turnOf(spot)).toBeNull()
})
