// `npm run bench:input`: what residents type and write by hand, and how soon what they mean stands before them. Times are of this
// machine, now; run it when nothing else runs.
//
//   npm run bench:input -- [--only pinyin|ink] [--model ink.bin] [--samples file]
import { parseArgs } from 'node:util'
import { benchInk } from './input-ink.ts'
import { type Half, measurePinyin } from './input-pinyin.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, model: { type: 'string' }, samples: { type: 'string' } } })
const halves: Half[] = []
if (values.only !== 'ink') halves.push(measurePinyin())
if (values.only !== 'pinyin') halves.push(await benchInk(values.model, values.samples))

const got = Object.assign({}, ...halves.map((half) => half.got)) as Record<string, number>
const least = Object.assign({}, ...halves.map((half) => half.least)) as Record<string, number>
const most = Object.assign({}, ...halves.map((half) => half.most)) as Record<string, number>
for (const [name, value] of Object.entries(got)) {
  const goal = name in most ? `   goal ≤ ${most[name]}` : name in least ? `   goal ≥ ${least[name]}` : ''
  console.log(`${name.padEnd(26)} ${String(value).padStart(10)}${goal}`)
}
// A figure that is not there is short of its goal.
const short = [
  ...Object.entries(least).filter(([name, goal]) => !((got[name] ?? Number.NaN) >= goal)),
  ...Object.entries(most).filter(([name, goal]) => !((got[name] ?? Number.NaN) <= goal)),
].map(([name]) => name)
console.log(JSON.stringify({ bench: 'input', got, goals: { ...least, ...most }, short }))
