import { makeCity } from '../corrupt/city.ts'
import type { Proof } from '../proof.ts'
import { fillAt } from './fill.ts'

/** The disk is full at every single write of an install, with and without a restart afterwards. */
export const quota: Proof = {
  name: 'quota',
  wanted: { 'every write': { full: 20 } },
  never: ['halfActivated', 'notFinished'],
  async run({ note }) {
    const city = await makeCity(2)
    for (let step = 0, done = false; !done; step++)
      for (const restart of [false, true]) {
        const verdict = await fillAt(step, city, restart)
        note('every write', verdict)
        done = verdict.done
      }
    return null
  },
}
