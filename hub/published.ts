import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { address } from '../model/bundle/address.ts'
import type { BundleName } from '../model/bundle/name.ts'
import { Clocks, DEFAULT_CLOCKS } from '../model/case/clocks.ts'
import { Calendar } from '../model/content/calendar.ts'
import { Phrases } from '../model/content/phrase.ts'
import { ReportForm } from '../model/content/report-form.ts'
import { Poles, TourGraph, TourNames, TourPlace } from '../model/content/tour.ts'
import { Home } from '../model/content/views.ts'
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
  /** the titles of the graph's viewpoints */
  readonly names: TourNames | null
  readonly home: Home | null
  /** the bundle that the tour is in: what its objects' paths are put behind, `/c/<bundle>/<version>/`; `null` without a tour */
  readonly tourBase: string | null
  /** the house's public address, without a slash at its end; `null` where phones cannot reach it */
  readonly publicUrl: string | null
  /** what is told at a viewpoint; `null` when nothing is */
  place(viewpoint: string): Promise<TourPlace | null>
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
  names: null,
  home: null,
  tourBase: null,
  publicUrl: null,
  place: () => Promise.resolve(null),
  isHazard: (code) => isHelp(code),
}

const isHelp = (code: string) => code === 'HELP' || code.startsWith('HELP-')

type Versions = readonly (readonly [bundle: BundleName, version: number])[]

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

  async function stack(): Promise<{ readonly versions: Versions; readonly publicUrl: string | null }> {
    let names: readonly BundleName[]
    let publicUrl: string | null = null
    try {
      const json = readJson(await readFile(join(folder, 'terminal.json')))
      const terminal = json.ok ? Terminal.safeParse(json.value) : null
      if (terminal?.success !== true) log(`${join(folder, 'terminal.json')}: cannot be read; deadlines are the usual ones`)
      names = terminal?.success === true ? [...terminal.data.stack].reverse() : []
      publicUrl = terminal?.success === true ? (terminal.data.publicUrl ?? null) : null
    } catch (error) {
      if (!isMissing(error)) throw error
      names = []
    }
    const versions = await Promise.all(names.map(async (name) => [name, await bundles.active(name)] as const))
    return { versions: versions.flatMap(([name, active]) => (active.ok ? [[name, active.value.version] as const] : [])), publicUrl }
  }

  async function one<T>(versions: Versions, path: string, schema: Schema<T>): Promise<T | null> {
    return (await first(versions, path, schema))?.value ?? null
  }

  async function first<T>(versions: Versions, path: string, schema: Schema<T>): Promise<{ readonly value: T; readonly of: Versions[number] } | null> {
    for (const [name, version] of versions) {
      const place = await bundles.place(name, version, path)
      if (!place.ok) continue
      const bytes = await readObject(place.value)
      const json = bytes.ok ? readJson(bytes.value) : null
      const read = json?.ok === true ? schema.safeParse(json.value) : null
      if (read?.success === true) return { value: read.data, of: [name, version] }
      log(`bundle ${name} ${version}: ${path} cannot be read`)
    }
    return null
  }

  async function read(versions: Versions, publicUrl: string | null): Promise<Published> {
    const [calendar, clocks, phrases, report, poles, home, graph] = await Promise.all([
      one(versions, 'calendar.json', Calendar),
      one(versions, 'clocks.json', Clocks),
      one(versions, 'phrases.json', Phrases),
      one(versions, 'report.json', ReportForm),
      one(versions, 'poles.json', Poles),
      one(versions, 'home.json', Home),
      first(versions, 'tour/graph.json', TourGraph),
    ])
    // What is told of a tour comes from the bundle that the tour is in.
    const walked: Versions = graph === null ? [] : [graph.of]
    const names = await one(walked, 'tour/names.json', TourNames)
    const hazards = new Set((report?.categories ?? []).filter(({ hazard }) => hazard).map(({ code }) => code))
    return {
      calendar: calendar ?? NOTHING_PUBLISHED.calendar,
      clocks: clocks ?? NOTHING_PUBLISHED.clocks,
      phrases: phrases ?? NOTHING_PUBLISHED.phrases,
      report,
      poles,
      graph: graph?.value ?? null,
      names,
      home,
      tourBase: graph === null ? null : address.object(...graph.of, ''),
      publicUrl,
      place: (viewpoint) => one(walked, `tour/place/${viewpoint}.json`, TourPlace),
      isHazard: (code) => hazards.has(code) || isHelp(code),
    }
  }

  async function look(): Promise<Published> {
    const { versions, publicUrl } = await stack()
    const of = `${versions.map((each) => each.join(' ')).join(', ')} ${publicUrl}`
    if (known?.of !== of) known = { of, published: read(versions, publicUrl) }
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
