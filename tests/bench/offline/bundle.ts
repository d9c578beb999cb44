import { copyFileSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from '../../../model/bundle/manifest.ts'
import type { PressKeys } from '../../../content/keys.ts'
import { writeManifest, writeRootsAndChannel } from '../../../content/press/issue.ts'
import type { BundleObject } from '../../../content/press/object.ts'
import { layPacks } from '../../../content/press/packs.ts'

/** A bundle of several versions on a hub's disk. */
export interface LaidBundle {
  readonly folder: string
  /** puts the channel file of a version in place: the moment it goes out */
  announce(version: number): void
  /** bytes of a version's manifest after gzip */
  manifestGzip(version: number): number
}

/** Lays every version with the press's own functions, each on top of the one before, signed by the content and channel keys. */
export async function layBundle(folder: string, bundle: string, versions: readonly (readonly BundleObject[])[], keys: PressKeys): Promise<LaidBundle> {
  mkdirSync(folder, { recursive: true })
  const channelOf = (version: number) => join(folder, `channel-${version}`)
  const manifestOf = (version: number) => join(folder, 'manifest', `${version}.json`)
  let before: Manifest | null = null
  for (const [at, objects] of versions.entries()) {
    const version: number = at + 1
    const laid = layPacks(folder, before, objects, () => undefined)
    const coverage = { reviewed: objects.length, human: 0, draft: 0, machine: 0, missing: 0 }
    before = { format: 'xinxiji-manifest/1', bundle, version, packs: laid.packs, objects: laid.objects, coverage, drafts: false }
    await writeManifest(folder, before, keys)
    await writeRootsAndChannel(folder, bundle, version, keys, Math.floor(Date.now() / 1000))
    renameSync(join(folder, 'channel.json'), channelOf(version))
  }
  return {
    folder,
    announce(version) {
      copyFileSync(channelOf(version), join(folder, 'channel.half'))
      renameSync(join(folder, 'channel.half'), join(folder, 'channel.json'))
    },
    manifestGzip: (version) => gzipSync(readFileSync(manifestOf(version))).length,
  }
}
