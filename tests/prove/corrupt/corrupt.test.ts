import { beforeAll, expect, test } from 'vitest'
import { seeded } from '../../generated/random.ts'
import { type City, makeCity } from './city.ts'
import { corruptRound } from './rounds.ts'

const SEEDS = 30
let city: City
beforeAll(async () => {
  city = await makeCity(5)
})

test('S4 a server that lies never makes a terminal serve anything that was not signed, nor anything older', async () => {
  let bent = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const verdict = await corruptRound(city, seeded(seed))
    expect({ seed, bad: verdict.bad }).toEqual({ seed, bad: null })
    bent += verdict.counts['bent'] ?? 0
  }
  expect(bent).toBeGreaterThan(20 * SEEDS)
})
