import { createHash } from 'node:crypto'
import type { Coverage } from '../../model/bundle/manifest.ts'
import type { Item } from '../../model/content/views.ts'
import type { Sourced } from '../read/items.ts'

/** Every Chinese text of an item, in the order of its fields, one to a line: what a translator had before them. */
function chineseOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(chineseOf)
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  if (typeof record['zh'] === 'string') return [record['zh']]
  return Object.keys(record)
    .sort()
    .flatMap((key) => chineseOf(record[key]))
}

/** The hash that `translation.of` keeps: 16 hex digits over the Chinese texts. Rule C4. */
export function sourceHash(item: Item): string {
  return createHash('sha256').update(chineseOf(item).join('\n')).digest('hex').slice(0, 16)
}

/** Marks the Uyghur out of date where the Chinese has changed since. */
export function withTranslationState(item: Item): Item {
  const { of } = item.translation
  return of === undefined || of === sourceHash(item) ? item : { ...item, translation: { ...item.translation, outdated: true } }
}

/** Counts the items of a bundle by the state of their Uyghur. */
export function coverageOf(sources: readonly Sourced[]): Coverage {
  const coverage = { reviewed: 0, human: 0, draft: 0, machine: 0, missing: 0 }
  for (const { item } of sources) coverage[item.translation.ug]++
  return coverage
}

/** Whether a bundle may go out without `--drafts`: hotlines all, everything else 95 % reviewed or human. Rule C2. */
export function gate(sources: readonly Sourced[]): { passes: boolean; good: number; of: number } {
  const done = (source: Sourced) => source.item.translation.ug === 'reviewed' || source.item.translation.ug === 'human'
  const good = sources.filter(done).length
  const hotlines = sources.filter((source) => source.item.kind === 'hotline')
  return { passes: hotlines.every(done) && good >= sources.length * 0.95, good, of: sources.length }
}
