import type { Proof } from '../proof.ts'
import { makeCity } from './city.ts'
import { corruptRound } from './rounds.ts'

const VERSIONS = 6
const TIMES = 25

/** A server that lies: nothing is ever activated that is not exactly what was signed. */
export const corrupt: Proof = {
  name: 'corrupt',
  wanted: { server: { bent: 5000 } },
  never: ['wrong', 'wentBack', 'stuck'],
  async run({ rounds, until, chance, note }) {
    const city = await makeCity(VERSIONS)
    for (let round = 0; round < rounds * TIMES && Date.now() < until; round++) note('server', await corruptRound(city, chance))
    return null
  },
}
