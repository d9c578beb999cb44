import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The characters the recogniser learns, each once, from `characters.txt`: the 3,755 of level 1 of GB/T 2312-1980 in its order; what
 * else stood in the sample community when it was taught; and our own list of characters of names, places, food, household and
 * illnesses. Another list is another model: it has to be taught again.
 */
export function charactersToLearn(): readonly string[] {
  return [...readFileSync(join(import.meta.dirname, 'characters.txt'), 'utf8').replace(/\s/g, '')]
}
