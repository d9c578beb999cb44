import { address } from '../../../model/bundle/address.ts'
import type { Manifest } from '../../../model/bundle/manifest.ts'
import { utf8 } from '../../../model/bytes.ts'
import { type LaidVersion, layVersion, signedBy, type TestChain, testChain } from '../../../model/testing/chain.ts'

export const BUNDLE = 'ours'
const PACKS = 6
const OBJECTS = 3

/** A community's versions as they were signed, a neighbour's, and what somebody lays who is not theirs to believe. */
export interface City {
  readonly chain: TestChain
  readonly versions: readonly LaidVersion[]
  /** the same community signed by other people */
  readonly strangers: readonly LaidVersion[]
  /** the same people, another bundle */
  readonly neighbours: readonly LaidVersion[]
  /** signed by the right people for a root that is not there yet, whose keys do not follow from the ones before */
  readonly forgedRoot: Uint8Array<ArrayBuffer>
}

const packsOf = (version: number, whose: string) =>
  Array.from({ length: PACKS }, (_, pack) =>
    Object.fromEntries(
      Array.from({ length: OBJECTS }, (_, object) => [
        `p${pack}/${object}.txt`,
        `${whose} ${pack} ${object} ${version - ((version + pack) % 2)} `.padEnd(300 + 97 * pack, `${object}`),
      ]),
    ),
  )

const lay = (chain: TestChain, bundle: string, whose: string, versions: number) =>
  Promise.all(Array.from({ length: versions }, (_, at) => layVersion(chain, bundle, at + 1, packsOf(at + 1, whose), { issued: 1_800_000_000 + at })))

export async function makeCity(versions: number): Promise<City> {
  const [chain, other] = await Promise.all([testChain(), testChain()])
  return {
    chain,
    versions: await lay(chain, BUNDLE, 'ours', versions),
    strangers: await lay(other, BUNDLE, 'strangers', versions),
    neighbours: await lay(chain, 'neighbours', 'neighbours', versions),
    forgedRoot: utf8(JSON.stringify(await signedBy('root', { ...other.rootFile, version: 2 }, other.root[0], other.root[1]))),
  }
}

/** Every object of a version with what it says. */
export function promisesOf({ manifest, files }: LaidVersion): (readonly [path: string, bytes: Uint8Array])[] {
  const pack = (at: number) => files.get(address.pack(manifest.bundle, (manifest.packs[at] as Manifest['packs'][number])[0])) as Uint8Array
  return manifest.objects.map(([path, at, offset, size]) => [path, pack(at).subarray(offset, offset + size)])
}
