import { growthOf, type Life, MEASURES, MOST_PERCENT, SAMPLE_MOVES } from './verdict.ts'

const ofTwo = (value: number) => Number(value.toFixed(2))
const inTable = (value: number) => (value >= 1e6 ? `${(value / 1e6).toFixed(2)} MB` : String(value)).padStart(11)

/** The growth of this run's lives in percent, for `got`, `goals` and `short` of DESIGN §5. What was not measured stands as `null` and is short. */
export function growthIn(lives: ReadonlyMap<string, Life>): { got: Record<string, number | null>; goals: Record<string, number>; short: string[] } {
  const got: Record<string, number | null> = {}
  const goals: Record<string, number> = {}
  const short: string[] = []
  for (const [part, { samples }] of lives)
    for (const measure of MEASURES)
      for (const [when, percent] of Object.entries(growthOf(samples, measure))) {
        const name = `${part} ${measure} percent ${when === 'end' ? 'at the end' : 'at most'}`
        got[name] = Number.isFinite(percent) ? ofTwo(percent) : null
        goals[name] = MOST_PERCENT
        if (!(percent <= MOST_PERCENT)) short.push(name)
      }
  return { got, goals, short }
}

/** The table of one life for people. */
export function showLife(part: string, { samples, kinds, moves, losses, framesSeen, framesBlank, blanks, stuck }: Life): void {
  console.log(
    `\n${part}: ${moves} moves (${Object.entries(kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')})`,
  )
  console.log(`  lost the graphics card ${losses} times; of ${framesSeen} frames read back ${framesBlank} were blank${stuck === null ? '' : `; ${stuck}`}`)
  for (const blank of blanks) console.log(`  blank: ${blank}`)
  console.log(`  ${''.padEnd(14)}${[`at ${SAMPLE_MOVES}`, 'at the end', 'least', 'most'].map((head) => head.padStart(11)).join('')}   at the end    at most`)
  for (const measure of MEASURES) {
    const all = samples.map((sample) => sample[measure])
    const { end, most } = growthOf(samples, measure)
    const figures = [all[0] ?? Number.NaN, all.at(-1) ?? Number.NaN, Math.min(...all), Math.max(...all)]
    console.log(`  ${measure.padEnd(14)}${figures.map(inTable).join('')}${`${end.toFixed(2)} %`.padStart(13)}${`${most.toFixed(2)} %`.padStart(11)}`)
  }
}
