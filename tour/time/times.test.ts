import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ViewpointVersion } from '../../model/content/tour.ts'
import { DIVIDE, inOrderOfTime, moveDivide } from './times.ts'

const version = (name: string, year?: number): ViewpointVersion => ({
  name,
  title: { zh: name },
  pyramid: { tile: 512, levels: [512], preview: 256, format: 'webp' },
  ...(year === undefined ? {} : { year }),
})

test('years stand in their order, and what has no year behind them as it was written', () => {
  const written = [version('dusk'), version('new', 2020), version('snow'), version('old', 1996)]
  expect(inOrderOfTime(written).map(({ name }) => name)).toEqual(['old', 'new', 'dusk', 'snow'])
})

test('however often a button is pressed, the divide stays on the glass', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (presses) => {
      const share = presses.reduce((at, right) => moveDivide(at, right ? DIVIDE.step : -DIVIDE.step), DIVIDE.start as number)
      expect(share).toBeGreaterThanOrEqual(DIVIDE.least)
      expect(share).toBeLessThanOrEqual(DIVIDE.most)
    }),
  )
})
