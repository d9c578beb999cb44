// `npm run train:ink`: makes ink.bin by recipe.json again, half an hour and more on one core. `-- --record` also writes the new hashes
// into the recipe; `-- --samples FILE` learns from what staff have collected with the recorder too (then the bytes are others).
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Ink } from '../../../model/input/ink/ink.ts'
import { writeInkModel } from '../../../model/input/ink/ink-file.ts'
import { InkSamples } from '../../../model/input/ink/samples.ts'
import { charactersToLearn } from './characters.ts'
import { HERE, RECIPE_FILE, readRecipe, sha256 } from './recipe.ts'
import { sourceBytes, sourceInk } from './source.ts'
import { type Lesson, train } from './train.ts'

const { values } = parseArgs({ options: { record: { type: 'boolean' }, samples: { type: 'string' }, rounds: { type: 'string' }, to: { type: 'string' } } })
const recipe = readRecipe()
const folder = join(HERE, 'node_modules', recipe.source.package)
if (!existsSync(folder)) {
  console.log(`正在安装笔画来源 · Installing ${recipe.source.package}…`)
  execFileSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], { cwd: HERE, stdio: 'inherit', shell: process.platform === 'win32' })
}

const collected = values.samples === undefined ? [] : InkSamples.parse(JSON.parse(readFileSync(values.samples, 'utf8'))).samples
const lessons = charactersToLearn().map((character): Lesson => {
  const ink = sourceInk(folder, character)
  if (ink === null) throw new Error(`train: wants strokes of ${character} in ${folder}, found none`)
  return { character, inks: [ink, ...collected.filter((sample) => sample.character === character).map((sample): Ink => sample.ink)] }
})
const course = { ...recipe.course, rounds: values.rounds === undefined ? recipe.course.rounds : Number(values.rounds) }
const source = sha256(
  sourceBytes(
    folder,
    lessons.map(({ character }) => character),
  ),
)
if (source !== recipe.source.sha256) console.log(`来源与配方不同 · The source is not the recipe's: ${source}`)

const from = Date.now()
let told = 0
const model = train(lessons, course, (seen, of, loss) => {
  if (seen < of && seen - told < 50_000) return
  told = seen
  console.log(`${Math.round((100 * seen) / of)} %  loss ${loss.toFixed(3)}  ${Math.round((Date.now() - from) / 1000)} s`)
})
const bytes = writeInkModel(model)
writeFileSync(values.to ?? join(HERE, recipe.output.file), bytes)
const output = { file: recipe.output.file, bytes: bytes.length, sha256: sha256(bytes) }
console.log(`${lessons.length} characters, ${bytes.length} bytes, sha256 ${output.sha256}`)
console.log(output.sha256 === recipe.output.sha256 ? '与配方一致 · As the recipe says.' : '与配方不同 · Not what the recipe says.')
if (values.record === true) {
  const next = { ...recipe, source: { ...recipe.source, sha256: source }, course, characters: lessons.length, output }
  writeFileSync(RECIPE_FILE, `${JSON.stringify(next, null, 2)}\n`)
}
