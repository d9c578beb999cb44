import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WordsFile } from '../../model/input/vocabulary.ts'
import type { LETTERS } from '../read/community.ts'
import type { PressCache } from './cache.ts'
import { type BundleObject, hashOf, held, json } from './object.ts'
import { type Said, wordsFile } from './words.ts'

const home = join(import.meta.dirname, '../input')
// Raise it when the choice of words changes.
const RECIPE = 1

/** What the keys of a terminal need beside the words: each file under content/input/ with its licence. A file that is not there is left out. */
const DATA = [
  { path: 'input/pinyin.bin', file: 'pinyin/pinyin.bin', licence: 'pinyin/pinyin-licence.txt' },
  { path: 'input/strokes.bin', file: 'strokes/strokes.bin', licence: 'strokes/strokes-licence.txt' },
  { path: 'input/ink.bin', file: 'ink/ink.bin', licence: 'ink/ink-licence.txt' },
] as const

// Rows of lists, the first screen and what is gone say again what the items say.
const SAID_ELSEWHERE = /^(list\/|home\.json$|gone\.json$|calendar\.json$)/
/** Fields whose whole wording residents look for. */
const NAMES = new Set([
  'title',
  'shortTitle',
  'by',
  'displayName',
  'authority',
  'issuer',
  'placeType',
  'address',
  'groups',
  'titles',
  'sentences',
  'categories',
  'name',
])

/**
 * The words of a bundle and, for a terminal's own bundle (`letters: typed`), what residents say anywhere and what pinyin, strokes
 * and handwriting are read with, each with its licence. With no text changed the words come from what was kept. The phrases lie
 * apart, so that a changed title does not send them again. Rule T6.
 *
 * @param texts the text objects of the bundle
 */
export function inputObjects(texts: readonly BundleObject[], letters: (typeof LETTERS)[number], cache: PressCache): BundleObject[] {
  const told = texts.filter(({ path }) => path.endsWith('.json') && !SAID_ELSEWHERE.test(path))
  const objects = [
    json(
      'input/words.json',
      kept(
        told.map(({ path, hash }) => `${path} ${hash}`),
        cache,
        () =>
          wordsFile(
            told.flatMap((object) => [...saidIn(JSON.parse(new TextDecoder().decode(object.read())), false)]),
            [],
          ),
      ),
    ),
  ]
  if (letters !== 'typed') return objects
  const phrases = readPhrases(readFileSync(join(home, 'phrases.txt'), 'utf8'))
  objects.push(
    json(
      'input/phrases.json',
      kept(phrases, cache, () => wordsFile([], phrases)),
    ),
  )
  for (const { path, file, licence } of DATA)
    if (existsSync(join(home, file)))
      objects.push(held(path, readFileSync(join(home, file))), held(path.replace('.bin', '-licence.txt'), readFileSync(join(home, licence))))
  return objects
}

/** Words that were made of the same before, or made now. */
function kept(of: readonly string[], cache: PressCache, make: () => WordsFile): WordsFile {
  const key = hashOf(Buffer.from([RECIPE, ...of].join('\n')))
  const had = cache.note('words', key, WordsFile)
  if (had !== null) return had
  const made = make()
  cache.setNote('words', key, made)
  return made
}

/** The phrases in a list with `#` before what is only said about them, several a line. */
export const readPhrases = (list: string): string[] =>
  list
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((phrase) => phrase !== '')

function* saidIn(value: unknown, name: boolean): Generator<Said> {
  if (typeof value === 'string') yield { text: value, name }
  else if (Array.isArray(value)) for (const each of value) yield* saidIn(each, name)
  else if (typeof value === 'object' && value !== null) for (const [field, each] of Object.entries(value)) yield* saidIn(each, name || NAMES.has(field))
}
