import type { Published } from '../published.ts'
import type { ReleasedRow } from '../store/public-cases.ts'

export interface MemorySettings<T> {
  /** asked every time: what was taken back, or has changed, must be known at once */
  readonly rows: () => Promise<readonly ReleasedRow[]>
  readonly published: () => Promise<Published>
  readonly make: (rows: readonly ReleasedRow[], published: Published, now: number) => Promise<T>
  readonly now: () => number
  /** so long what was made may be given out again; by then something may have become overdue */
  readonly keptMs: number
}

const isSame = (some: readonly ReleasedRow[], others: readonly ReleasedRow[]) =>
  some.length === others.length && some.every(({ id, events }, at) => others[at]?.id === id && others[at].events === events)

/**
 * Something made of released cases, for a crowd: what was made is given out again while none of the cases has changed. Those who ask
 * while it is being looked at wait for one more look, together; nobody gets what was looked at before they asked. Rule K17.
 */
export function shortMemory<T>({ rows, published, make, now, keptMs }: MemorySettings<T>): () => Promise<T> {
  let kept: { readonly rows: readonly ReleasedRow[]; readonly published: Published; readonly at: number; readonly made: T } | null = null
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null

  async function look(): Promise<T> {
    const [current, content] = await Promise.all([rows(), published()])
    const at = now()
    if (kept === null || kept.published !== content || Math.abs(at - kept.at) > keptMs || !isSame(kept.rows, current))
      kept = { rows: current, published: content, at, made: await make(current, content, at) }
    return kept.made
  }

  return () => {
    if (next !== null) return next
    const mine = running
      .catch(() => undefined)
      .then(() => {
        next = null
        return look()
      })
    next = mine
    running = mine
    return mine
  }
}
