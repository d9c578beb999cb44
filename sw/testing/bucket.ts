interface StorageBucket {
  readonly indexedDB: IDBFactory
  readonly caches: CacheStorage
  getDirectory(): Promise<FileSystemDirectoryHandle>
}
interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<StorageBucket>
  delete(name: string): Promise<void>
}

/** A part of the disk with a size of its own, so that a test can fill it. */
export interface Bucket extends StorageBucket {
  end(): Promise<void>
}

let buckets = 0

/** Opens a part of the disk that holds so many bytes (Chromium's storage buckets). */
export async function openBucket(quota: number): Promise<Bucket> {
  const { storageBuckets } = navigator as unknown as { readonly storageBuckets: StorageBuckets }
  const name = `full-${Date.now().toString(36)}-${++buckets}`
  const bucket = await storageBuckets.open(name, { quota })
  return { indexedDB: bucket.indexedDB, caches: bucket.caches, getDirectory: () => bucket.getDirectory(), end: () => storageBuckets.delete(name) }
}
