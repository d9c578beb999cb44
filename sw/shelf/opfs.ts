import { FIRST_BYTES, type Look, readWhole, type ShelfDisk, type ShelfFile } from './files.ts'

const TRIES = 50

/** Where the shelf of this origin lies. */
export const shelfFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('shelf', { create: true })

/** A folder of the origin's private file system. Reading works everywhere; writing only in a dedicated worker. */
export class OpfsDisk implements ShelfDisk {
  readonly #folder: Promise<FileSystemDirectoryHandle>
  readonly #handles = new Map<string, FileSystemFileHandle>()
  /**
   * Files that were looked at, and their beginnings. The browser's own program keeps some kilobytes for every `File` and every part of
   * one until this worker's garbage is collected, which on a terminal that stands may be never; so each is asked for once. Its time
   * does not tell that a file was written since (Chromium 156 leaves it as it was); what it begins with does.
   */
  readonly #looks = new Map<string, { readonly look: Look; readonly start: Blob }>()

  constructor(folder: Promise<FileSystemDirectoryHandle>) {
    this.#folder = folder
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = []
    for await (const name of (await this.#folder).keys()) names.push(name)
    for (const name of this.#handles.keys()) if (!names.includes(name)) this.#forget(name)
    return names
  }

  async file(name: string): Promise<File | null> {
    try {
      return await (await this.#handle(name, false)).getFile()
    } catch (error) {
      // Not there, or a name whose file a power cut has taken: both hold nothing.
      if (!(error instanceof DOMException)) throw error
      this.#forget(name)
      return null
    }
  }

  async look(name: string): Promise<Look | null> {
    const known = this.#looks.get(name)
    const still = known === undefined ? null : await readWhole(known.start, FIRST_BYTES)
    if (known !== undefined && still !== null && isSame(still, known.look.first)) return known.look
    this.#looks.delete(name)
    const file = await this.file(name)
    if (file === null) return null
    const start = file.slice(0, FIRST_BYTES)
    const first = await readWhole(start, start.size)
    if (first === null) return null
    const look = { file, first }
    // One that is short may grow.
    if (first.length === FIRST_BYTES) this.#looks.set(name, { look, start })
    return look
  }

  async make(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#handle(name, true)))
  }

  async open(name: string): Promise<ShelfFile> {
    this.#looks.delete(name)
    try {
      return syncFile(await openHandle(await this.#handle(name, true)))
    } catch (error) {
      if (!(error instanceof DOMException) || error.name === 'QuotaExceededError' || error.name === 'NoModificationAllowedError') throw error
      // A power cut can leave a name whose file cannot be opened any more. It holds nothing; in its place a new one is made.
      this.#forget(name)
      await (await this.#folder).removeEntry(name)
      return syncFile(await openHandle(await this.#handle(name, true)))
    }
  }

  #forget(name: string): void {
    this.#handles.delete(name)
    this.#looks.delete(name)
  }

  async #handle(name: string, create: boolean): Promise<FileSystemFileHandle> {
    const known = this.#handles.get(name)
    if (known !== undefined) return known
    const handle = await (await this.#folder).getFileHandle(name, { create })
    this.#handles.set(name, handle)
    return handle
  }
}

const isSame = (a: Uint8Array, b: Uint8Array) => a.every((byte, at) => byte === b[at])

function syncFile(open: FileSystemSyncAccessHandle): ShelfFile {
  return {
    async write(bytes, at) {
      const written = open.write(bytes, { at })
      if (written !== bytes.length) throw new DOMException(`shelf: wrote ${written} of ${bytes.length} bytes`, 'QuotaExceededError')
    },
    async flush() {
      open.flush()
    },
    async truncate(length) {
      open.truncate(length)
    },
    async close() {
      open.close()
    },
  }
}

async function openHandle(handle: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries++) {
    try {
      return await handle.createSyncAccessHandle()
    } catch (error) {
      // The handle of a page that has just died may outlive its lock by a moment.
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError' || tries === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
