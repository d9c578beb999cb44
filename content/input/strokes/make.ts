// Derives the five strokes of each character from hanzi-writer-data, which is not kept here.
//
//   npm run make:strokes -- <folder of hanzi-writer-data 2.0.1>
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readDictionary } from '../../../model/input/pinyin/dictionary.ts'
import { compileStrokes } from './compile.ts'
import { type Point, strokeCode } from './stroke-code.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const folder = process.argv[2]
if (folder === undefined) throw new Error('strokes: wants the folder of hanzi-writer-data')
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string }
const dictionary = readDictionary(readFileSync(join(import.meta.dirname, '../pinyin/pinyin.bin')))
if (dictionary === null) throw new Error('strokes: make the pinyin dictionary first, it knows how often a character is used')

// How often a character is used, over all its readings.
const { lexicon } = dictionary
const used = new Map<string, number>()
for (let child = lexicon.childFrom[0] as number; child < (lexicon.childFrom[1] as number); child++) {
  const node = lexicon.children[child] as number
  for (let word = lexicon.wordFrom[node] as number; word < (lexicon.wordFrom[node + 1] as number); word++) {
    const character = lexicon.words[word] as string
    used.set(character, Math.max(lexicon.likely[word] as number, used.get(character) ?? Number.NEGATIVE_INFINITY))
  }
}
let read = ''
const list = [...used]
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .flatMap(([character]): [string, string][] => {
    const file = join(folder, `${character}.json`)
    if (!existsSync(file)) return []
    const text = readFileSync(file, 'utf8')
    read += `${character} ${sha256(text)}\n`
    const { medians } = JSON.parse(text) as { medians: Point[][] }
    return [[character, medians.map(strokeCode).join('')]]
  })
const bytes = compileStrokes(list)
const recipe = {
  source: { package: name, version, licence: 'Arphic Public License', characters: list.length, sha256: sha256(read) },
  output: { file: 'strokes.bin', sha256: sha256(bytes), bytes: bytes.length },
}
writeFileSync(join(import.meta.dirname, 'strokes.bin'), bytes)
writeFileSync(join(import.meta.dirname, 'recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`)
console.log(`${list.length} characters: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} in gzip`)
