import type { BundleName } from '../../model/bundle/name.ts'
import { sessionLock } from '../../model/shelf/session-lock.ts'

/** A version gets this many starts to prove itself. Rule S11. */
export const STARTS = 2

/** How pages have fared with a version of a bundle. `starts` counts beginnings since it came, until one of them stood. */
export interface Trial {
  readonly version: number
  readonly starts: number
  readonly stood: boolean
}

/**
 * A page begins with a version. After two beginnings of which none stood, it begins with the one before. Rule S11.
 *
 * @param trial what is known of the bundle's version so far
 * @param previous the version before; `null` when there is none to go back to
 */
export function beginWith(trial: Trial | null, version: number, previous: number | null): { readonly use: number; readonly trial: Trial } {
  const now = trial?.version === version ? trial : { version, starts: 0, stood: false }
  if (now.stood) return { use: version, trial: now }
  if (now.starts >= STARTS && previous !== null) return { use: previous, trial: now }
  return { use: version, trial: { ...now, starts: now.starts + 1 } }
}

const nameOf = (bundle: BundleName) => `shelf-trial ${bundle}`

/** Reads a trial back; anything else that stands there counts as none. */
export function readTrial(text: string | null): Trial | null {
  const match = /^(\d{1,9}) (\d{1,3}) (stood|begun)$/.exec(text ?? '')
  return match === null ? null : { version: Number(match[1]), starts: Number(match[2]), stood: match[3] === 'stood' }
}

export const writeTrial = ({ version, starts, stood }: Trial): string => `${version} ${Math.min(starts, 999)} ${stood ? 'stood' : 'begun'}`

/**
 * Notes that a page begins with a version, and says which it shall begin with. Kept beside the database and the shelf, in the
 * one place of a page that is written at once: the page may be gone in a moment. Rule S11.
 */
export function begin(bundle: BundleName, version: number, previous: number | null): number {
  const before = readTrial(localStorage.getItem(nameOf(bundle)))
  const { use, trial } = beginWith(before, version, previous)
  const text = writeTrial(trial)
  if (before === null || writeTrial(before) !== text) localStorage.setItem(nameOf(bundle), text)
  return use
}

/** Notes that a page has stood on a version. Rule S11. */
export function stoodOn(bundle: BundleName, version: number): void {
  const text = writeTrial({ version, starts: 0, stood: true })
  if (localStorage.getItem(nameOf(bundle)) !== text) localStorage.setItem(nameOf(bundle), text)
}

let letGo: () => void = () => undefined

/**
 * Holds versions for the session that begins now, and lets go of those of the one before: what somebody stands on is never
 * swept away. The browser lets go of them itself when the page is gone, however it went. Rule S6.
 */
export function standOn(versions: readonly { readonly bundle: BundleName; readonly version: number }[]): void {
  letGo()
  // A plain-http address has no locks, and no shelf either.
  if (!('locks' in navigator)) return
  const ended = new Promise<void>((resolve) => {
    letGo = resolve
  })
  for (const { bundle, version } of versions) void navigator.locks.request(sessionLock(bundle, version), { mode: 'shared' }, () => ended)
}
