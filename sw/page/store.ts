/** A value that can be watched. Pages read it with `useSyncExternalStore`. */
export interface Watched<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/** A watched value and the one way to change it. */
export function watched<T>(first: T): Watched<T> & { set(next: T): void } {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
