import type { Counts, Ledger } from './ledger.ts'
import type { Proof } from './proof.ts'

/** What all runs have come to, for `got`, `goals` and `short` of DESIGN §5. */
export interface Result {
  readonly got: Readonly<Record<string, number>>
  readonly goals: Readonly<Record<string, number>>
  readonly short: readonly string[]
  /** something acknowledged was lost, half activated or doubled, with the code as it is */
  readonly broken: boolean
}

/** The parts of a proof that are wanted or have been tried. */
export function partsOf({ name, wanted }: Proof, ledger: Ledger): string[] {
  const tried = ledger.proofs().flatMap((known) => (known.startsWith(`${name} `) ? known.slice(name.length + 1) : []))
  return [...new Set([...Object.keys(wanted), ...tried])]
}

/**
 * Compares the ledger with what is wanted.
 *
 * @param cannot by proof: why this machine cannot run it
 */
export function resultOf(proofs: readonly Proof[], ledger: Ledger, cannot: ReadonlyMap<string, string>): Result {
  const got: Record<string, number> = {}
  const goals: Record<string, number> = {}
  const short: string[] = []
  let broken = false
  for (const proof of proofs) {
    for (const part of partsOf(proof, ledger)) {
      const key = `${proof.name} ${part}`
      const now = ledger.now(key)
      for (const [count, least] of Object.entries(proof.wanted[part] ?? {})) {
        got[`${key} ${count}`] = now[count] ?? 0
        goals[`${key} ${count}`] = least
        if ((now[count] ?? 0) < least) short.push(`${key} ${count}`)
      }
      for (const count of proof.never) {
        if (now[count] === undefined) continue
        got[`${key} ${count}`] = now[count]
        goals[`${key} ${count}`] = 0
        if (now[count] === 0) continue
        short.push(`${key} ${count}`)
        broken = true
      }
    }
    if (proof.ever !== undefined) {
      const { count, least, of } = proof.ever
      const key = `${proof.name} ${count} of all time`
      got[key] = of.reduce((sum, part) => sum + (ledger.ever(`${proof.name} ${part}`)[count] ?? 0), 0)
      goals[key] = least
      if (got[key] < least) short.push(key)
    }
    const why = cannot.get(proof.name)
    if (why !== undefined) short.push(`${proof.name}: ${why}`)
  }
  return { got, goals, short, broken }
}

const said = (counts: Counts) =>
  Object.entries(counts)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

/** The table for people: each part with this code, and of all time. Counts of zero are left out, those that must be zero are not. */
export function showTable(proofs: readonly Proof[], ledger: Ledger, cannot: ReadonlyMap<string, string>): void {
  for (const proof of proofs) {
    const why = cannot.get(proof.name)
    console.log(`\n${proof.name}${why === undefined ? '' : `: not on this machine: ${why}`}`)
    for (const part of partsOf(proof, ledger)) {
      const key = `${proof.name} ${part}`
      const zeros = proof.never.filter((count) => ledger.now(key)[count] === 0)
      console.log(`  ${part.padEnd(18)} with this code: ${said(ledger.now(key)) || 'nothing yet'}${zeros.length > 0 ? `; 0 of: ${zeros.join(', ')}` : ''}`)
      console.log(`  ${''.padEnd(18)}       all time: ${said(ledger.ever(key)) || 'nothing yet'}`)
    }
  }
}
