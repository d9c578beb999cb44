import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Manifest } from '../../model/bundle/manifest.ts'
import { readPayload, Signed } from '../../model/bundle/signed.ts'
import { KEPT_VERSIONS } from '../press/issue.ts'
import { namesIn, readJsonFile, versionsIn } from './bundle-files.ts'

// Somebody may be in the middle of sending the next version; over the slowest line we plan for that takes less than a day.
const UNNAMED_MS = 24 * 3_600_000

/**
 * After a version has begun to serve, takes away what it left behind: manifests older than the versions that are kept, and
 * at once every pack that only those named, so that what was taken back cannot be fetched any more. What nothing ever named
 * (half of an upload, a pack sent ahead of its manifest) goes after a day. Rules B14 and B19.
 *
 * @param now epoch milliseconds
 */
export async function forgetOld(folder: string, version: number, now: number): Promise<void> {
  const kept = new Set<string>()
  const left = new Set<string>()
  const old: number[] = []
  for (const each of await versionsIn(folder, 'manifest')) {
    const packs = await packsOf(folder, each)
    if (each <= version - KEPT_VERSIONS) old.push(each)
    for (const hash of packs) (each <= version - KEPT_VERSIONS ? left : kept).add(hash)
  }
  for (const name of await namesIn(join(folder, 'pack'))) {
    if (kept.has(name)) continue
    const file = join(folder, 'pack', name)
    if (left.has(name) || now - (await stat(file)).mtimeMs > UNNAMED_MS) await rm(file, { force: true, recursive: true })
  }
  // Last, so that a cut in between leaves the names of what is still to go.
  for (const each of old) await rm(join(folder, 'manifest', `${each}.json`), { force: true })
}

/** The packs a manifest names; a manifest that the disk has damaged names none, and then its packs wait for their day. */
async function packsOf(folder: string, version: number): Promise<string[]> {
  const file = `manifest/${version}.json`
  const raw = await readJsonFile(folder, file)
  const signed = raw.ok ? Signed.safeParse(raw.value) : null
  const read = signed?.success === true ? readPayload(file, signed.data.payload, Manifest) : null
  return read?.ok === true ? read.value.packs.map(([hash]) => hash) : []
}
