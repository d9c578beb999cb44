// The long proofs of the hub, on SQLite and on PostgreSQL. They add up in `tests/prove/hub-ledger.json`, with the hash of the code.
//
//   npm run prove:hub -- [--only kill|sync|again|replay] [--part sqlite|postgres] [--rounds 20] [--minutes 30] [--seed n]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../generated/random.ts'
import { again } from './hub/again.ts'
import { kill } from './hub/kill.ts'
import { replay } from './hub/replay.ts'
import { sync } from './hub/sync.ts'
import { codeHash, Ledger } from './ledger.ts'
import type { Proof } from './proof.ts'
import { resultOf, showTable } from './result.ts'

const PROOFS: readonly Proof[] = [kill, sync, again, replay]

const { values } = parseArgs({
  options: { only: { type: 'string' }, part: { type: 'string' }, rounds: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
})
const rounds = Number(values.rounds ?? 20)
const minutes = Number(values.minutes ?? 30)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const wanted = PROOFS.filter(({ name }) => values.only === undefined || name === values.only)
if (wanted.length === 0 || !(rounds >= 1 && minutes > 0 && Number.isInteger(seed)))
  throw new Error(`prove: wants --only ${PROOFS.map(({ name }) => name).join('|')}, whole --rounds, --minutes and --seed`)

const house = join(import.meta.dirname, '../..')
const ledger = new Ledger(join(import.meta.dirname, 'hub-ledger.json'), codeHash(house, ['hub', 'model']))
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)
say(`seed ${seed}, ${rounds} rounds of each part, at most ${minutes} minutes`)

const cannot = new Map<string, string>()
for (const proof of wanted) {
  const why = await proof.run({
    rounds,
    ...(values.part === undefined ? {} : { part: values.part }),
    until: Date.now() + minutes * 60_000,
    chance: seeded(seed),
    note(part, { counts, bad }) {
      ledger.add(`${proof.name} ${part}`, counts)
      if (bad !== null) say(`BAD ${proof.name} ${part}: ${bad}`)
    },
    say,
  })
  if (why !== null) cannot.set(proof.name, why)
}
showTable(wanted, ledger, cannot)
const { got, goals, short, broken } = resultOf(wanted, ledger, cannot)
console.log(JSON.stringify({ bench: 'prove-hub', got, goals, short }))
if (broken) process.exitCode = 1
