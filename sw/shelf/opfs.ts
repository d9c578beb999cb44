import type { ShelfDisk, ShelfFile } from './files.ts'

const TRIES = 50

/** Where the shelf of this origin lies. */
export const shelfFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('shelf', { create: true })

/** A folder of the origin's private file system. Reading works everywhere; writing only in a dedicated worker. */
export class OpfsDisk implements ShelfDisk {
  readonly #folder: Promise<FileSystemDirectoryHandle>
  readonly #handles = new Map<string, FileSystemFileHandle>()

  constructor(folder: Promise<FileSystemDirectoryHandle>) {
    this.#folder = folder
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = []
    for await (const name of (await this.#folder).keys()) names.push(name)
    for (const name of this.#handles.keys()) if (!names.includes(name)) this.#handles.delete(name)
    return names
  }

  async file(name: string): Promise<Blob | null> {
    try {
      return await (await this.#handle(name, false)).getFile()
    } catch (error) {
      // Not there, or a name whose file a power cut has taken: both hold nothing.
      if (!(error instanceof DOMException)) throw error
      this.#handles.delete(name)
      return null
    }
  }

  async make(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#handle(name, true)))
  }

  async open(name: string): Promise<ShelfFile> {
    try {
      return syncFile(await openHandle(await this.#handle(name, true)))
    } catch (error) {
      if (!(error instanceof DOMException) || error.name === 'QuotaExceededError' || error.name === 'NoModificationAllowedError') throw error
      // A power cut can leave a name whose file cannot be opened any more. It holds nothing; in its place a new one is made.
      this.#handles.delete(name)
      await (await this.#folder).removeEntry(name)
      return syncFile(await openHandle(await this.#handle(name, true)))
    }
  }

  async #handle(name: string, create: boolean): Promise<FileSystemFileHandle> {
    const known = this.#handles.get(name)
    if (known !== undefined) return known
    const handle = await (await this.#folder).getFileHandle(name, { create })
    this.#handles.set(name, handle)
    return handle
  }
}

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
