import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundleName } from '../model/bundle/channel.ts'
import { Clocks, DEFAULT_CLOCKS } from '../model/case/clocks.ts'
import { Calendar } from '../model/content/calendar.ts'
import { Phrases } from '../model/content/phrase.ts'
import { ReportForm } from '../model/content/report-form.ts'
import { Poles, TourGraph } from '../model/content/tour.ts'
import { Terminal } from '../model/terminal.ts'
import type { BundleFolder } from './bundle-folder.ts'
import { isMissing } from './file-memory.ts'
import { readJson } from './read-json.ts'
import { readObject } from './read-object.ts'

/** What the hub itself reads of the content it hands out. */
export interface Published {
  readonly calendar: Calendar
  readonly clocks: Clocks
  /** the ready sentences for each step */
  readonly phrases: Phrases
  /** the ready sentences of residents, by category */
  readonly report: ReportForm | null
  readonly poles: Poles | null
  readonly graph: TourGraph | null
  /** whether what a category speaks of can hurt somebody */
  isHazard(code: string): boolean
}

/** What counts while nothing was published: without a calendar every deadline says that it is provisional. */
export const NOTHING_PUBLISHED: Published = {
  calendar: { years: [], source: { zh: '没有日历' }, days: [] },
  clocks: DEFAULT_CLOCKS,
  phrases: { translation: 'draft', phrases: [] },
  report: null,
  poles: null,
  graph: null,
  isHazard: (code) => isHelp(code),
}

const isHelp = (code: string) => code === 'HELP' || code.startsWith('HELP-')

interface Schema<T> {
  safeParse(raw: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

/**
 * Reads what was published for the terminals of this hub, of each kind from the narrowest bundle of their stack that has it. It is
 * read again when a bundle has a newer version; what is damaged is told to `log`, and then a wider bundle or the usual counts.
 *
 * @param folder holds `terminal.json`
 */
export function readPublished(folder: string, bundles: BundleFolder, log: (line: string) => void): () => Promise<Published> {
  let known: { readonly of: string; readonly published: Promise<Published> } | null = null

  async function stack(): Promise<readonly (readonly [BundleName, number])[]> {
    let names: readonly BundleName[]
    try {
      const json = readJson(await readFile(join(folder, 'terminal.json')))
      const terminal = json.ok ? Terminal.safeParse(json.value) : null
      if (terminal?.success !== true) log(`${join(folder, 'terminal.json')}: cannot be read; deadlines are the usual ones`)
      names = terminal?.success === true ? [...terminal.data.stack].reverse() : []
    } catch (error) {
      if (!isMissing(error)) throw error
      names = []
    }
    const versions = await Promise.all(names.map(async (name) => [name, await bundles.active(name)] as const))
    return versions.flatMap(([name, active]) => (active.ok ? [[name, active.value.version] as const] : []))
  }

  async function one<T>(versions: readonly (readonly [BundleName, number])[], path: string, schema: Schema<T>): Promise<T | null> {
    for (const [name, version] of versions) {
      const place = await bundles.place(name, version, path)
      if (!place.ok) continue
      const bytes = await readObject(place.value)
      const json = bytes.ok ? readJson(bytes.value) : null
      const read = json?.ok === true ? schema.safeParse(json.value) : null
      if (read?.success === true) return read.data
      log(`bundle ${name} ${version}: ${path} cannot be read`)
    }
    return null
  }

  async function read(versions: readonly (readonly [BundleName, number])[]): Promise<Published> {
    const [calendar, clocks, phrases, report, poles, graph] = await Promise.all([
      one(versions, 'calendar.json', Calendar),
      one(versions, 'clocks.json', Clocks),
      one(versions, 'phrases.json', Phrases),
      one(versions, 'report.json', ReportForm),
      one(versions, 'poles.json', Poles),
      one(versions, 'tour/graph.json', TourGraph),
    ])
    const hazards = new Set((report?.categories ?? []).filter(({ hazard }) => hazard).map(({ code }) => code))
    return {
      calendar: calendar ?? NOTHING_PUBLISHED.calendar,
      clocks: clocks ?? NOTHING_PUBLISHED.clocks,
      phrases: phrases ?? NOTHING_PUBLISHED.phrases,
      report,
      poles,
      graph,
      isHazard: (code) => hazards.has(code) || isHelp(code),
    }
  }

  async function look(): Promise<Published> {
    const versions = await stack()
    const of = versions.map((each) => each.join(' ')).join(', ')
    if (known?.of !== of) known = { of, published: read(versions) }
    return known.published
  }

  // Those who ask at the same time look once: every letter asks.
  let looking: Promise<Published> | null = null
  return () => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
}
