// `npm run bench:size`: bytes of what is fetched, gzip -9, and how many files the shell has. Ends with one JSON line.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from '../../hub/prepare.ts'
import { PREPARED } from '../journeys/prepare.ts'
import { weigh } from './size/weigh.ts'

const dist = join(PREPARED, 'dist')
await prepare({ data: PREPARED, dist })

const { files, first, engine, sum } = weigh(dist)
const shell = files.filter((file) => file !== 'sw.js')
const letters = files.filter((file) => /^assets\/first-/.test(file))
const bundle = readdirSync(join(PREPARED, 'bundles', 'chenguangli', 'pack')).reduce(
  (bytes, pack) => bytes + statSync(join(PREPARED, 'bundles', 'chenguangli', 'pack', pack)).size,
  0,
)

const got = {
  shellFiles: shell.length,
  shellBytes: shell.reduce((bytes, file) => bytes + statSync(join(dist, file)).size, 0),
  shellGzip: sum(shell),
  firstScreenGzip: sum(first),
  firstLettersBytes: letters.reduce((bytes, file) => bytes + statSync(join(dist, file)).size, 0),
  tourOnTopGzip: sum(engine),
  workerGzip: sum(['sw.js']),
  sampleBundleBytes: bundle,
}
const goals: Partial<Record<keyof typeof got, number>> = {
  shellFiles: 59,
  shellBytes: 3_000_000,
  firstScreenGzip: 120_000,
  firstLettersBytes: 120_000,
  tourOnTopGzip: 150_000,
}
const short = Object.entries(goals)
  .filter(([name, goal]) => got[name as keyof typeof got] > goal)
  .map(([name]) => name)

for (const [name, value] of Object.entries(got))
  console.log(`${name.padEnd(20)} ${String(value).padStart(10)}${name in goals ? `   goal ≤ ${goals[name as keyof typeof got]}` : ''}`)
console.log(`tour: ${engine.join(', ')}`)
console.log(JSON.stringify({ bench: 'size', got, goals, short }))
