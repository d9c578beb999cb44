import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../model/bundle/manifest.ts'
import { ObjectPath } from '../../model/bundle/manifest.ts'
import { type BundleObject, hashOf } from './object.ts'
import { writeWhole } from './write-whole.ts'

/** A pack is closed before it would grow past this; one larger object gets a pack of its own. */
export const PACK_BYTES = 4 * 1024 * 1024
/** A pack of an earlier version of which more than this is dead is laid anew. Rule B15. */
export const DEAD_SHARE = 0.3

/** A pack that is there was written whole, because a cut write never gets its name; only a disk that failed can make it shorter. */
const isWhole = (file: string, length: number) => statSync(file, { throwIfNoEntry: false })?.size === length

/** Objects that show people or their work: an old picture is gone with its replacement, not only out of sight. Rule B14. */
const isPicture = (path: string) => /^(tour\/.+\.webp|media\/.+|cover\.webp|video\/.+\/\d+|narration\/.+)$/.test(path)

/**
 * The packs of the version before that the next one may use again: whole on the disk, holding nothing that was taken back
 * (an object whose path is gone, a picture that was replaced) and not more than `DEAD_SHARE` of what nobody uses. When
 * anything is taken back, packs with dead bytes are not used at all, because older words of it may lie there, in lists too.
 * Rules B14 and B15.
 */
export function reusablePacks(folder: string, before: Manifest | null, objects: readonly BundleObject[]): Set<number> {
  const reusable = new Set<number>()
  if (before === null) return reusable
  const now = new Map(objects.map((object) => [object.path, object.hash]))
  const used = new Set(now.values())
  const live = before.packs.map(() => 0)
  const counted = before.packs.map(() => new Set<number>())
  const tainted = before.packs.map(() => false)
  for (const [path, pack, offset, size, hash] of before.objects) {
    const next = now.get(path)
    const stays = used.has(hash)
    if (!stays && (next === undefined || (next !== hash && isPicture(path)))) tainted[pack] = true
    if (!stays || counted[pack]?.has(offset) === true) continue
    counted[pack]?.add(offset)
    live[pack] = (live[pack] as number) + size
  }
  const dropped = tainted.includes(true)
  for (const [index, [hash, length]] of before.packs.entries()) {
    const dead = length - (live[index] as number)
    if (tainted[index] !== true && dead <= (dropped ? 0 : length * DEAD_SHARE) && isWhole(join(folder, 'pack', hash), length)) reusable.add(index)
  }
  return reusable
}

/**
 * Lays objects into immutable packs, in their order. An object that a reusable pack of the version before holds stays where
 * it is, so a new version only adds packs with what changed. Order and content decide the packs, nothing else. Rule B11.
 *
 * @param folder the bundle's folder; packs are written to `pack/<sha256>`, each appearing whole and on the disk
 * @param onBytes called after each pack with the bytes laid so far and all that have to be
 */
export function layPacks(
  folder: string,
  before: Manifest | null,
  objects: readonly BundleObject[],
  onBytes: (done: number, of: number) => void,
): Pick<Manifest, 'packs' | 'objects'> & { readonly written: number } {
  const into = join(folder, 'pack')
  mkdirSync(into, { recursive: true })
  const reusable = reusablePacks(folder, before, objects)
  const known = new Map<string, { pack: string; length: number; offset: number; size: number }>()
  for (const [, pack, offset, size, hash] of before?.objects ?? []) {
    if (!reusable.has(pack)) continue
    const [packHash, length] = (before as Manifest).packs[pack] as [string, number]
    known.set(hash, { pack: packHash, length, offset, size })
  }

  const paths = new Set<string>()
  const fresh: BundleObject[] = []
  const freshHashes = new Set<string>()
  for (const object of objects) {
    if (!ObjectPath.safeParse(object.path).success) throw new Error(`pack: wants an object path of a-z 0-9 / . _ -, came ${object.path}`)
    if (paths.has(object.path)) throw new Error(`pack: ${object.path} was added twice`)
    paths.add(object.path)
    if (known.has(object.hash) || freshHashes.has(object.hash)) continue
    freshHashes.add(object.hash)
    fresh.push(object)
  }

  const all = fresh.reduce((sum, { size }) => sum + size, 0)
  let laid = 0
  let written = 0
  const close = (open: readonly BundleObject[]) => {
    if (open.length === 0) return
    const bytes = Buffer.concat(
      open.map((object) => {
        const part = object.read()
        if (hashOf(part) !== object.hash) throw new Error(`press: ${object.path} 在压制时被改动，请再压一次 · changed while it was pressed; press again`)
        return part
      }),
    )
    const pack = hashOf(bytes)
    const file = join(into, pack)
    if (!isWhole(file, bytes.length)) {
      writeWhole(file, bytes)
      written += bytes.length
    }
    let offset = 0
    for (const { hash, size } of open) {
      known.set(hash, { pack, length: bytes.length, offset, size })
      offset += size
    }
    laid += bytes.length
    onBytes(laid, all)
  }
  let open: BundleObject[] = []
  let openBytes = 0
  for (const object of fresh) {
    if (open.length > 0 && openBytes + object.size > PACK_BYTES) {
      close(open)
      open = []
      openBytes = 0
    }
    open.push(object)
    openBytes += object.size
  }
  close(open)

  const packs: [string, number][] = []
  const packIndex = new Map<string, number>()
  const columns = objects.map(({ path, hash }): Manifest['objects'][number] => {
    const { pack, length, offset, size } = known.get(hash) as { pack: string; length: number; offset: number; size: number }
    let index = packIndex.get(pack)
    if (index === undefined) {
      index = packs.push([pack, length]) - 1
      packIndex.set(pack, index)
    }
    return [path, index, offset, size, hash]
  })
  return { packs, objects: columns.sort((a, b) => (a[0] < b[0] ? -1 : 1)), written }
}
