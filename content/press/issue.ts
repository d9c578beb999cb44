import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Channel } from '../../model/bundle/channel.ts'
import { Manifest } from '../../model/bundle/manifest.ts'
import { type Root, signersOf } from '../../model/bundle/root.ts'
import { openSigned, Signed } from '../../model/bundle/signed.ts'
import { type PressKeys, signWith } from '../keys.ts'
import { syncFolder, writeWhole } from './write-whole.ts'

// A terminal that hears nothing for this long shows its content as possibly out of date.
const CHANNEL_DAYS = 14
/** How many versions a folder keeps, the newest included: visitors who opened one read it to the end. */
export const KEPT_VERSIONS = 3

const payloadOf = (path: string) => JSON.parse(Signed.parse(JSON.parse(readFileSync(path, 'utf8'))).payload) as unknown
const manifestAt = (folder: string, version: number) => Manifest.parse(payloadOf(join(folder, 'manifest', `${version}.json`)))

export interface Before {
  readonly version: number
  readonly manifest: Manifest
  /** whether the newest root still allows who signed it; after a content key was replaced the same content is signed anew */
  readonly signed: boolean
}

/** The version the folder holds now, as its own channel file names it. Rule B16. */
export async function readBefore(folder: string, root: Root): Promise<Before | null> {
  const file = join(folder, 'channel.json')
  if (!existsSync(file)) return null
  const { version } = Channel.parse(payloadOf(file))
  const name = `manifest/${version}.json`
  const opened = await openSigned('manifest', name, JSON.parse(readFileSync(join(folder, name), 'utf8')), signersOf(root, 'content'))
  return { version, manifest: manifestAt(folder, version), signed: opened.ok }
}

export async function writeManifest(folder: string, manifest: Manifest, keys: PressKeys): Promise<void> {
  // Packs must be on the disk under their names before anything names them.
  syncFolder(join(folder, 'pack'))
  await writeSigned(folder, `manifest/${manifest.version}.json`, 'manifest', JSON.stringify(manifest), keys.content)
}

/** Writes all roots, so that a terminal with an old one can follow, and then the channel: the moment a version goes out. Rule B12. */
export async function writeRootsAndChannel(folder: string, bundle: string, version: number, keys: PressKeys, issued: number): Promise<void> {
  for (const [at, root] of keys.roots.entries()) writeText(folder, `root/${at + 1}.json`, JSON.stringify(root))
  const manifest = readFileSync(join(folder, 'manifest', `${version}.json`))
  const channel: Channel = {
    format: 'xinxiji-channel/1',
    bundle,
    version,
    manifest: { sha256: createHash('sha256').update(manifest).digest('hex'), size: manifest.length },
    rootVersion: keys.root.version,
    issued,
    expires: issued + CHANNEL_DAYS * 86_400,
  }
  await writeSigned(folder, 'channel.json', 'channel', JSON.stringify(channel), keys.channel)
}

/** Takes away manifests older than the versions that are kept, and packs that no kept manifest names. Rule B14. */
export function forgetOld(folder: string, version: number): void {
  const named = new Set<string>()
  for (const name of readdirSync(join(folder, 'manifest'))) {
    const number = Number(/^(\d+)\.json$/.exec(name)?.[1])
    if (!Number.isInteger(number)) continue
    if (number <= version - KEPT_VERSIONS) rmSync(join(folder, 'manifest', name))
    else for (const [hash] of manifestAt(folder, number).packs) named.add(hash)
  }
  for (const name of readdirSync(join(folder, 'pack'))) if (/^[0-9a-f]{64}(\.half)?$/.test(name) && !named.has(name)) rmSync(join(folder, 'pack', name))
}

async function writeSigned(folder: string, name: string, label: string, payload: string, key: PressKeys['content']): Promise<void> {
  const signed: Signed = { payload, signatures: [await signWith(key, label, payload)] }
  writeText(folder, name, JSON.stringify(signed))
}

function writeText(folder: string, name: string, text: string): void {
  const file = join(folder, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeWhole(file, Buffer.from(text))
  syncFolder(join(file, '..'))
}
