import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { Schema } from '../../model/schema.ts'
import { Active, Terminal } from '../../model/terminal.ts'
import { askKeeper } from './keeper.ts'
import { begin, standOn, stoodOn } from './versions.ts'

/** Why something could not be read: no line and nothing kept here, or something that makes no sense. */
export type ReadProblem =
  | { readonly kind: 'no-line'; readonly file: string }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly wanted: string }

/** Reads one JSON object by its address and schema. */
export async function readJson<T>(url: string, schema: Schema<T>, signal?: AbortSignal): Promise<Result<T, ReadProblem>> {
  let raw: unknown
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal })
    if (response.status === 404) return problem({ kind: 'missing', file: url })
    if (!response.ok) return problem({ kind: 'no-line', file: url })
    raw = await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) return problem({ kind: 'unreadable', file: url, wanted: 'JSON' })
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error
    return problem({ kind: 'no-line', file: url })
  }
  const read = schema.safeParse(raw)
  if (read.success) return ok(read.data)
  return problem({ kind: 'unreadable', file: url, wanted: read.error.issues[0]?.path.map(String).join('.') ?? '' })
}

/** One bundle as it serves here and now: `base` is what every object's path is put behind. */
export interface OpenBundle extends Active {
  readonly base: string
  /** the version the shelf names; another one serves this page when pages could not begin with that (S11) */
  readonly newest: number
}

/** This terminal and its stack of bundles, the widest first. The versions stay the same as long as the page keeps them. */
export interface OpenStack {
  readonly terminal: Terminal
  readonly bundles: readonly OpenBundle[]
}

async function openBundle(bundle: BundleName): Promise<Result<OpenBundle, ReadProblem>> {
  const active = await readJson(address.active(bundle), Active)
  if (!active.ok) return active
  const { version: newest, previous, from } = active.value
  const version = from === 'shelf' ? begin(bundle, newest, previous) : newest
  return ok({ ...active.value, version, newest, base: address.object(bundle, version, '') })
}

// As long as a page that draws its first screen and then dies may take to die.
const STANDS_AFTER_MS = 10_000

/**
 * The first screen is drawn. A version has stood when the page is still there ten seconds later, or was left before that by
 * somebody who could leave it; one that pages could not begin with is given back to the keeper. Rule S11.
 */
export function provesItself({ bundles }: OpenStack): void {
  const kept = bundles.filter(({ from }) => from === 'shelf')
  for (const { bundle, version, newest } of kept)
    if (version !== newest)
      askKeeper({ type: 'go-back', bundle, version: newest }).catch((error: unknown) => console.error('shelf: could not go back', bundle, newest, error))
  const fresh = kept.filter(({ version, newest }) => version === newest)
  const stood = () => {
    clearTimeout(timer)
    removeEventListener('pagehide', stood)
    for (const { bundle, version } of fresh) stoodOn(bundle, version)
  }
  const timer = setTimeout(stood, STANDS_AFTER_MS)
  addEventListener('pagehide', stood)
}

/**
 * Finds out which terminal this is and which version of each of its bundles serves. A wider bundle that cannot be read is
 * left out and named; without the last, the community's own, there is nothing to show.
 */
export async function openStack(): Promise<Result<OpenStack & { readonly left: readonly ReadProblem[] }, ReadProblem>> {
  const terminal = await readJson('/c/terminal.json', Terminal)
  if (!terminal.ok) return terminal
  const opened = await Promise.all(terminal.value.stack.map(openBundle))
  const own = opened[opened.length - 1] as Result<OpenBundle, ReadProblem>
  if (!own.ok) return own
  const bundles = opened.flatMap((each) => (each.ok ? [each.value] : []))
  const left = opened.flatMap((each) => (each.ok ? [] : [each.problem]))
  standOn(bundles)
  return ok({ terminal: terminal.value, bundles, left })
}
