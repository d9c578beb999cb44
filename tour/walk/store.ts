/** A state that is replaced as a whole and tells its listeners; React reads it with `useSyncExternalStore`. */
export class Store<S extends object> {
  #state: S
  readonly #listeners = new Set<() => void>()

  constructor(first: S) {
    this.#state = first
  }

  get state(): S {
    return this.#state
  }

  readonly get = (): S => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(part: Partial<S>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}
