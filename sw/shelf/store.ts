import type { Manifest } from '../../model/bundle/manifest.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { readStretch, type ShelfDisk, type ShelfFile } from './files.ts'
import { INDEX_FILES, indexNumber, readIndex, writeIndex } from './index-file.ts'
import type { PathTable } from './path-table.ts'
import { DATA_AT, encodeSlot, readSlot, type SlotHeader } from './slot.ts'
import { EMPTY, type KeptPack, type KeptVersion, type ShelfState, tableName } from './state.ts'

/** So many slots more than two versions of the first bundle need are made when a terminal is set up. Rule S10. */
export const SPARE_SLOTS = 48
/** After so long the system has written a new name to the disk by itself (it does within 35 s). */
export const SETTLED_MS = 60_000
const SLOT = /^slot-(\d{4})$/
const SCAN_AT_ONCE = 16

/**
 * The shelf as its keeper holds it: the index, and slots that were made before they are needed, each holding one pack or
 * nothing. Whoever calls holds the shelf's lock, and calls `load` first. All methods throw what the disk throws. Rules S3, S5, S10.
 */
export class ShelfStore {
  readonly #disk: ShelfDisk
  readonly #now: () => number
  #number = -1
  #state: ShelfState = EMPTY
  #tables = new Map<string, PathTable>()
  /** what each slot holds; `null` for nothing */
  readonly #slots = new Map<string, SlotHeader | null>()
  readonly #madeAt = new Map<string, number>()
  readonly #busy = new Set<string>()

  /** @param now milliseconds that never go back */
  constructor(disk: ShelfDisk, now: () => number) {
    this.#disk = disk
    this.#now = now
  }

  get state(): ShelfState {
    return this.#state
  }

  /** Looks whether another page has written. Reads everything the first time and when one has, else nothing. */
  async load(): Promise<void> {
    const number = await indexNumber(this.#disk)
    if (number === this.#number) return
    const index = await readIndex(this.#disk)
    this.#state = index?.state ?? EMPTY
    this.#tables = new Map()
    for (const { bundle, version } of this.#state.versions) {
      const table = await index?.table(tableName(bundle, version))
      if (table !== null && table !== undefined) this.#tables.set(tableName(bundle, version), table)
    }
    // A version whose table has rotted is none; it is installed again.
    this.#state = { ...this.#state, versions: this.#state.versions.filter(({ bundle, version }) => this.#tables.has(tableName(bundle, version))) }
    await this.#scan(await this.#disk.names())
    this.#number = index === null ? 0 : Math.max(number, index.number)
  }

  /** Looks again at the headers of a bundle's slots: what the disk has lost of its versions since is gone. */
  async lookAgain(bundle: BundleName): Promise<void> {
    const kept = this.#state.versions.filter((version) => version.bundle === bundle)
    await this.#look([...new Set(kept.flatMap(({ packs }) => packs.map(([, , slot]) => slot)))])
  }

  async #scan(names: readonly string[]): Promise<void> {
    this.#slots.clear()
    await this.#look(names.filter((name) => SLOT.test(name)).sort())
  }

  async #look(slots: readonly string[]): Promise<void> {
    const waiting = [...slots]
    const look = async () => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) this.#slots.set(name, (await readSlot(this.#disk, name))?.header ?? null)
    }
    await Promise.all(Array.from({ length: SCAN_AT_ONCE }, look))
  }

  /** Writes a new state and the tables of its versions. Resolves when the disk has it; the one before counts until then. Rule S5. */
  async commit(state: ShelfState, table?: readonly [name: string, table: PathTable]): Promise<void> {
    const tables = new Map<string, PathTable>()
    for (const { bundle, version } of state.versions) {
      const name = tableName(bundle, version)
      const known = table?.[0] === name ? table[1] : this.#tables.get(name)
      if (known === undefined) throw new Error(`shelf: wants the table of ${name}, found none`)
      tables.set(name, known)
    }
    const number = Math.max(this.#number, 0) + 1
    await writeIndex(this.#disk, number, state, tables)
    this.#state = state
    this.#tables = tables
    this.#number = number
  }

  /** The slot that holds a pack whole; `null` when none does. */
  slotOf(hash: string, length: number): string | null {
    for (const [name, header] of this.#slots) if (header?.is === 'whole' && header.hash === hash && header.length === length) return name
    return null
  }

  /** How many packs of a kept version are not whole in the slot where the index has them. */
  lostOf({ packs }: KeptVersion): number {
    return packs.filter(([hash, length, slot]) => {
      const header = this.#slots.get(slot)
      return header?.is !== 'whole' || header.hash !== hash || header.length !== length
    }).length
  }

  /** The packs that are nowhere here whole. */
  missing(packs: readonly (readonly [hash: string, length: number, ...rest: unknown[]])[]): Manifest['packs'] {
    const whole = new Map<string, number>()
    for (const header of this.#slots.values()) if (header?.is === 'whole') whole.set(header.hash, header.length)
    return packs.filter(([hash, length]) => whole.get(hash) !== length).map(([hash, length]) => [hash, length])
  }

  /** Where the packs of a version lie; `null` when one of them is not here. */
  placed(packs: Manifest['packs']): readonly KeptPack[] | null {
    const slots = new Map<string, string>()
    for (const [name, header] of this.#slots) if (header?.is === 'whole') slots.set(`${header.hash} ${header.length}`, name)
    const placed: KeptPack[] = []
    for (const [hash, length] of packs) {
      const slot = slots.get(`${hash} ${length}`)
      if (slot === undefined) return null
      placed.push([hash, length, slot])
    }
    return placed
  }

  /** How long until the index and all slots of these packs have outlived what a power cut takes along, in milliseconds. */
  settlesIn(packs: readonly KeptPack[]): number {
    let youngest = Number.NEGATIVE_INFINITY
    for (const name of [...INDEX_FILES, ...packs.map(([, , slot]) => slot)]) youngest = Math.max(youngest, this.#madeAt.get(name) ?? youngest)
    return Math.max(0, youngest + SETTLED_MS - this.#now())
  }

  /** Makes the two files of the index, and slots until so many are empty. */
  async prepare(empty: number): Promise<void> {
    const names = await this.#disk.names()
    // One that has lost its name is no empty slot: what is put there would be new to the disk.
    for (const name of this.#slots.keys()) if (!names.includes(name)) this.#slots.delete(name)
    let there = 0
    for (const [name, header] of this.#slots) if (header === null && !this.#busy.has(name)) there++
    await this.#makeFiles([...INDEX_FILES.filter((name) => !names.includes(name)), ...this.#nextSlots(Math.max(0, empty - there))])
  }

  /** The names of slots that there are none of yet. */
  #nextSlots(count: number): string[] {
    const last = Math.max(-1, ...[...this.#slots.keys()].map((name) => Number(SLOT.exec(name)?.[1])))
    return Array.from({ length: count }, (_, at) => `slot-${String(last + 1 + at).padStart(4, '0')}`)
  }

  async #makeFiles(names: readonly string[]): Promise<void> {
    for (const name of names) if (SLOT.test(name)) this.#slots.set(name, null)
    await this.#disk.make(names)
    for (const name of names) this.#madeAt.set(name, this.#now())
  }

  /** Writes a pack whose hash is right: its bytes, flushed, then the header that makes it count, flushed. Rule S3. */
  async put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#write(hash, async (file, name) => {
      if (this.#slots.get(name) != null) {
        await file.write(new Uint8Array(DATA_AT), 0)
        await file.flush()
        this.#slots.set(name, null)
      }
      await file.write(bytes, DATA_AT)
      await file.truncate(DATA_AT + bytes.length)
      await file.flush()
      const header: SlotHeader = { is: 'whole', hash, length: bytes.length, have: bytes.length }
      await file.write(encodeSlot(header), 0)
      await file.flush()
      return header
    })
  }

  /** What has come of a pack that is on its way; it is checked when it is whole. Rule S12. */
  async part(hash: string): Promise<Uint8Array<ArrayBuffer>> {
    const name = this.#partOf(hash)
    const slot = name === null ? null : await readSlot(this.#disk, name)
    if (slot === null || slot.header.is !== 'part' || slot.header.hash !== hash) return new Uint8Array(0)
    return (await readStretch(slot.file, DATA_AT, DATA_AT + slot.header.have)) ?? new Uint8Array(0)
  }

  /** Puts by what has come of a pack from byte `at` on. Losing it costs only a second fetch, so it is not flushed. Rule S12. */
  async putBy(hash: string, length: number, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#write(hash, async (file) => {
      await file.write(bytes, DATA_AT + at)
      const header: SlotHeader = { is: 'part', hash, length, have: at + bytes.length }
      await file.write(encodeSlot(header), 0)
      return header
    })
  }

  /** Drops what was put by of a pack, or of all packs; answers how many slots that has emptied. */
  async dropParts(hash?: string): Promise<number> {
    const parts = [...this.#slots].filter(([, header]) => header?.is === 'part' && (hash === undefined || header.hash === hash))
    for (const [name] of parts) await this.#empty(name)
    return parts.length
  }

  /** How many bytes of packs have been put by. */
  get partBytes(): number {
    let bytes = 0
    for (const header of this.#slots.values()) if (header?.is === 'part') bytes += header.have
    return bytes
  }

  /** Empties every slot that no version wants, except for these packs; answers how many. */
  async sweep(alsoWanted: ReadonlySet<string>): Promise<number> {
    const wanted = new Set(alsoWanted)
    for (const { packs } of this.#state.versions) for (const [hash] of packs) wanted.add(hash)
    const slots = new Set(this.#state.versions.flatMap(({ packs }) => packs.map(([, , slot]) => slot)))
    const dead = [...this.#slots].filter(([name, header]) => header !== null && !slots.has(name) && !wanted.has(header.hash))
    for (const [name] of dead) await this.#empty(name)
    return dead.length
  }

  /** The bytes of a pack that is whole; `null` when they cannot be read. */
  async bytes(hash: string, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const slot = this.slotOf(hash, length)
    const file = slot === null ? null : await this.#disk.file(slot)
    return file === null ? null : readStretch(file, DATA_AT, DATA_AT + length)
  }

  /** Drops a pack that is bent. */
  async drop(hash: string): Promise<void> {
    for (const [name, header] of this.#slots) if (header?.hash === hash) await this.#empty(name)
  }

  #partOf(hash: string): string | null {
    for (const [name, header] of this.#slots) if (header?.is === 'part' && header.hash === hash) return name
    return null
  }

  async #empty(name: string): Promise<void> {
    const file = await this.#disk.open(name)
    try {
      await file.truncate(0)
      await file.flush()
    } finally {
      await file.close()
    }
    this.#slots.set(name, null)
  }

  /** Writes into the slot that holds a part of this pack, else into an empty one, else into a new one. */
  async #write(hash: string, work: (file: ShelfFile, name: string) => Promise<SlotHeader>): Promise<void> {
    const empty = [...this.#slots].find(([name, header]) => header === null && !this.#busy.has(name))?.[0]
    const name = this.#partOf(hash) ?? empty ?? (this.#nextSlots(1)[0] as string)
    this.#busy.add(name)
    if (!this.#slots.has(name)) await this.#makeFiles([name])
    const file = await this.#disk.open(name)
    try {
      this.#slots.set(name, await work(file, name))
    } catch (error) {
      // What did not fit gives its room back, and the slot holds nothing.
      this.#slots.set(name, null)
      await file.truncate(0)
      throw error
    } finally {
      await file.close()
      this.#busy.delete(name)
    }
  }
}
