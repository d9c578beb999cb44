/** Everything in a database of the outbox, by store: keys and values. */
export type Dump = ReadonlyMap<string, readonly (readonly [IDBValidKey, unknown])[]>

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Reads everything; nothing when the database is not there. */
export async function readDatabase(name: string, factory: IDBFactory = indexedDB): Promise<Dump> {
  const database = await done(factory.open(name))
  const dump = new Map<string, [IDBValidKey, unknown][]>()
  for (const store of database.objectStoreNames) {
    const inside = database.transaction(store).objectStore(store)
    const [keys, values] = await Promise.all([done(inside.getAllKeys()), done(inside.getAll())])
    dump.set(
      store,
      keys.map((key, at) => [key, values[at]]),
    )
  }
  database.close()
  return dump
}

/** Puts a database back to what it was; an empty dump empties it. */
export async function writeDatabase(name: string, dump: Dump): Promise<void> {
  const database = await done(indexedDB.open(name))
  for (const store of database.objectStoreNames) {
    const inside = database.transaction(store, 'readwrite').objectStore(store)
    await done(inside.clear())
    for (const [key, value] of dump.get(store) ?? []) await done(inside.keyPath === null ? inside.put(value, key) : inside.put(value))
  }
  database.close()
}
