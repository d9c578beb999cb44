import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Channel } from '../../model/bundle/channel.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const unsigned = (payload: unknown) => JSON.stringify({ payload: JSON.stringify(payload), signatures: [] })

export interface Pressed {
  readonly packs: readonly { readonly hash: string; readonly bytes: Buffer }[]
  /** puts `channel.json` in place, as the last step of publishing */
  announce(): Promise<void>
}

/**
 * Lays a version of a bundle into a folder as the press does, without signatures: the hub hands out, pages verify.
 *
 * @param packs each a list of objects by path
 */
export async function layBundle(
  folder: string,
  bundle: string,
  version: number,
  packs: readonly Readonly<Record<string, string | Buffer>>[],
): Promise<Pressed> {
  const here = join(folder, bundle)
  for (const name of ['root', 'manifest', 'pack']) await mkdir(join(here, name), { recursive: true })
  const objects: Manifest['objects'] = []
  const laid = packs.map((pack, index) => {
    const parts: Buffer[] = []
    let offset = 0
    for (const [path, content] of Object.entries(pack)) {
      const bytes = Buffer.from(content)
      objects.push([path, index, offset, bytes.length, hashOf(bytes)])
      parts.push(bytes)
      offset += bytes.length
    }
    const bytes = Buffer.concat(parts)
    return { hash: hashOf(bytes), bytes }
  })
  for (const { hash, bytes } of laid) await writeFile(join(here, 'pack', hash), bytes)
  const coverage = { reviewed: 1, human: 0, draft: 0, machine: 0, missing: 0 }
  const manifest: Manifest = {
    format: 'xinxiji-manifest/1',
    bundle,
    version,
    packs: laid.map(({ hash, bytes }) => [hash, bytes.length]),
    objects,
    coverage,
    drafts: false,
  }
  const file = unsigned(manifest)
  await writeFile(join(here, 'manifest', `${version}.json`), file)
  await writeFile(join(here, 'root', '1.json'), unsigned({ version: 1 }))
  const channel: Channel = {
    format: 'xinxiji-channel/1',
    bundle,
    version,
    manifest: { sha256: hashOf(file), size: Buffer.byteLength(file) },
    rootVersion: 1,
    issued: 1_700_000_000,
    expires: 1_800_000_000,
  }
  return {
    packs: laid,
    async announce() {
      await writeFile(join(here, 'channel.half'), unsigned(channel))
      await rename(join(here, 'channel.half'), join(here, 'channel.json'))
    },
  }
}
