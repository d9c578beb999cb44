import type { Labelled } from './records.ts'
import type { Query } from './queries.ts'

/** How many queries of each category have an answer among the first three. */
export interface Hits {
  readonly byCategory: ReadonlyMap<string, { readonly hit: number; readonly of: number }>
  readonly hit: number
  readonly of: number
  readonly missed: readonly string[]
}

/** What a side finds for a query: numbers of records, the best first, and poles. */
export type Find = (typed: string) => { readonly records: readonly number[]; readonly poles: readonly string[] }

/** A hit is any record that answers among the first three. */
export function judge(queries: readonly Query[], records: readonly Labelled[], find: Find): Hits {
  const byCategory = new Map<string, { hit: number; of: number }>()
  const missed: string[] = []
  for (const query of queries) {
    const found = find(query.typed)
    const hit =
      query.pole === undefined ? found.records.slice(0, 3).some((at) => query.wants(records[at] as Labelled)) : found.poles.slice(0, 3).includes(query.pole)
    const count = byCategory.get(query.category) ?? { hit: 0, of: 0 }
    byCategory.set(query.category, { hit: count.hit + (hit ? 1 : 0), of: count.of + 1 })
    if (!hit) missed.push(`${query.category}: ${query.typed}`)
  }
  const all = [...byCategory.values()]
  return { byCategory, missed, hit: all.reduce((sum, { hit }) => sum + hit, 0), of: queries.length }
}

/** The value below which `share` of the numbers lie; nothing for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const percent = ({ hit, of }: { readonly hit: number; readonly of: number }): number => Number(((100 * hit) / of).toFixed(1))

/** Every beginning of a query, as its keys are pressed one after another. */
export const keysOf = (typed: string): string[] => {
  const signs = [...typed]
  return signs.map((_, at) => signs.slice(0, at + 1).join(''))
}
