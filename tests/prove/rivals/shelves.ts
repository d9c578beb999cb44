import { Dexie, type Table } from 'dexie'

/** What a version is to a rival: its number, and the SHA-256 of each of its packs. */
export interface RivalVersion {
  readonly version: number
  readonly packs: readonly string[]
}

/** A place for packs and for the pointer that says which of them serve. */
export interface RivalShelf {
  put(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  get(hash: string): Promise<ArrayBuffer | null>
  drop(hash: string): Promise<void>
  point(versions: readonly RivalVersion[]): Promise<void>
  pointed(): Promise<readonly RivalVersion[]>
}

/** One strict transaction of IndexedDB points, as in both rivals. */
function strictPointer(name: string): Pick<RivalShelf, 'point' | 'pointed'> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & { pointer: Table<readonly RivalVersion[], string> }
  database.version(1).stores({ pointer: '' })
  return {
    point: async (versions) => void (await database.pointer.put(versions, 'now')),
    pointed: async () => (await database.pointer.get('now')) ?? [],
  }
}

/** Files that a worker makes, writes and flushes: only there a file can be flushed. */
function flushedFiles(): (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void> {
  const worker = new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<string, (error: string | null) => void>()
  worker.onmessage = ({ data }: MessageEvent<{ name: string; error: string | null }>) => waiting.get(data.name)?.(data.error)
  return (name, bytes) =>
    new Promise((resolve, reject) => {
      waiting.set(name, (error) => (error === null ? resolve() : reject(new Error(error))))
      worker.postMessage({ name, bytes })
    })
}

/** Packs in Cache Storage, and packs as files of the origin's own file system that are made when they come. */
export const SHELVES: Readonly<Record<string, () => RivalShelf>> = {
  cache: () => ({
    ...strictPointer('prove-cache'),
    put: async (hash, bytes) => (await caches.open('prove-packs')).put(`/pack/${hash}`, new Response(bytes)),
    get: async (hash) => (await (await caches.open('prove-packs')).match(`/pack/${hash}`))?.arrayBuffer() ?? null,
    drop: async (hash) => void (await (await caches.open('prove-packs')).delete(`/pack/${hash}`)),
  }),
  files: () => {
    const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('prove-packs', { create: true })
    return {
      ...strictPointer('prove-files'),
      put: flushedFiles(),
      get: async (hash) => (await (await (await folder()).getFileHandle(hash)).getFile()).arrayBuffer(),
      drop: async (hash) => (await folder()).removeEntry(hash),
    }
  },
}
