import { STATES } from './case.ts'
import type { Layers } from './round.ts'
import type { Tried } from './tried.ts'

/** What the proof came to, for `got`, `goals` and `short` of DESIGN §5. */
export interface LockdownResult {
  readonly bench: 'lockdown'
  readonly got: Readonly<Record<string, number>>
  readonly goals: Readonly<Record<string, number>>
  readonly short: readonly string[]
}

// With no layer at least these many get out, or the proof is blind.
const SEEN_AT_LEAST = 20
const CASES_AT_LEAST = 40
/** What residents do with every layer in place, rule L8. */
const GOES_ON = 4

const of = (tries: readonly Tried[], layers: Layers) => tries.filter((each) => each.layers === layers)
const gotOut = (tries: readonly Tried[]) => tries.filter(({ out }) => out.length > 0).length

/** Compares what was tried with what is wanted. @param policies how many are laid down, and how many of those Chromium does not take @param cannot why this machine cannot try, or `null` */
export function lockdownResult(tries: readonly Tried[], policies: { readonly given: number; readonly refused: number }, cannot: string | null): LockdownResult {
  const all = of(tries, 'all').filter(({ kind }) => kind !== 'works')
  const works = tries.filter(({ kind }) => kind === 'works')
  const open = of(tries, 'open')
  const untried = STATES.filter((state) => !all.some((each) => each.state === state))
  const got = {
    escapes: gotOut(all),
    cases: new Set(all.map(({ name }) => name)).size,
    tries: all.length,
    goesOn: works.length - gotOut(works),
    escapesPageAlone: gotOut(of(tries, 'page')),
    escapesPoliciesAlone: gotOut(of(tries, 'policies')),
    escapesFlagsAlone: gotOut(of(tries, 'flags')),
    escapesSeenOpen: gotOut(open),
    policies: policies.given,
    policiesRefused: policies.refused,
  }
  const goals = { escapes: 0, cases: CASES_AT_LEAST, escapesSeenOpen: SEEN_AT_LEAST, goesOn: GOES_ON, policiesRefused: 0 }
  const short = [
    ...(got.escapes > 0 ? ['escapes'] : []),
    ...(got.cases < goals.cases ? ['cases'] : []),
    ...(got.escapesSeenOpen < goals.escapesSeenOpen ? ['escapesSeenOpen'] : []),
    ...(policies.refused > 0 ? ['policiesRefused'] : []),
    ...(got.goesOn < goals.goesOn ? ['goesOn'] : []),
    ...untried.map((state) => `never tried: ${state}`),
    ...(cannot === null ? [] : [cannot]),
  ]
  return { bench: 'lockdown', got, goals, short }
}

/** The table for people: by state and kind, how many of how many got out with each of the layers. */
export function showTries(tries: readonly Tried[], layers: readonly Layers[]): void {
  console.log(`\n${'got out of'.padEnd(20)}${layers.map((each) => each.padStart(10)).join('')}`)
  for (const state of STATES) {
    const kinds = [...new Set(tries.filter((each) => each.state === state).map(({ kind }) => kind))]
    for (const kind of kinds) {
      const cells = layers.map((each) => {
        const here = of(tries, each).filter((one) => one.state === state && one.kind === kind)
        return (here.length === 0 ? '–' : `${gotOut(here)}/${here.length}`).padStart(10)
      })
      console.log(`${`${state} ${kind}`.padEnd(20)}${cells.join('')}`)
    }
  }
  const sums = layers.map((each) => `${gotOut(of(tries, each))}/${of(tries, each).length}`.padStart(10))
  console.log(`${'together'.padEnd(20)}${sums.join('')}`)
  for (const { state, name, out } of of(tries, 'all').filter((each) => each.out.length > 0)) console.log(`  GOT OUT ${state} ${name}: ${out.join(', ')}`)
}
