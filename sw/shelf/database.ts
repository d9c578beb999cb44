import type { BundleName } from '../../model/bundle/channel.ts'
import type { Manifest } from '../../model/bundle/manifest.ts'

/** Which version serves; changed in one strict transaction and nowhere else. Rule S5. */
export interface Pointer {
  readonly bundle: BundleName
  readonly active: number
  readonly previous: number | null
  /** the highest version ever accepted; nothing below it is accepted again */
  readonly high: number
  /** epoch seconds after which the content is shown as possibly out of date */
  readonly expires: number
  /** epoch seconds at which its channel was signed; pointers written before this was kept have none */
  readonly issued?: number
  /** the newest root this terminal has accepted, as it was signed; `null` for the shell's own */
  readonly root: unknown
}

/** A version that is or was whole on this terminal. */
export interface KeptVersion {
  readonly bundle: BundleName
  readonly version: number
  /** the SHA-256 of its manifest, as the channel promised it */
  readonly manifest: string
  readonly packs: Manifest['packs']
}

/** Where one object lies. */
export interface ObjectPlace {
  readonly pack: string
  readonly offset: number
  readonly size: number
}

type ObjectRecord = readonly [bundle: BundleName, version: number, path: string]

const DATABASE = 'xinxiji-shelf'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    // Every error ends in an abort, and only then the transaction knows the reason.
    transaction.onabort = () => reject(transaction.error)
  })

/**
 * The shelf's small index in IndexedDB: a pointer for each bundle, the packs of each kept version, and where each object
 * lies. One record an object, so a read after the worker slept touches one record and not a manifest.
 */
export class ShelfDatabase {
  readonly #open: Promise<IDBDatabase>

  constructor(factory: IDBFactory) {
    const request = factory.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('pointer', { keyPath: 'bundle' })
      request.result.createObjectStore('version', { keyPath: ['bundle', 'version'] })
      request.result.createObjectStore('object')
    }
    this.#open = settled(request)
  }

  async pointer(bundle: BundleName): Promise<Pointer | undefined> {
    return settled((await this.#open).transaction('pointer').objectStore('pointer').get(bundle) as IDBRequest<Pointer | undefined>)
  }

  async versions(bundle: BundleName): Promise<KeptVersion[]> {
    const all = IDBKeyRange.bound([bundle], [bundle, []])
    return settled((await this.#open).transaction('version').objectStore('version').getAll(all) as IDBRequest<KeptVersion[]>)
  }

  async version(bundle: BundleName, version: number): Promise<KeptVersion | undefined> {
    return settled((await this.#open).transaction('version').objectStore('version').get([bundle, version]) as IDBRequest<KeptVersion | undefined>)
  }

  async place(bundle: BundleName, version: number, path: string): Promise<ObjectPlace | undefined> {
    const key: ObjectRecord = [bundle, version, path]
    return settled(
      (await this.#open)
        .transaction('object')
        .objectStore('object')
        .get(key as unknown as IDBValidKey) as IDBRequest<ObjectPlace | undefined>,
    )
  }

  /**
   * Writes the index of a version whose packs are all here. It serves nobody until the pointer moves.
   *
   * @param hash the SHA-256 of the manifest
   */
  async keep(manifest: Manifest, hash: string): Promise<void> {
    const transaction = (await this.#open).transaction(['version', 'object'], 'readwrite', { durability: 'strict' })
    const objects = transaction.objectStore('object')
    for (const [path, pack, offset, size] of manifest.objects) {
      const [packHash] = manifest.packs[pack] as [string, number]
      objects.put({ pack: packHash, offset, size } satisfies ObjectPlace, [manifest.bundle, manifest.version, path])
    }
    transaction.objectStore('version').put({ bundle: manifest.bundle, version: manifest.version, manifest: hash, packs: manifest.packs } satisfies KeptVersion)
    await finished(transaction)
  }

  /** Moves the pointer. Resolves when the disk has it. */
  async activate(pointer: Pointer): Promise<void> {
    const transaction = (await this.#open).transaction('pointer', 'readwrite', { durability: 'strict' })
    transaction.objectStore('pointer').put(pointer)
    await finished(transaction)
  }

  /** Forgets a version's index. */
  async forget(bundle: BundleName, version: number): Promise<void> {
    const transaction = (await this.#open).transaction(['version', 'object'], 'readwrite')
    transaction.objectStore('version').delete([bundle, version])
    transaction.objectStore('object').delete(IDBKeyRange.bound([bundle, version], [bundle, version, []]))
    await finished(transaction)
  }
}
