import { useEffect, useState } from 'react'
import type { Schema } from '../model/schema.ts'
import { useDesk } from './desk.ts'

// Addresses carry the version, so what was read once stays true.
const kept = new Map<string, Promise<unknown>>()

/** An object of the community's bundle; `null` until it is there, and when there is none. */
export function useObject<T>(path: string, schema: Schema<T>): T | null {
  const { names, readJson } = useDesk()
  const base = names?.base ?? null
  const url = base === null ? null : `${base}${path}`
  const [read, setRead] = useState<{ readonly url: string; readonly value: T | null } | null>(null)
  useEffect(() => {
    if (url === null) return
    let isGone = false
    const asked = kept.get(url) ?? readJson(url)
    kept.set(url, asked)
    void asked.then((json) => {
      // What could not be read is asked for anew by the next page that wants it.
      if (json === null) kept.delete(url)
      const value = schema.safeParse(json)
      if (!isGone) setRead({ url, value: value.success ? value.data : null })
    })
    return () => {
      isGone = true
    }
  }, [url, schema, readJson])
  return read !== null && read.url === url ? read.value : null
}
