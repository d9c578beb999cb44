import { readFirstRoot, readNextRoot, type Root } from '../../model/bundle/root.ts'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import { Signed } from '../../model/bundle/signed.ts'
import { ok, type Result } from '../../model/result.ts'

/** A chain of roots that has been followed from its first one. */
export interface RootChain {
  /** every version as it was signed, ascending without a gap */
  readonly roots: readonly Signed[]
  /** every version as it was read, in the same order */
  readonly read: readonly Root[]
  /** the newest */
  readonly root: Root
}

/**
 * Follows roots one by one, each checked against the one before. Rules B3 and B4.
 *
 * @param first the pinned one
 * @param next gives the file of a version, `undefined` when there is none
 */
export async function followRoots(first: unknown, next: (version: number) => unknown): Promise<Result<RootChain, BundleProblem>> {
  const read = await readFirstRoot(first)
  if (!read.ok) return read
  const signed = [Signed.parse(first)]
  const all = [read.value]
  let root = read.value
  for (;;) {
    const raw = await next(root.version + 1)
    if (raw === undefined) return ok({ roots: signed, read: all, root })
    const following = await readNextRoot(raw, root)
    if (!following.ok) return following
    signed.push(Signed.parse(raw))
    all.push(following.value)
    root = following.value
  }
}
