// The long proof of the tour: one page in a real browser is walked through for 5,000 moves, loses its graphics card dozens of times,
// and holds no more at the end than near the beginning. It adds up in `tests/prove/tour-ledger.json`, with the hash of the code.
//
//   npm run prove:tour -- [--part '5,000 moves'] [--moves 300] [--minutes 90] [--seed n]     --moves tries out and never counts as the proof
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../generated/random.ts'
import { codeHash, Ledger } from './ledger.ts'
import { resultOf, showTable } from './result.ts'
import { makeSoak } from './tour/soak.ts'
import { growthIn, showLife } from './tour/show-life.ts'

const { values } = parseArgs({
  options: { part: { type: 'string' }, moves: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
})
const moves = values.moves === undefined ? null : Number(values.moves)
const minutes = Number(values.minutes ?? 90)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!((moves === null || (Number.isInteger(moves) && moves >= 1)) && minutes > 0 && Number.isInteger(seed)))
  throw new Error('prove: wants whole --moves of at least 1, --minutes above 0 and a whole --seed')

const house = join(import.meta.dirname, '../..')
const ledger = new Ledger(join(import.meta.dirname, 'tour-ledger.json'), codeHash(house, ['tour', 'ui', 'model'], ['ts', 'tsx']))
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)
say(`seed ${seed}, at most ${minutes} minutes`)

const soak = makeSoak(moves)
const cannot = new Map<string, string>()
const why = await soak.run({
  rounds: 1,
  ...(values.part === undefined ? {} : { part: values.part }),
  until: Date.now() + minutes * 60_000,
  chance: seeded(seed),
  note(part, { counts, bad }) {
    ledger.add(`${soak.name} ${part}`, counts)
    if (bad !== null) say(`BAD ${soak.name} ${part}: ${bad}`)
  },
  say,
})
if (why !== null) cannot.set(soak.name, why)
for (const [part, life] of soak.lives) showLife(part, life)
showTable([soak], ledger, cannot)
const { got, goals, short, broken } = resultOf([soak], ledger, cannot)
const grown = growthIn(soak.lives)
console.log(JSON.stringify({ bench: 'prove-tour', got: { ...got, ...grown.got }, goals: { ...goals, ...grown.goals }, short: [...short, ...grown.short] }))
if (broken) process.exitCode = 1
