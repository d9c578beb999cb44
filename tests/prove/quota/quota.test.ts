import { expect, test } from 'vitest'
import { makeCity } from '../corrupt/city.ts'
import { fillAt } from './fill.ts'

test('S5 the disk is full at any write of an install: the version before serves whole, and with room again the new one comes', async () => {
  const city = await makeCity(2)
  let steps = 0
  for (let done = false; !done; steps++) {
    const verdict = await fillAt(steps, city, steps % 2 === 0)
    expect(verdict.bad).toBeNull()
    done = verdict.done
  }
  expect(steps).toBeGreaterThan(10)
})
