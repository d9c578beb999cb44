import { address } from '../../model/bundle/address.ts'
import { type Channel, readChannel } from '../../model/bundle/channel.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { ShelfProblem } from '../../model/shelf/problem.ts'
import { fetchJson } from './bounded.ts'
import { install, type Installed, unlessFull } from './install.ts'
import { withoutOld } from './make-room.ts'
import { Patience } from './patience.ts'
import { newestRoot, SMALL_FILE_BYTES } from './roots.ts'
import { type Shelf, wantedUnderWay } from './shelf.ts'
import { type Pointer, pointerOf, tableName, versionOf, withPointer } from './state.ts'

const CHANNEL_STILL_MS = 30_000

/** What a check came to. `waits` is how long the fetch is put off for the night, in milliseconds. */
export interface Checked {
  readonly version: number
  readonly changed: boolean
  readonly waits?: { readonly forMs: number; readonly bytes: number }
}

/**
 * Brings a bundle up to date: channel → root → manifest → missing packs → index and pointer in one write. Whatever goes wrong,
 * the version before keeps serving, and what has arrived is not fetched again. The caller holds the shelf's lock.
 * Rules S1 to S6, S9 to S14.
 */
export async function updateBundle(bundle: BundleName, shelf: Shelf): Promise<Result<Checked, ShelfProblem>> {
  shelf.tell({ bundle, is: 'checking' })
  const answer = await update(bundle, shelf)
  if (!answer.ok) shelf.tell({ bundle, is: 'refused', problem: answer.problem })
  else if (answer.value.waits !== undefined) shelf.tell({ bundle, is: 'waiting', ...answer.value.waits })
  else shelf.tell({ bundle, is: 'active', version: answer.value.version, changed: answer.value.changed })
  return answer
}

async function update(bundle: BundleName, shelf: Shelf): Promise<Result<Checked, ShelfProblem>> {
  const { store } = shelf
  await store.load()
  const pointer = pointerOf(store.state, bundle)
  const patience = new Patience(CHANNEL_STILL_MS, shelf.signal)
  const raw = await fetchJson(shelf.fetcher, address.channel(bundle), SMALL_FILE_BYTES, patience.signal)
  patience.end()
  if (!raw.ok) return raw
  const trusted = await newestRoot(bundle, raw.value, pointer, shelf.firstRoot, shelf.fetcher, shelf.signal)
  if (!trusted.ok) return trusted
  const read = await readChannel(raw.value, trusted.value.root, bundle, pointer?.high ?? 0)
  if (!read.ok) return read
  const channel = read.value
  const { version, manifest } = channel
  if (pointer?.failed?.version === version && pointer.failed.manifest === manifest.sha256)
    return problem({ kind: 'failed-before', file: address.active(bundle), version })

  const changed = pointer?.active !== version
  await store.lookAgain(bundle)
  const here = versionOf(store.state, bundle, version)
  let installed: Extract<Installed, { readonly is: 'whole' }> | null = null
  if (changed || here?.manifest !== manifest.sha256 || store.lostOf(here) > 0) {
    const came = await install(channel, trusted.value.root, pointer === undefined || !changed, shelf)
    if (!came.ok) return came
    if (came.value.is === 'waits') {
      const { forMs, bytes } = came.value
      return ok({ version: pointer?.active ?? 0, changed: false, waits: { forMs, bytes } })
    }
    installed = came.value
  }
  const moved = await activate(channel, trusted.value.signed, installed, shelf)
  return moved.ok ? ok({ version, changed }) : moved
}

/** Writes the new version and the pointer onto it, in one write, and lets go of what nobody needs any more. Rules S5, S6 and S9. */
async function activate(
  { bundle, version, expires, issued }: Channel,
  root: unknown,
  installed: Extract<Installed, { readonly is: 'whole' }> | null,
  shelf: Shelf,
): Promise<Result<true, ShelfProblem>> {
  const { store } = shelf
  const now = pointerOf(store.state, bundle)
  const previous = now?.active === version ? now.previous : (now?.active ?? null)
  const next: Pointer = { bundle, active: version, previous, high: Math.max(version, now?.high ?? 0), expires, issued, root, failed: null }
  const others = store.state.versions.filter((kept) => kept.bundle !== bundle || kept.version !== version)
  const versions = installed === null ? store.state.versions : [...others, installed.kept]
  const state = withoutOld({ ...withPointer(store.state, next), versions }, bundle, await shelf.held(), false)
  // A check every minute that finds nothing new writes nothing: the disk of a terminal wears.
  const same = JSON.stringify(pointerOf(state, bundle)) === JSON.stringify(now)
  if (installed === null && same && state.versions.length === store.state.versions.length) return ok(true)
  const wrote = await unlessFull(address.active(bundle), () =>
    store.commit(state, installed === null ? undefined : [tableName(bundle, version), installed.table]),
  )
  if (!wrote.ok) return wrote
  shelf.underWay.delete(bundle)
  await store.sweep(wantedUnderWay(shelf))
  return ok(true)
}
