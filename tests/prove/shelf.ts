// The long proofs of the shelf and the outbox. They add up over runs and machines: `tests/prove/ledger.json` keeps every count
// with the hash of the code that was proven, and is committed with it.
//
//   npm run prove:shelf -- [--only power|rivals|kill|ten-thousand|corrupt|quota] [--part both/again] [--rounds 20] [--reports 10000] [--minutes 60] [--seed n]
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../generated/random.ts'
import { killAll } from './browser.ts'
import { corrupt } from './corrupt/corrupt.ts'
import { kill } from './kill/kill.ts'
import { codeHash, Ledger } from './ledger.ts'
import { power, rivals } from './power/power.ts'
import type { Proof, Work } from './proof.ts'
import { quota } from './quota/quota.ts'
import { resultOf, showTable } from './result.ts'
import { tenThousand } from './ten-thousand/ten-thousand.ts'

const PROOFS: readonly Proof[] = [power, kill, tenThousand, corrupt, quota, rivals]
/** so many profiles of bad rounds are kept, the newest */
const KEPT_PROFILES = 10

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    reports: { type: 'string' },
    part: { type: 'string' },
  },
})
const rounds = Number(values.rounds ?? 20)
const minutes = Number(values.minutes ?? 60)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
// The comparison is made when it is asked for.
const wanted = PROOFS.filter(({ name }) => (values.only === undefined ? name !== 'rivals' : name === values.only))
if (wanted.length === 0 || !(rounds >= 1 && minutes > 0 && Number.isInteger(seed)))
  throw new Error(`prove: wants --only ${PROOFS.map(({ name }) => name).join('|')}, whole --rounds, --minutes and --seed`)

const house = join(import.meta.dirname, '../..')
const home = join(house, 'data/proofs')
const bad = join(home, 'bad')
const ledger = new Ledger(join(import.meta.dirname, 'ledger.json'), codeHash(house))
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)
say(`seed ${seed}, ${rounds} rounds of each part, at most ${minutes} minutes`)

function keepProfile(name: string, keep: (folder: string) => void): void {
  mkdirSync(bad, { recursive: true })
  keep(join(bad, `${Date.now()}-${name.replaceAll(/[ /]/g, '-')}`))
  const kept = readdirSync(bad).sort((a, b) => statSync(join(bad, a)).mtimeMs - statSync(join(bad, b)).mtimeMs)
  for (const old of kept.slice(0, -KEPT_PROFILES)) rmSync(join(bad, old), { recursive: true })
}

const work = ({ name }: Proof): Work => ({
  rounds,
  ...(values.part === undefined ? {} : { part: values.part }),
  ...(values.reports === undefined ? {} : { reports: Number(values.reports) }),
  until: Date.now() + minutes * 60_000,
  chance: seeded(seed),
  note(part, { counts, bad: why }, keep) {
    ledger.add(`${name} ${part}`, counts)
    if (why === null) return
    say(`BAD ${name} ${part}: ${why}`)
    if (keep !== undefined) keepProfile(`${name} ${part}`, keep)
  },
  say,
})

const cannot = new Map<string, string>()
try {
  for (const proof of wanted) {
    const why = await proof.run(work(proof))
    if (why !== null) cannot.set(proof.name, why)
  }
} finally {
  killAll()
}
if (existsSync(bad)) say(`profiles of bad rounds are in ${bad}`)
showTable(wanted, ledger, cannot)
const { got, goals, short, broken } = resultOf(wanted, ledger, cannot)
console.log(JSON.stringify({ bench: 'prove-shelf', got, goals, short }))
if (broken) process.exitCode = 1
