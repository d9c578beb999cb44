import type { Verdict } from '../proof.ts'

/** A look is taken after every so many sessions; the first of them is what all others are compared with. */
export const LOOK_EVERY = 100
/** What may be more than at the first look before it is a leak. */
export const MOST_PERCENT = 5

/** What is judged: objects of the page, elements, who listens to them, and what all programs of the browser hold of the machine. */
export const MEASURES = ['heapBytes', 'nodes', 'listeners', 'processBytes'] as const
export type Measure = (typeof MEASURES)[number]

/** What a terminal held after so many sessions, on its first screen, at rest, garbage collected. */
export type Look = { readonly sessions: number } & Readonly<Record<Measure, number>>

/** Weeks of a terminal in one page's life. */
export interface Weeks {
  readonly wanted: number
  readonly sessions: number
  readonly looks: readonly Look[]
  /** by kind of thing, how often it was done */
  readonly done: Readonly<Record<string, number>>
  /** receipts that residents were shown, and letters that the hub has in the end */
  readonly receipts: number
  readonly arrived: number
  readonly leftovers: number
  /** what the page complained of */
  readonly complaints: number
  /** times the line was lost and came back */
  readonly lineLosses: number
  /** versions of the content that the page has gone over to */
  readonly updates: number
  /** why it ended before its last session; `null` when it did not, or only because there was no more time */
  readonly stuck: string | null
}

/** Percent more than at the first look, at most over all looks after it; NaN for what was not measured. */
export function mostGrown(looks: readonly Look[], measure: Measure): number {
  const [first, ...later] = looks
  if (first === undefined || later.length === 0 || !(first[measure] > 0)) return Number.NaN
  return Math.max(...later.map((look) => (look[measure] / first[measure] - 1) * 100))
}

/** Counts that must be 0. */
export const NEVER = ['leftovers', 'lost', 'complaints', 'stuck', 'unmeasured', ...MEASURES.map((measure) => `${measure}Grew` as const)] as const

/** What the weeks have come to. Memory is judged only when they are whole. */
export function verdictOf({ wanted, sessions, looks, done, receipts, arrived, leftovers, complaints, lineLosses, updates, stuck }: Weeks): Verdict {
  const isWhole = sessions >= wanted
  const counts: Record<string, number> = {
    sessions,
    ...done,
    receipts,
    // A letter that came twice makes up for none that did not come.
    lost: Math.abs(receipts - arrived),
    leftovers,
    complaints,
    lineLosses,
    updates,
    stuck: stuck === null ? 0 : 1,
  }
  if (isWhole) {
    const wantedLooks = Math.floor(wanted / LOOK_EVERY)
    const areAll = wantedLooks >= 2 && looks.length === wantedLooks && looks.every((look, at) => look.sessions === (at + 1) * LOOK_EVERY)
    counts['weeks'] = 1
    counts['unmeasured'] = areAll ? 0 : 1
    for (const measure of MEASURES) {
      const most = mostGrown(looks, measure)
      if (!Number.isFinite(most)) counts['unmeasured'] += 1
      counts[`${measure}Grew`] = most > MOST_PERCENT ? 1 : 0
    }
  }
  const wrong = NEVER.filter((count) => (counts[count] ?? 0) > 0).map((count) => `${count} ${counts[count]}`)
  return { counts, bad: wrong.length === 0 ? null : [...wrong, ...(stuck === null ? [] : [stuck])].join(', ') }
}
