// Pressed bundles for tests, without a press: versions laid by `model/testing/chain.ts` in a folder that is gone after the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Manifest } from '../../../model/bundle/manifest.ts'
import { type LaidVersion, layVersion, type LaySettings, testChain, type TestChain } from '../../../model/testing/chain.ts'

export type Packs = readonly Readonly<Record<string, string>>[]

export interface LaidFolder extends Disposable {
  readonly home: string
  readonly chain: TestChain
  /** the bundle's own folder, `<home>/bundles/<bundle>` */
  readonly folder: string
  readonly bundle: string
  lay(version: number, packs: Packs, settings?: LaySettings): Promise<LaidVersion>
  /** writes a file of the bundle */
  put(name: string, content: string | Uint8Array): void
}

export async function laidFolder(bundle = 'tiny', chain?: TestChain): Promise<LaidFolder> {
  const home = mkdtempSync(join(tmpdir(), 'xinxiji-laid-'))
  const folder = join(home, 'bundles', bundle)
  const people = chain ?? (await testChain())
  const laid: LaidFolder = {
    home,
    chain: people,
    folder,
    bundle,
    async lay(version, packs, settings) {
      const made = await layVersion(people, bundle, version, packs, settings)
      for (const [address, bytes] of made.files) laid.put(address.slice(`/c/${bundle}/`.length), bytes)
      return made
    },
    put(name, content) {
      const file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  }
  laid.put('root/1.json', JSON.stringify(people.firstRoot))
  return laid
}

/** Where an object lies, for tests that damage it. */
export function placeOf(manifest: Manifest, path: string): { pack: string; offset: number; size: number } {
  const object = manifest.objects.find(([each]) => each === path)
  if (object === undefined) throw new Error(`laid folder: wants ${path}`)
  const [, pack, offset, size] = object
  return { pack: manifest.packs[pack]?.[0] as string, offset, size }
}
