import type { Locale } from '../text.ts'

/** Metres within which two reports may be of one thing (FixMyStreet's radius). */
export const NEAR_METRES = 50
/** How alike two texts must be, from 0 to 1. */
export const ALIKE = 0.6
/** Older cases are not offered. */
const FRESH_MS = 30 * 24 * 3_600_000
/** So many are offered at most. */
export const MOST_HINTS = 3

/** What a report is compared by. Positions are metres in the community's own plan. */
export interface Comparable {
  readonly code: string
  readonly locale: Locale
  /** what was typed, in that language; may be empty */
  readonly text: string
  /** ids of ready sentences: the same in every language */
  readonly sentences: readonly string[]
  readonly pole?: string
  readonly at?: readonly [east: number, north: number]
}

/** A case that is known here, at the hub or from the public list. */
export interface Known extends Comparable {
  /** epoch milliseconds */
  readonly receivedAt: number
  readonly closed: boolean
}

/** Pairs of neighbouring characters, each as often as it stands there. Blanks and punctuation make no difference. */
function bigrams(text: string): Map<string, number> {
  const units = [...text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')]
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < units.length; at++) {
    const pair = `${units[at]}${units[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** How alike two texts are by their pairs of characters (Dice, 1945): 0 for nothing in common, 1 for the same pairs. */
export function dice(one: string, other: string): number {
  const a = bigrams(one)
  const b = bigrams(other)
  let shared = 0
  let all = 0
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}

/** How alike two reports say it; `null` when they have nothing that can be compared. Two languages are never compared by their letters. */
function alike(one: Comparable, other: Comparable): number | null {
  const typed = one.locale === other.locale && one.text !== '' && other.text !== '' ? dice(one.text, other.text) : null
  const chosen = one.sentences.length > 0 && other.sentences.length > 0 ? Number(one.sentences.some((id) => other.sentences.includes(id))) : null
  return typed === null || chosen === null ? (typed ?? chosen) : Math.max(typed, chosen)
}

function isNear(one: Comparable, other: Comparable): 'pole' | 'metres' | null {
  if (one.pole !== undefined && one.pole === other.pole) return 'pole'
  return one.at !== undefined && other.at !== undefined && Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) <= NEAR_METRES ? 'metres' : null
}

/**
 * Cases that may be of the same thing: open, not older than 30 days, of the same category, at the same pole or within 50 metres, and saying alike. Where nothing
 * can be compared, one pole is enough and nearness is not. The most alike come first, three at most. They are hints; nothing is
 * ever merged by itself. Rule K10.
 *
 * @param now epoch milliseconds
 */
export function maybeTheSame<T extends Known>(said: Comparable, known: readonly T[], now: number): T[] {
  return known
    .flatMap((each) => {
      const near = each.code === said.code && !each.closed && now - each.receivedAt <= FRESH_MS ? isNear(said, each) : null
      const likeness = near === null ? null : (alike(said, each) ?? (near === 'pole' ? ALIKE : null))
      return likeness !== null && likeness >= ALIKE ? [{ each, likeness }] : []
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_HINTS)
    .map(({ each }) => each)
}
