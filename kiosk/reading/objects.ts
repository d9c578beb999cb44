import { useSyncExternalStore } from 'react'
import type { Schema } from '../../model/schema.ts'
import { readJson, type ReadProblem, type Watched, watched } from '../../sw/page/door.ts'

/** An object on its way to a page. */
export type Reading<T> = { readonly is: 'loading' } | { readonly is: 'ready'; readonly value: T } | { readonly is: 'problem'; readonly problem: ReadProblem }

const LOADING = { is: 'loading' } as const
// Addresses carry the version, so what was read once stays true; a page keeps what it has shown lately.
const KEPT = 60
const kept = new Map<string, Watched<Reading<unknown>> & { set(next: Reading<unknown>): void }>()

/** Reads an object once and keeps it; asking again after a problem tries again. */
export function objectAt<T>(url: string, schema: Schema<T>): Watched<Reading<T>> {
  const known = kept.get(url)
  const reading = known ?? watched<Reading<unknown>>(LOADING)
  // What was asked for last is let go of last.
  kept.delete(url)
  kept.set(url, reading)
  if (known !== undefined && known.get().is !== 'problem') return known as Watched<Reading<T>>
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
  void readJson(url, schema).then((read) => reading.set(read.ok ? { is: 'ready', value: read.value } : { is: 'problem', problem: read.problem }))
  return reading as Watched<Reading<T>>
}

const NOTHING: Watched<Reading<never>> = { get: () => LOADING, subscribe: () => () => undefined }

/** An object for a component; `null` as address waits. */
export function useObject<T>(url: string | null, schema: Schema<T>): Reading<T> {
  const reading = url === null ? NOTHING : objectAt(url, schema)
  return useSyncExternalStore(reading.subscribe, reading.get)
}

/** A watched value for a component. */
export function useWatched<T>(value: Watched<T>): T {
  return useSyncExternalStore(value.subscribe, value.get)
}
