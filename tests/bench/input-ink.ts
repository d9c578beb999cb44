// The handwriting half of `npm run bench:input`; alone: `npm run bench:input -- --only ink`. `--samples FILE` also measures what
// staff have collected with the recorder, `--model FILE` another model. What the conditions are is said in input-ink/noise.ts and
// conditions.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Ink } from '../../model/input/ink/ink.ts'
import { readInkModel } from '../../model/input/ink/ink-file.ts'
import { recognise } from '../../model/input/ink/recognise.ts'
import { InkSamples } from '../../model/input/ink/samples.ts'
import type { Half } from './input-pinyin.ts'
import { CONDITIONS, type Condition } from './input-ink/conditions.ts'
import { perStroke, type Reader, type Share, shareOf, wordsAdd, write } from './input-ink/measure.ts'
import { Nearest } from './input-ink/nearest.ts'
import { independentInk, serviceCharacters, serviceWords, taughtInk } from './input-ink/sources.ts'

const LEAST = {
  cleanTop1: 90,
  cleanTop5: 98,
  strongTop1: 75,
  strongTop5: 93,
  joinedTop1: 65,
  joinedTop5: 86,
  independentStrongTop1: 58,
  independentStrongTop5: 80,
  independentJoinedTop1: 51,
  independentJoinedTop5: 75,
} as const
const MOST = { perStrokeP95Ms: 10, gzipBytes: 1_500_000 } as const

/** @param samples file of the recorder's export, measured as `samplesTop1` and `samplesTop5` */
export async function benchInk(file = join(import.meta.dirname, '../../content/input/ink/ink.bin'), samples?: string): Promise<Half> {
  const bytes = readFileSync(file)
  const model = readInkModel(bytes)
  if (model === null) throw new Error(`bench: wants a model in ${file}, found something else`)
  const [taught, independent] = [taughtInk(), independentInk()]
  const characters = serviceCharacters()
  const inks = new Map(characters.flatMap((character) => entry(character, taught(character))))
  // Japan writes some characters with another shape: only those with as many strokes are the same character for this measure.
  const others = new Map([...inks].flatMap(([character, ink]) => entry(character, sameStrokes(ink, independent(character)))))
  const nearest = new Nearest(new Map(model.characters.flatMap((character) => entry(character, taught(character)))))
  console.log(`${characters.length} characters of service words; ${inks.size} in the taught source, ${others.size} in the independent one with as many strokes`)

  const got: Record<string, number> = { characters: inks.size, independentCharacters: others.size, known: model.characters.length }
  const put = (name: string, { top1, top5 }: Share, whose = '') => {
    Object.assign(got, { [`${name}Top1${whose}`]: top1, [`${name}Top5${whose}`]: top5 })
    console.log(`${(name + (whose === '' ? '' : ' · nearest template')).padEnd(44)} ${top1.toFixed(1)} / ${top5.toFixed(1)}`)
  }
  const ours: Reader = ({ ink }) => recognise(model, ink, { before: '', vocabulary: null, limit: 5 }).map(({ text }) => text)
  for (const [source, from, seed] of [
    ['', inks, 1001],
    ['independent', others, 2002],
  ] as const) {
    for (const condition of Object.keys(CONDITIONS) as Condition[]) {
      const written = write(from, condition, seed)
      const name = source === '' ? condition : `${source}${condition[0]?.toUpperCase()}${condition.slice(1)}`
      put(name, shareOf(written, ours))
      put(
        name,
        shareOf(written, ({ ink }) => nearest.best(ink, 5)),
        'Nearest',
      )
    }
  }
  const words = wordsAdd(model, others, serviceWords())
  put('inWordsWithout', words.without)
  put('inWordsWith', words.with)
  put('inWordsMisled', words.misled)
  if (samples !== undefined) put('samples', shareOf(InkSamples.parse(JSON.parse(readFileSync(samples, 'utf8'))).samples, ours))
  const { p50, p95, p99 } = perStroke(model, write(inks, 'strong', 3003))
  Object.assign(got, { perStrokeP50Ms: p50, perStrokeP95Ms: p95, perStrokeP99Ms: p99, gzipBytes: gzipSync(bytes, { level: 9 }).length })
  console.log(`after each stroke ${p50} ms, 95 of 100 below ${p95} ms; ${got['gzipBytes']} bytes gzip`)

  return { got, least: LEAST, most: MOST }
}

const entry = (character: string, ink: Ink | null): [string, Ink][] => (ink === null ? [] : [[character, ink]])
const sameStrokes = (ink: Ink, other: Ink | null) => (other?.length === ink.length ? other : null)
