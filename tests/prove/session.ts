// The long proof of sessions: thousands of residents come to a real page on a clock of the proof's, touch what they like, are still for as
// long as one may, walk away or end. Nobody is asked too early or put away unasked, and nothing is left. It adds up in
// `tests/prove/session-ledger.json`, with the hash of the code.
//
//   npm run prove:session -- [--minutes 90] [--part residents|wipes|disk|soak] [--reports 500] [--sessions 1000] [--seed n]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seeded } from '../generated/random.ts'
import { codeHash, Ledger } from './ledger.ts'
import { resultOf, showTable } from './result.ts'
import { disk } from './session/disk.ts'
import { residents } from './session/residents.ts'
import { makeSoak } from './session/soak.ts'
import { measureWipes } from './session/wipes.ts'

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, part: { type: 'string' }, reports: { type: 'string' }, sessions: { type: 'string' }, seed: { type: 'string' } },
})
const minutes = Number(values.minutes ?? 90)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const reports = Number(values.reports ?? 500)
// Fewer sessions than are wanted only try the soak out.
const sessions = values.sessions === undefined ? null : Number(values.sessions)
const wants = (part: string) => values.part === undefined || values.part === part
if (!(minutes > 0 && Number.isInteger(seed) && Number.isInteger(reports) && reports > 0))
  throw new Error('prove: wants --minutes above 0, whole --reports above 0 and a whole --seed')

const house = join(import.meta.dirname, '../..')
const ledger = new Ledger(join(import.meta.dirname, 'session-ledger.json'), codeHash(house, ['kiosk', 'ui', 'model', 'sw'], ['ts', 'tsx']))
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)
say(`seed ${seed}, at most ${minutes} minutes`)

const soak = makeSoak(sessions)
const cannot = new Map<string, string>()
const wipes = wants('wipes') ? await measureWipes(say) : null
for (const [part, proof] of [
  ['disk', disk],
  ['residents', residents],
  ['soak', soak],
] as const) {
  if (!wants(part)) continue
  const why = await proof.run({
    rounds: 1,
    reports,
    until: Date.now() + minutes * 60_000,
    chance: seeded(seed),
    note(name, { counts, bad }) {
      ledger.add(`${proof.name} ${name}`, counts)
      if (bad !== null) say(`BAD ${proof.name} ${name}: ${bad}`)
    },
    say,
  })
  if (why !== null) cannot.set(proof.name, why)
}
showTable([disk, residents, soak], ledger, cannot)
const { got, goals, short, broken } = resultOf([disk, residents, soak], ledger, cannot)
const wiped = wipes === null ? { got: {}, goals: {}, short: [] } : wipes
console.log(JSON.stringify({ bench: 'prove-session', got: { ...got, ...wiped.got }, goals: { ...goals, ...wiped.goals }, short: [...short, ...wiped.short] }))
if (broken) process.exitCode = 1
