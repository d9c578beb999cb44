// The proof of the lock-down: real fingers, keys and a mouse try to get out of a real terminal on a real screen, with each layer alone
// and with all of them, also while a page loads, has crashed, or could not be loaded. What was measured is kept in
// `tests/prove/lockdown-ledger.json` with the hash of the code, so that a round that is run by itself counts too.
//
//   npm run prove:lockdown -- [--layers all,open] [--states home,error] [--only 'swipe']     --only tries out and never counts
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lintPolicies } from './policies/lint.ts'
import { prepare } from '../../hub/prepare.ts'
import { freePort, LobbyHub } from '../journeys/lobby.ts'
import { PREPARED } from '../journeys/prepare.ts'
import { onInterrupt } from './interrupt.ts'
import { codeHash } from './ledger.ts'
import { STATES, type State } from './lockdown/case.ts'
import { openFront } from './lockdown/front.ts'
import { LockdownLedger } from './lockdown/lockdown-ledger.ts'
import { whyNoPolicies } from './lockdown/laid-policies.ts'
import { missingPackages } from './lockdown/programs.ts'
import { lockdownResult, showTries } from './lockdown/result.ts'
import { LAYERS, type Layers, tryAll } from './lockdown/round.ts'
import { openScreen } from './lockdown/screen.ts'

const { values } = parseArgs({ options: { layers: { type: 'string' }, states: { type: 'string' }, only: { type: 'string' } } })
const listed = <T extends string>(text: string | undefined, all: readonly T[]): readonly T[] => {
  const wanted = text?.split(',') ?? all
  const unknown = wanted.find((each) => !all.includes(each as T))
  if (unknown !== undefined) throw new Error(`prove: there is no ${unknown}; wants some of ${all.join(', ')}`)
  return wanted as readonly T[]
}
const layers = listed<Layers>(values.layers, ['all', 'open', 'page', 'policies', 'flags'])
const states = listed<State>(values.states, STATES)
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)

const house = join(import.meta.dirname, '../..')
const ledger = new LockdownLedger(
  join(import.meta.dirname, 'lockdown-ledger.json'),
  codeHash(house, ['kiosk/lockdown', 'kiosk/install/browser', 'tests/prove/lockdown'], ['ts', 'json']),
)
const missing = missingPackages()
const noPolicies = whyNoPolicies()
const cannot =
  missing.length > 0 ? `wants Debian’s packages ${missing.join(', ')}: apt-get install -y --no-install-recommends ${missing.join(' ')}` : noPolicies
if (cannot !== null) say(`not on this machine: ${cannot}`)
else {
  const dist = join(PREPARED, 'dist')
  await prepare({ data: PREPARED, dist })
  const folder = mkdtempSync(join(tmpdir(), 'xin-'))
  for (const part of ['keys', 'bundles']) cpSync(join(PREPARED, part), join(folder, 'hub', part), { recursive: true })
  const hub = new LobbyHub(join(folder, 'hub'), await freePort())
  await hub.start()
  const front = await openFront(hub.port)
  const screen = await openScreen(join(folder, 'x'))
  const forget = onInterrupt(() => {
    screen.kill()
    void hub.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  try {
    for (const layer of layers)
      for (const state of states) {
        const began = Date.now()
        const tried = await tryAll({ screen, front, folder, say }, layer, state, values.only)
        if (values.only === undefined) ledger.keep(layer, state, tried)
        const out = tried.filter((each) => each.out.length > 0).length
        say(`${layer} ${state}: ${tried.length} tries, ${out} got out, ${Math.round((Date.now() - began) / 1000)} s`)
      }
  } finally {
    await screen.close()
    await front.close()
    await hub.stop()
    rmSync(folder, { recursive: true, force: true })
    forget()
  }
}
const policies = noPolicies === null && !missing.includes('chromium') ? await lintPolicies() : []
const refused = policies.filter(({ says }) => says !== 'OK')
for (const { name, says } of refused) console.log(`policy ${name}: ${says}`)
const tries = ledger.now()
showTries(tries, Object.keys(LAYERS) as Layers[])
console.log(JSON.stringify(lockdownResult(tries, { given: policies.length, refused: refused.length }, cannot)))
