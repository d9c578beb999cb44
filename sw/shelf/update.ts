import { address } from '../../model/bundle/address.ts'
import { type BundleName, Channel, MANIFEST_MAX_BYTES, readChannel } from '../../model/bundle/channel.ts'
import { checkPack, type Manifest, readManifest } from '../../model/bundle/manifest.ts'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import { readFirstRoot, readNextRoot, type Root } from '../../model/bundle/root.ts'
import { sha256 } from '../../model/bytes.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { ShelfNews } from '../../model/shelf/message.ts'
import { type Fetcher, fetchBounded, fetchJson } from './bounded.ts'
import type { Pointer, ShelfDatabase } from './database.ts'
import type { PackShelf } from './packs.ts'

/** What an update works with; everything from outside comes in here, so a test can hold it still. */
export interface Shelf {
  readonly database: ShelfDatabase
  readonly packs: PackShelf
  readonly fetcher: Fetcher
  /** the root file the shell carries, as it was signed */
  readonly firstRoot: unknown
  readonly tell: (news: ShelfNews) => void
}

const SMALL_FILE_BYTES = 256 * 1024
const PARALLEL = 4
// A pack of 4 MB at 64 kbit/s takes 9 minutes; a line that stands still for longer is given up, and the next check goes on from there.
const PATIENCE_MS = 600_000

type Answer = Result<{ readonly version: number; readonly changed: boolean }, BundleProblem>

/**
 * Brings a bundle up to date: channel → root → manifest → missing packs → index → pointer. Whatever goes wrong, the
 * version before keeps serving, and what has arrived whole is not fetched again. Rules S1 to S6 and S9.
 */
export async function updateBundle(bundle: BundleName, shelf: Shelf): Promise<Answer> {
  shelf.tell({ bundle, is: 'checking' })
  const answer = await update(bundle, shelf)
  shelf.tell(answer.ok ? { bundle, is: 'active', ...answer.value } : { bundle, is: 'refused', problem: answer.problem })
  return answer
}

async function update(bundle: BundleName, shelf: Shelf): Promise<Answer> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const pointer = await shelf.database.pointer(bundle)
  const raw = await fetchJson(shelf.fetcher, address.channel(bundle), SMALL_FILE_BYTES, signal)
  if (!raw.ok) return raw
  const trusted = await newestRoot(bundle, raw.value, pointer, shelf, signal)
  if (!trusted.ok) return trusted
  const channel = await readChannel(raw.value, trusted.value.root, bundle, pointer?.high ?? 0)
  if (!channel.ok) return channel
  const { version, expires, issued } = channel.value
  const changed = pointer?.active !== version
  if (changed || !(await isWhole(channel.value, shelf))) {
    const installed = await install(channel.value, trusted.value.root, shelf, signal)
    if (!installed.ok) return installed
  }
  const next: Pointer = {
    bundle,
    active: version,
    previous: changed ? (pointer?.active ?? null) : pointer.previous,
    high: Math.max(version, pointer?.high ?? 0),
    expires,
    issued,
    root: trusted.value.signed,
  }
  // A check every minute that finds nothing new writes nothing: the disk of a terminal wears. Rule S9.
  if (pointer === undefined || JSON.stringify(next) !== JSON.stringify(pointer)) {
    const moved = await unlessFull(address.active(bundle), () => shelf.database.activate(next))
    if (!moved.ok) return moved
  }
  await sweep(bundle, shelf)
  return ok({ version, changed })
}

/** Whether the version a channel speaks of is here with this very manifest, and every one of its packs has its length. */
async function isWhole(channel: Channel, shelf: Shelf): Promise<boolean> {
  const kept = await shelf.database.version(channel.bundle, channel.version)
  return kept?.manifest === channel.manifest.sha256 && (await missingOf(kept, shelf)).length === 0
}

/** Fetches a version's manifest and the packs that are not here, and writes its index. */
async function install(channel: Channel, root: Root, shelf: Shelf, signal: AbortSignal): Promise<Result<true, BundleProblem>> {
  const url = address.manifest(channel.bundle, channel.version)
  const bytes = await fetchBounded(shelf.fetcher, url, Math.min(channel.manifest.size, MANIFEST_MAX_BYTES), false, signal)
  if (!bytes.ok) return bytes
  const manifest = await readManifest(bytes.value, root, channel)
  if (!manifest.ok) return manifest
  const packs = await fetchMissing(manifest.value, shelf, signal)
  return packs.ok ? unlessFull(url, () => shelf.database.keep(manifest.value, channel.manifest.sha256)) : packs
}

/** Writes to the disk. That it is full is an answer; any other failure goes on. */
async function unlessFull(file: string, write: () => Promise<void>): Promise<Result<true, BundleProblem>> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error
    return problem({ kind: 'disk-full', file })
  }
  return ok(true)
}

/** Follows the chain of roots from the newest one this terminal knows to the one the channel speaks of. Rule S4. */
async function newestRoot(
  bundle: BundleName,
  channel: unknown,
  pointer: Pointer | undefined,
  shelf: Shelf,
  signal: AbortSignal,
): Promise<Result<{ root: Root; signed: unknown }, BundleProblem>> {
  const first = await readFirstRoot(shelf.firstRoot)
  if (!first.ok) return first
  let root = first.value
  let signed: unknown = shelf.firstRoot
  if (pointer?.root !== undefined && pointer.root !== null) {
    const kept = await readFirstRoot(pointer.root)
    if (kept.ok && kept.value.version > root.version) {
      root = kept.value
      signed = pointer.root
    }
  }
  const wanted = rootVersionOf(channel)
  while (root.version < wanted) {
    const raw = await fetchJson(shelf.fetcher, address.root(bundle, root.version + 1), SMALL_FILE_BYTES, signal)
    if (!raw.ok) return raw
    const next = await readNextRoot(raw.value, root)
    if (!next.ok) return next
    root = next.value
    signed = raw.value
  }
  return ok({ root, signed })
}

/** A hint read before the signature is checked: it only decides which roots are asked for, and each of them is checked. */
function rootVersionOf(raw: unknown): number {
  const payload = (raw as { payload?: unknown } | null)?.payload
  if (typeof payload !== 'string') return 0
  try {
    const hint = Channel.safeParse(JSON.parse(payload))
    return hint.success ? hint.data.rootVersion : 0
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return 0
  }
}

/** The packs of a version that are not here, or not in their length. */
async function missingOf({ bundle, packs }: Pick<Manifest, 'bundle' | 'packs'>, shelf: Shelf): Promise<Manifest['packs']> {
  const missing: Manifest['packs'] = []
  for (const pack of packs) if ((await shelf.packs.length(bundle, pack[0])) !== pack[1]) missing.push(pack)
  return missing
}

async function fetchMissing(manifest: Manifest, shelf: Shelf, signal: AbortSignal): Promise<Result<true, BundleProblem>> {
  const { bundle } = manifest
  const missing = await missingOf(manifest, shelf)
  const ofBytes = missing.reduce((sum, [, size]) => sum + size, 0)
  let doneBytes = 0
  if (ofBytes > 0) shelf.tell({ bundle, is: 'fetching', doneBytes, ofBytes })
  let failed: { ok: false; problem: BundleProblem } | null = null
  const fetchNext = async (): Promise<void> => {
    for (let pack = missing.shift(); pack !== undefined && failed === null; pack = missing.shift()) {
      const [hash, size] = pack
      const url = address.pack(bundle, hash)
      const bytes = await fetchBounded(shelf.fetcher, url, size, true, signal)
      let put: Result<true, BundleProblem> = bytes.ok ? await checkPack(bytes.value, pack) : bytes
      if (bytes.ok && put.ok) put = await checkObjects(manifest, hash, bytes.value)
      if (bytes.ok && put.ok) put = await unlessFull(url, () => shelf.packs.put(bundle, hash, bytes.value))
      if (!put.ok) {
        failed ??= put
        return
      }
      doneBytes += size
      shelf.tell({ bundle, is: 'fetching', doneBytes, ofBytes })
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, fetchNext))
  return failed ?? ok(true)
}

/** Every object of a pack must have the hash the manifest gives it. */
async function checkObjects(manifest: Manifest, packHash: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, BundleProblem>> {
  for (const [path, pack, offset, size, hash] of manifest.objects) {
    if (manifest.packs[pack]?.[0] !== packHash) continue
    const came = await sha256(bytes.subarray(offset, offset + size))
    if (came !== hash) return problem({ kind: 'wrong-hash', file: path, wanted: hash, came })
  }
  return ok(true)
}

/** Keeps the active and the previous version of a bundle, and drops the rest of it. Rule S6. */
async function sweep(bundle: BundleName, shelf: Shelf): Promise<void> {
  const pointer = await shelf.database.pointer(bundle)
  const wanted = new Set<string>()
  for (const kept of await shelf.database.versions(bundle)) {
    if (kept.version === pointer?.active || kept.version === pointer?.previous) {
      for (const [hash] of kept.packs) wanted.add(address.pack(bundle, hash))
    } else {
      await shelf.database.forget(bundle, kept.version)
    }
  }
  await shelf.packs.sweep(bundle, wanted)
}
