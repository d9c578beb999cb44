import { type Heard, heard } from './align.ts'
import { littleSigns } from './little-words.ts'
import type { OpenIndex } from './open-index.ts'
import type { Unit } from './reading.ts'

/** Units that were typed, with how they sound and how much each says. */
export function listen(index: Pick<OpenIndex, 'weight'>, units: readonly Unit[]): Heard[] {
  const little = littleSigns(units.map(({ text }) => text).join(''))
  let place = 0
  return units.map((unit) => {
    const weight = (little[place] ?? 1) * (unit.is === 'sign' ? index.weight(unit.text) : 1)
    place += unit.text.length
    return heard(unit, weight)
  })
}
