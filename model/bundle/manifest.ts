import * as z from 'zod/mini'
import { sha256 } from '../bytes.ts'
import { ok, problem, type Result } from '../result.ts'
import { type Channel, Sha256 } from './channel.ts'
import { BundleName } from './name.ts'
import type { BundleProblem } from './problem.ts'
import { signersOf, type Root } from './root.ts'
import { openSigned, readPayload } from './signed.ts'

const Count = z.number().check(z.int(), z.minimum(0))

/** An object's address inside its bundle: lower-case words, no dots that climb, 1 to 200 characters. Rule B9. */
export const ObjectPath = z.string().check(z.regex(/^(?!.*\.\.)[a-z0-9][a-z0-9/._-]{0,199}$/))

/** How well a bundle is translated: counts of items by state. */
export const Coverage = z.object({ reviewed: Count, human: Count, draft: Count, machine: Count, missing: Count })
export type Coverage = z.infer<typeof Coverage>

/**
 * `manifest/<version>.json`: everything a version holds. A pack is objects laid end to end, named by its SHA-256 and
 * never changed; an object is `[path, pack, offset, size, sha256]`, `pack` an index into `packs`.
 */
export const Manifest = z.object({
  format: z.literal('xinxiji-manifest/1'),
  bundle: BundleName,
  version: z.number().check(z.int(), z.minimum(1)),
  packs: z.array(z.tuple([Sha256, Count])),
  objects: z.array(z.tuple([ObjectPath, Count, Count, Count, Sha256])),
  coverage: Coverage,
  drafts: z.boolean(),
})
export type Manifest = z.infer<typeof Manifest>

/** Reads a manifest's bytes: the size and hash the channel promised (B8), signed by content keys, every object inside its pack (B9). */
export async function readManifest(bytes: Uint8Array<ArrayBuffer>, root: Root, channel: Channel): Promise<Result<Manifest, BundleProblem>> {
  const file = `manifest/${channel.version}.json`
  if (bytes.length !== channel.manifest.size) return problem({ kind: 'wrong-size', file, wanted: channel.manifest.size, came: bytes.length })
  const hash = await sha256(bytes)
  if (hash !== channel.manifest.sha256) return problem({ kind: 'wrong-hash', file, wanted: channel.manifest.sha256, came: hash })
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    return problem({ kind: 'unreadable', file, wanted: 'JSON in UTF-8' })
  }
  const payload = await openSigned('manifest', file, raw, signersOf(root, 'content'))
  if (!payload.ok) return payload
  const read = readPayload(file, payload.value, Manifest)
  if (!read.ok) return read
  const manifest = read.value
  if (manifest.bundle !== channel.bundle) return problem({ kind: 'other-bundle', file, wanted: channel.bundle, came: manifest.bundle })
  if (manifest.version !== channel.version) return problem({ kind: 'rollback', file, have: channel.version, came: manifest.version })
  for (const [path, pack, offset, size] of manifest.objects) {
    const length = manifest.packs[pack]?.[1]
    if (length === undefined || offset + size > length) return problem({ kind: 'unreadable', file, wanted: `${path} inside its pack` })
  }
  return ok(manifest)
}

/** Checks one pack as it arrived: its length, then its hash, which names it. Rule B10. */
export async function checkPack(bytes: Uint8Array<ArrayBuffer>, [hash, size]: Manifest['packs'][number]): Promise<Result<true, BundleProblem>> {
  const file = `pack/${hash.slice(0, 16)}`
  if (bytes.length !== size) return problem({ kind: 'wrong-size', file, wanted: size, came: bytes.length })
  const came = await sha256(bytes)
  return came === hash ? ok(true) : problem({ kind: 'wrong-hash', file, wanted: hash, came })
}
