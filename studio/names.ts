import * as z from 'zod/mini'
import { address } from '../model/bundle/address.ts'
import { type Category, ReportForm } from '../model/content/report-form.ts'
import { Home } from '../model/content/views.ts'
import { Active, Terminal } from '../model/terminal.ts'
import type { Text } from '../model/text.ts'

/** What codes are called, categories by code and terminals by id, and where the narrowest open bundle begins (`/c/<bundle>/<version>/`). */
export interface Names {
  readonly categories: ReadonlyMap<string, Category>
  readonly terminals: ReadonlyMap<string, Text>
  /** the community's own name; `null` while no bundle tells it */
  readonly community: Text | null
  /** what poles' numbers begin with, `CG` */
  readonly polePrefix: string | null
  readonly base: string | null
}

/** Reads one JSON file; `null` when it is not there, not whole or the line is down. */
export type ReadJson = (url: string) => Promise<unknown>

/** Of a bundle's first screen only what a desk wants. */
const Cover = z.pick(Home, { title: true, polePrefix: true })

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
      const [form, cover] = await Promise.all([readJson(`${base}report.json`), readJson(`${base}home.json`)])
      return { base, form: ReportForm.safeParse(form), cover: Cover.safeParse(cover) }
    }),
  )
  const categories = new Map<string, Category>()
  const found = open.filter((bundle) => bundle !== null)
  for (const { form } of found) if (form.success) for (const category of form.data.categories) categories.set(category.code, category)
  const last = found.at(-1)
  const cover = last?.cover.success === true ? last.cover.data : null
  return {
    categories,
    terminals: new Map([[id, title]]),
    community: cover?.title ?? null,
    polePrefix: cover?.polePrefix ?? null,
    base: last?.base ?? null,
  }
}
