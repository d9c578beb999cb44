import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDevelopmentKeys, readPressKeys } from '../../../content/keys.ts'
import type { BundleObject } from '../../../content/press/object.ts'
import { layBundle } from './bundle.ts'
import { filmObjects } from './film.ts'
import { BenchHub } from './hub.ts'
import { drawn, type MadeObject, makeObjects } from './objects.ts'
import { buildOurs, buildPeer } from './pages.ts'

/** One of the two that are compared. */
export interface Side {
  readonly name: 'ours' | 'peer'
  readonly hub: BenchHub
  /** the folder of its pages */
  readonly dist: string
  /** lets version 1 or 2 out on its hub */
  announce(version: 1 | 2): void
}

/** What both sides hand out, and from where. */
export interface World {
  readonly ours: Side
  readonly peer: Side
  /** the objects of version 1 by their number, and what those that changed became in version 2 */
  readonly objects: readonly MadeObject[]
  readonly changed: readonly MadeObject[]
  readonly objectBytes: number
  readonly changedBytes: number
  readonly manifestGzip: number
  /** bytes of the film; 0 for none */
  readonly filmBytes: number
}

const packed = ({ name, size, sha256, file }: MadeObject): BundleObject => ({
  path: `object/${name}`,
  size,
  hash: sha256,
  read: () => readFileSync(file),
})
const bytesOf = (objects: readonly MadeObject[]) => objects.reduce((sum, { size }) => sum + size, 0)

/**
 * Builds both sides in a folder and starts their hubs. The same files are the source of both.
 *
 * @param count how many objects; one in a hundred changes
 * @param film the film's file, or `null`
 */
export async function buildWorld(home: string, count: number, film: string | null): Promise<World> {
  const [oursData, peerData, oursDist, peerDist] = ['ours', 'peer', 'ours-dist', 'peer-dist'].map((name) => join(home, name)) as [
    string,
    string,
    string,
    string,
  ]
  for (const data of [oursData, peerData]) {
    mkdirSync(join(data, 'bundles'), { recursive: true })
    await makeDevelopmentKeys(join(data, 'keys'))
  }
  await buildOurs(oursDist, join(oursData, 'keys', 'root.json'))
  const writePeerWorker = await buildPeer(peerDist)

  const objects = makeObjects(join(peerDist, 'o'), Array(count).keys(), 0)
  const numbers = drawn(Math.ceil(count / 100), count, 1)
  const original = makeObjects(join(home, 'original'), numbers, 0)
  const changed = makeObjects(join(home, 'changed'), numbers, 1)
  const second = [...objects]
  for (const [at, number] of numbers.entries()) second[number] = changed[at] as MadeObject

  const keys = await readPressKeys(join(oursData, 'keys'))
  const bundle = await layBundle(join(oursData, 'bundles', 'bench'), 'bench', [objects.map(packed), second.map(packed)], keys)
  const terminal = { id: 'bench', title: { zh: '台' }, glass: { diagonalInch: 43, lowerEdgeMm: 900 }, stack: ['bench'] }
  writeFileSync(join(oursData, 'bundles', 'terminal.json'), JSON.stringify(terminal))
  let filmBytes = 0
  if (film !== null) {
    mkdirSync(join(peerDist, 'film'))
    copyFileSync(film, join(peerDist, 'film', 'film.webm'))
    filmBytes = readFileSync(film).length
    const laid = await layBundle(join(oursData, 'bundles', 'film'), 'film', [filmObjects(film)], keys)
    laid.announce(1)
  }

  const manifest = (version: readonly MadeObject[]) => version.map(({ name, md5 }) => ({ url: `/o/${name}`, revision: md5 }))
  return {
    ours: { name: 'ours', hub: await BenchHub.start(oursData, oursDist), dist: oursDist, announce: (version) => bundle.announce(version) },
    peer: {
      name: 'peer',
      hub: await BenchHub.start(peerData, peerDist),
      dist: peerDist,
      announce(version) {
        for (const { name, file } of version === 1 ? original : changed) copyFileSync(file, join(peerDist, 'o', name))
        writePeerWorker(manifest(version === 1 ? objects : second))
      },
    },
    objects,
    changed,
    objectBytes: bytesOf(objects),
    changedBytes: bytesOf(changed),
    manifestGzip: bundle.manifestGzip(2),
    filmBytes,
  }
}
