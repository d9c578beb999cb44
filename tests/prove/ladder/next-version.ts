import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPressKeys } from '../../../content/keys.ts'
import { writeManifest, writeRootsAndChannel } from '../../../content/press/issue.ts'
import { Manifest } from '../../../model/bundle/manifest.ts'
import { Signed } from '../../../model/bundle/signed.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Signs a version of a bundle with one object changed, past everything the press would check: every signature and hash is right, so the
 * shelf takes it.
 *
 * @param of the version that it is made from
 */
export async function signVersion({
  hub,
  bundle,
  of,
  version,
  path,
  change,
}: {
  hub: string
  bundle: string
  of: number
  version: number
  path: string
  change: (text: string) => string
}): Promise<void> {
  const folder = join(hub, 'bundles', bundle)
  const before = Manifest.parse(JSON.parse(Signed.parse(JSON.parse(readFileSync(join(folder, 'manifest', `${of}.json`), 'utf8'))).payload))
  const [, pack, offset, size] = before.objects.find(([name]) => name === path) ?? []
  if (pack === undefined || offset === undefined || size === undefined) throw new Error(`recovery: bundle ${bundle} wants ${path}, has none`)
  const bytes = readFileSync(join(folder, 'pack', before.packs[pack]?.[0] as string)).subarray(offset, offset + size)
  const changed = Buffer.from(change(bytes.toString('utf8')))
  const hash = hashOf(changed)
  writeFileSync(join(folder, 'pack', hash), changed)
  const manifest: Manifest = {
    ...before,
    version,
    packs: [...before.packs, [hash, changed.length]],
    objects: before.objects.map((each) => (each[0] === path ? [path, before.packs.length, 0, changed.length, hash] : each)),
  }
  const keys = await readPressKeys(join(hub, 'keys'))
  await writeManifest(folder, manifest, keys)
  await writeRootsAndChannel(folder, bundle, version, keys, Math.floor(Date.now() / 1000))
}
