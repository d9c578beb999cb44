import { FIRST_BYTES, type Look, type ShelfDisk, type ShelfFile } from '../shelf/files.ts'

interface Change {
  readonly at: number
  /** `null` cuts the file off at `at` */
  readonly bytes: Uint8Array | null
}

interface OnDisk {
  /** what a power cut leaves for certain */
  flushed: Uint8Array<ArrayBuffer>
  /** changes since then, in order; a cut keeps any of them, whole, in part or not at all */
  changes: Change[]
  /** whether its name outlives a power cut for certain */
  settled: boolean
}

function changed(bytes: Uint8Array<ArrayBuffer>, change: Change): Uint8Array<ArrayBuffer> {
  if (change.bytes === null) return bytes.slice(0, change.at)
  const next = new Uint8Array(Math.max(bytes.length, change.at + change.bytes.length))
  next.set(bytes)
  next.set(change.bytes, change.at)
  return next
}

/**
 * A disk in memory that forgets as a real one may when the power goes: what was flushed stays, what was not may stay in any
 * part, and a name that is new may be gone with all that was flushed into it.
 */
export class CutDisk implements ShelfDisk {
  readonly #files = new Map<string, OnDisk>()
  /** bytes there is room for */
  room = Number.POSITIVE_INFINITY
  /** is asked before each change of a file; a throw means that the power went before it */
  before: (what: 'write' | 'truncate' | 'flush', name: string) => void = () => undefined

  async names(): Promise<readonly string[]> {
    return [...this.#files.keys()]
  }

  async file(name: string): Promise<Blob | null> {
    const file = this.#files.get(name)
    return file === undefined ? null : new Blob([file.changes.reduce(changed, file.flushed)])
  }

  async look(name: string): Promise<Look | null> {
    const file = await this.file(name)
    return file === null ? null : { file, first: new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer()) }
  }

  async make(names: readonly string[]): Promise<void> {
    for (const name of names) if (!this.#files.has(name)) this.#files.set(name, { flushed: new Uint8Array(0), changes: [], settled: false })
  }

  async open(name: string): Promise<ShelfFile> {
    await this.make([name])
    const open = this.#files.get(name) as OnDisk
    return {
      write: async (bytes, at) => {
        this.before('write', name)
        if (this.#used(name) + at + bytes.length > this.room) throw new DOMException('full', 'QuotaExceededError')
        open.changes.push({ at, bytes: bytes.slice() })
      },
      truncate: async (length) => {
        this.before('truncate', name)
        open.changes.push({ at: length, bytes: null })
      },
      flush: async () => {
        this.before('flush', name)
        open.flushed = open.changes.reduce(changed, open.flushed)
        open.changes = []
      },
      close: async () => undefined,
    }
  }

  #used(but: string): number {
    return [...this.#files].reduce((sum, [name, file]) => sum + (name === but ? 0 : file.changes.reduce(changed, file.flushed).length), 0)
  }

  /** Time passes: every name is on the disk. */
  settles(): void {
    for (const file of this.#files.values()) file.settled = true
  }

  /**
   * The power goes.
   *
   * @param chance from 0 up to 1, asked for each thing that may or may not be on the disk
   */
  cut(chance: () => number): void {
    this.before = () => undefined
    for (const [name, file] of this.#files) {
      if (!file.settled && chance() < 0.5) {
        this.#files.delete(name)
        continue
      }
      for (const change of file.changes) {
        const kept = chance()
        if (kept < 0.4) file.flushed = changed(file.flushed, change)
        else if (kept < 0.7 && change.bytes !== null)
          file.flushed = changed(file.flushed, { at: change.at, bytes: change.bytes.slice(0, Math.floor(change.bytes.length * chance())) })
      }
      file.changes = []
      file.settled = true
    }
  }

  /** Takes a file away. */
  loses(name: string): void {
    this.#files.delete(name)
  }

  /** Changes bytes of a file behind the shelf's back. */
  bends(name: string, at: number, bytes: Uint8Array, length?: number): void {
    const file = this.#files.get(name) as OnDisk
    file.flushed = changed(file.flushed, { at, bytes })
    if (length !== undefined) file.flushed = file.flushed.slice(0, length)
  }
}
