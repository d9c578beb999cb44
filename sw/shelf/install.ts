import { address } from '../../model/bundle/address.ts'
import { type Channel, MANIFEST_MAX_BYTES } from '../../model/bundle/channel.ts'
import { checkPack, type Manifest, readManifest } from '../../model/bundle/manifest.ts'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import type { Root } from '../../model/bundle/root.ts'
import { sha256 } from '../../model/bytes.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { fetchBounded } from './bounded.ts'
import { fetchPack } from './fetch-pack.ts'
import { isFull } from './full.ts'
import { makeRoom } from './make-room.ts'
import { waitForNight } from './night.ts'
import { makeTable, type PathTable } from './path-table.ts'
import { Patience } from './patience.ts'
import { type Shelf, wantedUnderWay } from './shelf.ts'
import type { KeptVersion } from './state.ts'
import { SPARE_SLOTS } from './store.ts'

const PARALLEL = 4
const MANIFEST_STILL_MS = 120_000

/** What an install came to: whole and not yet serving, or put off until the night. */
export type Installed =
  | { readonly is: 'whole'; readonly kept: KeptVersion; readonly table: PathTable }
  | { readonly is: 'waits'; readonly forMs: number; readonly bytes: number }

/** Writes to the disk. That it is full is an answer; any other failure goes on. */
export async function unlessFull(file: string, write: () => Promise<unknown>): Promise<Result<true, BundleProblem>> {
  try {
    await write()
  } catch (error) {
    if (!isFull(error)) throw error
    return problem({ kind: 'disk-full', file })
  }
  return ok(true)
}

const bytesOf = (packs: Manifest['packs']) => packs.reduce((sum, [, size]) => sum + size, 0)

/**
 * Fetches a version's manifest and the packs that are not here. Nothing of it serves before the pointer moves.
 * Rules S3, S5, S12, S13.
 *
 * @param pressing nothing whole serves meanwhile, so it waits neither for the night nor for new names to settle
 */
export async function install(channel: Channel, root: Root, pressing: boolean, shelf: Shelf): Promise<Result<Installed, BundleProblem>> {
  const { bundle, version } = channel
  const { postponed, store } = shelf
  const url = address.manifest(bundle, version)
  const wait = (bytes: number) => waitForNight(shelf.plan, { bytes, pressing, name: `${shelf.terminal} ${bundle} ${version}` }, shelf.clock())
  const before = postponed.get(bundle)
  if (before?.manifest === channel.manifest.sha256) {
    const forMs = wait(before.bytes)
    if (forMs > 0) return ok({ is: 'waits', forMs, bytes: before.bytes })
  }
  const patience = new Patience(MANIFEST_STILL_MS, shelf.signal)
  const bytes = await fetchBounded(shelf.fetcher, url, Math.min(channel.manifest.size, MANIFEST_MAX_BYTES), patience.signal)
  patience.end()
  if (!bytes.ok) return bytes
  const read = await readManifest(bytes.value, root, channel)
  if (!read.ok) return read
  const manifest = read.value
  const table = makeTable(manifest.objects)
  if (!table.ok) return problem({ kind: 'unreadable', file: url, wanted: `other paths than ${table.problem.join(' and ')}` })

  const wanted = store.missing(manifest.packs)
  const toFetch = bytesOf(wanted)
  const forMs = wait(toFetch)
  if (forMs > 0) {
    postponed.set(bundle, { manifest: channel.manifest.sha256, bytes: toFetch })
    return ok({ is: 'waits', forMs, bytes: toFetch })
  }
  postponed.delete(bundle)
  shelf.underWay.set(bundle, new Set(manifest.packs.map(([hash]) => hash)))
  if (wanted.length > 0) {
    // What residents say comes before what we show them: with no room for the reserve there is none for content.
    const reserved = await unlessFull('reserve', () => shelf.reserve.fill())
    if (!reserved.ok) return reserved
    // The first time, names for this version and the next one are made at once: after a power cut the browser may lose names it
    // was given later, also when they have been on the disk for long.
    await store.prepare(store.state.versions.length === 0 ? manifest.packs.length * 2 + SPARE_SLOTS : wanted.length)
  }
  let fetched = await fetchAll(manifest, wanted, shelf)
  if (!fetched.ok && fetched.problem.kind === 'disk-full' && (await makeRoom(bundle, shelf, wantedUnderWay(shelf))) > 0)
    fetched = await fetchAll(manifest, store.missing(manifest.packs), shelf)
  if (!fetched.ok) return fetched

  const packs = store.placed(manifest.packs)
  // Somebody has cleared the disk meanwhile; the pointer never moves onto a hole.
  if (packs === null) return problem({ kind: 'no-line', file: url, status: 0 })
  if (!pressing) await shelf.settle(store.settlesIn(packs), shelf.signal)
  const { objects, coverage, drafts } = manifest
  const size = objects.reduce((sum, object) => sum + object[3], 0)
  const kept: KeptVersion = { bundle, version, manifest: channel.manifest.sha256, packs, objects: objects.length, bytes: size, coverage, drafts }
  return ok({ is: 'whole', kept, table: table.value })
}

type Objects = Manifest['objects']

async function fetchAll(manifest: Manifest, wanted: Manifest['packs'], shelf: Shelf): Promise<Result<true, BundleProblem>> {
  const { bundle, version } = manifest
  if (wanted.length === 0) return ok(true)
  const inPack = new Map<string, Objects>(wanted.map(([hash]) => [hash, []]))
  for (const object of manifest.objects) inPack.get(manifest.packs[object[1]]?.[0] as string)?.push(object)
  const ofBytes = bytesOf(wanted)
  const waiting = [...wanted]
  let doneBytes = 0
  const tell = () => shelf.tell({ bundle, is: 'fetching', version, doneBytes: Math.min(doneBytes, ofBytes), ofBytes })
  tell()
  let failed: { ok: false; problem: BundleProblem } | null = null
  const fetchNext = async (): Promise<void> => {
    for (let pack = waiting.shift(); pack !== undefined && failed === null; pack = waiting.shift()) {
      const came = await onePack(bundle, pack, inPack.get(pack[0]) as Objects, shelf, (bytes) => (doneBytes += bytes))
      if (!came.ok) {
        failed ??= came
        return
      }
      tell()
    }
  }
  // All of them end before anybody goes on: one that still wrote after the lock was given back would write into another's slot.
  const ended = await Promise.allSettled(
    Array.from({ length: PARALLEL }, () =>
      fetchNext().catch((error: unknown) => {
        waiting.length = 0
        throw error
      }),
    ),
  )
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return failed ?? ok(true)
}

/** Brings one pack: fetched, its hash and that of every object in it right, and on the disk. Rules S2 and S3. */
async function onePack(
  bundle: string,
  pack: Manifest['packs'][number],
  objects: Objects,
  shelf: Shelf,
  onBytes: (bytes: number) => void,
): Promise<Result<true, BundleProblem>> {
  const { store } = shelf
  const fetchChecked = async () => {
    const came = await fetchPack(bundle, pack, shelf, shelf.signal, onBytes)
    if (!came.ok) return came
    const right = await checkPack(came.value, pack)
    return right.ok ? came : right
  }
  let bytes = await fetchChecked()
  if (!bytes.ok && bytes.problem.kind === 'wrong-hash') {
    onBytes(-pack[1])
    // Something that was put by may have been bent; a pack fetched in one piece is refused at once.
    if ((await store.dropParts(pack[0])) > 0) bytes = await fetchChecked()
  }
  if (!bytes.ok) return bytes
  const { value } = bytes
  const right = await checkObjects(objects, value)
  return right.ok ? unlessFull(address.pack(bundle, pack[0]), () => store.put(pack[0], value)) : right
}

/** Every object of a pack must have the hash the manifest gives it. */
async function checkObjects(objects: Objects, bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, BundleProblem>> {
  const hashes = await Promise.all(objects.map(([, , offset, size]) => sha256(bytes.subarray(offset, offset + size))))
  for (const [index, [path, , , , hash]] of objects.entries())
    if (hashes[index] !== hash) return problem({ kind: 'wrong-hash', file: path, wanted: hash, came: hashes[index] as string })
  return ok(true)
}
