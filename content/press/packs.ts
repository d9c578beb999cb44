import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../model/bundle/manifest.ts'
import { ObjectPath } from '../../model/bundle/manifest.ts'
import type { BundleObject } from './lists.ts'

/** A pack is closed before it would grow past this; one larger object gets a pack of its own. */
export const PACK_BYTES = 4 * 1024 * 1024

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A pack that is there was written whole, because a cut write never gets its name; only a disk that failed can make it shorter. */
const isWhole = (file: string, length: number) => statSync(file, { throwIfNoEntry: false })?.size === length

/**
 * Lays objects into immutable packs. An object that an earlier version already holds stays where it is, so a new
 * version only adds packs with what changed. Order and content decide the packs, nothing else. Rule B11.
 *
 * @param folder the bundle's folder; packs are written to `pack/<sha256>`, each appearing whole
 */
export class PackWriter {
  readonly #folder: string
  readonly #packs: [string, number][] = []
  readonly #packIndex = new Map<string, number>()
  readonly #objects: Manifest['objects'] = []
  readonly #known = new Map<string, { pack: string; length: number; offset: number; size: number }>()
  readonly #paths = new Set<string>()
  #open: { object: BundleObject; hash: string }[] = []
  #openBytes = 0
  written = 0

  constructor(folder: string, before: Manifest | null) {
    this.#folder = join(folder, 'pack')
    mkdirSync(this.#folder, { recursive: true })
    for (const [, pack, offset, size, hash] of before?.objects ?? []) {
      const [packHash, length] = (before as Manifest).packs[pack] as [string, number]
      if (isWhole(join(this.#folder, packHash), length)) this.#known.set(hash, { pack: packHash, length, offset, size })
    }
  }

  add(object: BundleObject): void {
    if (!ObjectPath.safeParse(object.path).success) throw new Error(`pack: wants an object path of a-z 0-9 / . _ -, came ${object.path}`)
    if (this.#paths.has(object.path)) throw new Error(`pack: ${object.path} was added twice`)
    this.#paths.add(object.path)
    const hash = hashOf(object.bytes)
    const known = this.#known.get(hash)
    if (known !== undefined) return this.#place(object.path, known.pack, known.length, known.offset, known.size, hash)
    if (this.#openBytes > 0 && this.#openBytes + object.bytes.length > PACK_BYTES) this.#close()
    this.#open.push({ object, hash })
    this.#openBytes += object.bytes.length
  }

  /** Writes what is open and gives the manifest's two columns, objects in the order of their paths. */
  finish(): Pick<Manifest, 'packs' | 'objects'> {
    this.#close()
    return { packs: this.#packs, objects: this.#objects.sort((a, b) => (a[0] < b[0] ? -1 : 1)) }
  }

  #place(path: string, pack: string, length: number, offset: number, size: number, hash: string): void {
    let index = this.#packIndex.get(pack)
    if (index === undefined) {
      index = this.#packs.push([pack, length]) - 1
      this.#packIndex.set(pack, index)
    }
    this.#objects.push([path, index, offset, size, hash])
  }

  #close(): void {
    if (this.#open.length === 0) return
    const bytes = Buffer.concat(this.#open.map(({ object }) => object.bytes))
    const pack = hashOf(bytes)
    const file = join(this.#folder, pack)
    if (!isWhole(file, bytes.length)) {
      writeFileSync(`${file}.half`, bytes)
      renameSync(`${file}.half`, file)
      this.written += bytes.length
    }
    let offset = 0
    for (const { object, hash } of this.#open) {
      this.#place(object.path, pack, bytes.length, offset, object.bytes.length, hash)
      this.#known.set(hash, { pack, length: bytes.length, offset, size: object.bytes.length })
      offset += object.bytes.length
    }
    this.#open = []
    this.#openBytes = 0
  }
}
