import type { BundleName } from '../../model/bundle/name.ts'
import type { Chunked } from '../../model/bundle/chunks.ts'
import type { ShelfDisk } from './files.ts'
import { indexNumber, readIndex, type ShelfIndex } from './index-file.ts'
import { findInTable, type PathTable } from './path-table.ts'
import { DATA_AT, readSlot } from './slot.ts'
import { type KeptVersion, type Pointer, pointerOf, tableName, versionOf } from './state.ts'

/** Where one object lies. */
export interface ObjectPlace {
  readonly hash: string
  readonly length: number
  readonly slot: string
  readonly offset: number
  readonly size: number
}

/**
 * Reads a shelf and never writes: the service worker's side of it. The index is read once, and again when it has been written;
 * an object is one look into a table and a part of a slot. Rule S7.
 */
export class ShelfReader {
  readonly #disk: ShelfDisk
  #index: Promise<ShelfIndex | null> | null = null
  readonly #tables = new Map<string, Promise<PathTable | null>>()
  #names: Promise<ReadonlySet<string>> | null = null
  /** how the films that were watched lie, by pack and place of their description */
  readonly films = new Map<string, Chunked>()

  constructor(disk: ShelfDisk) {
    this.#disk = disk
  }

  /** Forgets what was read; the disk has changed under it. */
  readAnew(): void {
    this.#index = null
    this.#names = null
    this.#tables.clear()
    this.films.clear()
  }

  /** Forgets what was read if the index has been written since. */
  async keepUp(): Promise<void> {
    if (this.#index !== null && (await this.#index)?.number !== (await indexNumber(this.#disk))) this.readAnew()
  }

  #read(): Promise<ShelfIndex | null> {
    this.#index ??= readIndex(this.#disk)
    return this.#index
  }

  /** Which terminal this is, as the line last said it; `null` when it never did. Rule S8. */
  async terminal(): Promise<string | null> {
    return (await this.#read())?.state.terminal ?? null
  }

  /**
   * Which version of a bundle serves: the active one, or the one before it while a part of the active one has lost its name on
   * the disk and the one before has not. `undefined` for none. Rule S10.
   */
  async serving(bundle: BundleName): Promise<Pointer | undefined> {
    await this.keepUp()
    const index = await this.#read()
    const pointer = index === null ? undefined : pointerOf(index.state, bundle)
    if (index === null || pointer === undefined) return undefined
    this.#names ??= this.#disk.names().then((names) => new Set(names))
    const names = await this.#names
    const isThere = (kept: KeptVersion | undefined) => kept?.packs.every(([, , slot]) => names.has(slot)) === true
    if (isThere(versionOf(index.state, bundle, pointer.active)) || !isThere(versionOf(index.state, bundle, pointer.previous))) return pointer
    return { ...pointer, active: pointer.previous as number, previous: null }
  }

  /** Where an object of a kept version lies; `null` when it is not here. */
  async place(bundle: BundleName, version: number, path: string): Promise<ObjectPlace | null> {
    const index = await this.#read()
    const kept = index === null ? undefined : versionOf(index.state, bundle, version)
    if (index === null || kept === undefined) return null
    const name = tableName(bundle, version)
    let table = this.#tables.get(name)
    if (table === undefined) {
      table = index.table(name)
      this.#tables.set(name, table)
    }
    const opened = await table
    const found = opened === null ? null : findInTable(opened, path)
    const pack = found === null ? undefined : kept.packs[found.pack]
    if (found === null || pack === undefined || found.offset + found.size > pack[1]) return null
    return { hash: pack[0], length: pack[1], slot: pack[2], offset: found.offset, size: found.size }
  }

  /**
   * One object as a part of its slot, read from the disk without the rest of it; `null` when the slot holds something else or
   * nothing. A slot may be written anew when no page stands on its version any more: its header is looked at each time.
   */
  async slice(place: ObjectPlace, type: string): Promise<Blob | null> {
    const { slot, hash, length, offset, size } = place
    const found = await readSlot(this.#disk, slot)
    if (found?.header.is !== 'whole' || found.header.hash !== hash || found.header.length !== length) return null
    const blob = found.file.slice(DATA_AT + offset, DATA_AT + offset + size, type)
    return blob.size === size ? blob : null
  }
}
