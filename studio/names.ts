import { address } from '../model/bundle/address.ts'
import { ReportForm } from '../model/content/report-form.ts'
import { Active, Terminal } from '../model/terminal.ts'
import type { Text } from '../model/text.ts'

/** What codes are called, categories by code and terminals by id, and where the narrowest open bundle begins (`/c/<bundle>/<version>/`). */
export interface Names {
  readonly categories: ReadonlyMap<string, Text>
  readonly terminals: ReadonlyMap<string, Text>
  readonly base: string | null
}

/** Reads one JSON file; `null` when it is not there, not whole or the line is down. */
export type ReadJson = (url: string) => Promise<unknown>

/**
 * Reads the names from the stack of bundles the terminal shows; a narrower bundle's name wins over a wider one's.
 * `null` when the terminal file cannot be read now; a bundle without a report form is passed over.
 */
export async function readNames(readJson: ReadJson): Promise<Names | null> {
  const terminal = Terminal.safeParse(await readJson('/c/terminal.json'))
  if (!terminal.success) return null
  const { id, title, stack } = terminal.data
  const open = await Promise.all(
    stack.map(async (bundle) => {
      const active = Active.safeParse(await readJson(address.active(bundle)))
      if (!active.success) return null
      const base = address.object(bundle, active.data.version, '')
      return { base, form: ReportForm.safeParse(await readJson(`${base}report.json`)) }
    }),
  )
  const categories = new Map<string, Text>()
  let base: string | null = null
  for (const bundle of open) {
    if (bundle === null) continue
    base = bundle.base
    if (bundle.form.success) for (const category of bundle.form.data.categories) categories.set(category.code, category.title)
  }
  return { categories, terminals: new Map([[id, title]]), base }
}
