import * as z from 'zod/mini'
import { Refusal } from '../model/case/refusal.ts'
import type { Schema } from '../model/schema.ts'

/** What the hub answers: what was asked for, a no with its sentence in both languages, or nothing because the line is down. */
export type Answer<T> = { readonly is: 'ok'; readonly value: T } | { readonly is: 'refused'; readonly refusal: Refusal } | { readonly is: 'no-line' }

/** Why something could not be done, as a page says it. */
export type Trouble = Exclude<Answer<never>, { readonly is: 'ok' }>

/** Asks the hub, as whoever has signed in in this browser. Never throws for what can happen on an ordinary day. */
export interface Hub {
  get<T>(path: string, schema: Schema<T>): Promise<Answer<T>>
  post<T>(path: string, body: object, schema: Schema<T>): Promise<Answer<T>>
}

export interface HubSettings {
  /** as `fetch` does; rejects when the line is down */
  readonly ask: (path: string, init: RequestInit) => Promise<{ readonly status: number; json(): Promise<unknown> }>
  /** the hub knows nobody here any more, or wants something to be changed first */
  readonly onSession: (code: 'not-signed-in' | 'change-first') => void
}

/** The answer of a route that says nothing more than that it is done. */
export const Done = z.object({})

export function openHub({ ask, onSession }: HubSettings): Hub {
  async function answer<T>(path: string, init: RequestInit, schema: Schema<T>): Promise<Answer<T>> {
    let status: number
    let came: unknown
    try {
      const reply = await ask(path, init)
      status = reply.status
      came = await reply.json()
    } catch (error) {
      // Offline, cut off in the middle, timed out or not JSON: for the staff it is all the same, no usable line.
      if (!(error instanceof Error)) throw error
      return { is: 'no-line' }
    }
    if (status !== 200) {
      const refusal = Refusal.safeParse(came)
      if (!refusal.success) return { is: 'no-line' }
      const { code } = refusal.data
      if (code === 'not-signed-in' || code === 'change-first') onSession(code)
      return { is: 'refused', refusal: refusal.data }
    }
    const read = schema.safeParse(came)
    return read.success ? { is: 'ok', value: read.data } : { is: 'no-line' }
  }
  return {
    get: (path, schema) => answer(path, { cache: 'no-store' }, schema),
    post: (path, body, schema) =>
      answer(path, { method: 'POST', cache: 'no-store', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, schema),
  }
}
