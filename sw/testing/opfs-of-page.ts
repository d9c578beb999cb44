import { OpfsDisk } from '../shelf/opfs.ts'
import type { Look, ShelfDisk, ShelfFile } from '../shelf/files.ts'

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, (answer: [number, [string, string] | null]) => void>()

function ask(question: unknown): Promise<number> {
  if (worker === null) {
    worker = new Worker(new URL('./disk.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data: [id, answer, error] }: MessageEvent<[number, number, [string, string] | null]>) => waiting.get(id)?.([answer, error])
  }
  const id = ++asked
  worker.postMessage([id, question])
  return new Promise((resolve, reject) => {
    waiting.set(id, ([answer, error]) => {
      waiting.delete(id)
      if (error === null) resolve(answer)
      else reject(new DOMException(error[0], error[1]))
    })
  })
}

/** A real folder of the origin's private file system for a test in a page; a worker writes for it. */
export class OpfsOfPage implements ShelfDisk {
  readonly #root: Promise<FileSystemDirectoryHandle>
  readonly #name = `test-${crypto.randomUUID()}`
  readonly #folder: Promise<FileSystemDirectoryHandle>
  readonly #reading: OpfsDisk

  /** @param root a part of the disk with a size of its own; left out, the origin's own */
  constructor(root: Promise<FileSystemDirectoryHandle> = navigator.storage.getDirectory()) {
    this.#root = root
    this.#folder = root.then((open) => open.getDirectoryHandle(this.#name, { create: true }))
    this.#reading = new OpfsDisk(this.#folder)
  }

  names(): Promise<readonly string[]> {
    return this.#reading.names()
  }

  file(name: string): Promise<Blob | null> {
    return this.#reading.file(name)
  }

  look(name: string): Promise<Look | null> {
    return this.#reading.look(name)
  }

  make(names: readonly string[]): Promise<void> {
    return this.#reading.make(names)
  }

  async open(name: string): Promise<ShelfFile> {
    const file = await ask({ is: 'open', folder: await this.#folder, name })
    return {
      write: async (bytes, at) => void (await ask({ is: 'write', file, bytes, at })),
      flush: async () => void (await ask({ is: 'flush', file })),
      truncate: async (length) => void (await ask({ is: 'truncate', file, length })),
      close: async () => void (await ask({ is: 'close', file })),
    }
  }

  /** Takes a file away, as a disk does that has lost its name. */
  async loses(name: string): Promise<void> {
    await (await this.#folder).removeEntry(name)
  }

  /** Makes a name that is no file. */
  async blocks(name: string): Promise<void> {
    await (await this.#folder).getDirectoryHandle(name, { create: true })
  }

  /** Changes bytes of a file behind the shelf's back. */
  async bends(name: string, at: number, bytes: Uint8Array<ArrayBuffer>, length?: number): Promise<void> {
    const file = await this.open(name)
    await file.write(bytes, at)
    if (length !== undefined) await file.truncate(length)
    await file.close()
  }

  async end(): Promise<void> {
    await (await this.#root).removeEntry(this.#name, { recursive: true })
  }
}
