import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LETTERS } from '../read/community.ts'
import { type BundleObject, held } from './object.ts'

const home = join(import.meta.dirname, '../speech/voices')

/**
 * The voices that read aloud, for a terminal's own bundle (`letters: typed`): an index for each language, and packs of clips, which
 * a page fetches one at a time. They come as content/speech/make.ts made them; where they are not there, nothing is read aloud. Rule V5.
 */
export function speechObjects(letters: (typeof LETTERS)[number]): BundleObject[] {
  if (letters !== 'typed' || !existsSync(home)) return []
  return readdirSync(home)
    .filter((file) => /^(zh|ug)(-\d+\.bin|\.json)$/.test(file))
    .sort()
    .map((file) => held(`speech/${file}`, readFileSync(join(home, file))))
}
