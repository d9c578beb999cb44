/** A promise with its handle outside. */
export interface Promised<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: Error) => void
}

export function promised<T>(): Promised<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  // Whoever waits hears of it; when nobody waits (any more) it is no news.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
