import { createHash } from 'node:crypto'
import type { Coverage } from '../../model/bundle/manifest.ts'
import type { TranslationState } from '../../model/text.ts'
import { shownBy } from '../read/shown-by.ts'
import type { FolderContent } from './read-folder.ts'

/** Every Chinese text of an item, in the order of its fields, one to a line: what a translator had before them. */
function chineseOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(chineseOf)
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  if (typeof record['zh'] === 'string') return [record['zh']]
  return Object.keys(record)
    .filter(shownBy)
    .sort()
    .flatMap((key) => chineseOf(record[key]))
}

/** The hash that `translation.of` keeps: 16 hex digits over the Chinese texts. Rule C4. */
export function sourceHash(item: object): string {
  return createHash('sha256').update(chineseOf(item).join('\n')).digest('hex').slice(0, 16)
}

/** Marks the Uyghur out of date where the Chinese has changed since. */
export function withTranslationState<T extends { readonly translation: { readonly of?: string | undefined } }>(item: T): T {
  const { of } = item.translation
  return of === undefined || of === sourceHash(item) ? item : { ...item, translation: { ...item.translation, outdated: true } }
}

/** What is counted: each item, each artist, each guided tour, and each of the files that are one text in many sentences. */
export type Counted = Pick<FolderContent, 'sources' | 'artists' | 'guided' | 'community' | 'report' | 'phrases' | 'alertTemplates'>

function statesOf({ sources, artists, guided, community, report, phrases, alertTemplates }: Counted): TranslationState[] {
  const states: TranslationState[] = sources.map(({ item }) => item.translation.ug)
  for (const artist of artists) states.push(artist.translation.ug)
  for (const tour of guided) states.push(tour.translation.ug)
  states.push(community.translation)
  for (const words of [report, phrases, alertTemplates]) if (words !== null) states.push(words.translation)
  return states
}

/** Counts the parts of a bundle by the state of their Uyghur. Rule C2. */
export function coverageOf(content: Counted): Coverage {
  const coverage = { reviewed: 0, human: 0, draft: 0, machine: 0, missing: 0 }
  for (const state of statesOf(content)) coverage[state]++
  return coverage
}

const isDone = (state: TranslationState) => state === 'reviewed' || state === 'human'

/**
 * Whether a bundle may go out without `--drafts`: hotlines, ready sentences and warnings all, everything else 95 % reviewed
 * or human. Rule C2.
 */
export function gate(content: Counted): { passes: boolean; good: number; of: number } {
  const states = statesOf(content)
  const good = states.filter(isDone).length
  const must = content.sources.filter(({ item }) => item.kind === 'hotline').map(({ item }) => item.translation.ug)
  for (const words of [content.phrases, content.alertTemplates]) if (words !== null) must.push(words.translation)
  return { passes: must.every(isDone) && good >= states.length * 0.95, good, of: states.length }
}
