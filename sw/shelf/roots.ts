import { address } from '../../model/bundle/address.ts'
import { Channel } from '../../model/bundle/channel.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import { readFirstRoot, readNextRoot, type Root } from '../../model/bundle/root.ts'
import { ok, type Result } from '../../model/result.ts'
import { type Fetcher, fetchJson } from './bounded.ts'
import type { Pointer } from './state.ts'

/** No root and no channel is longer than this. */
export const SMALL_FILE_BYTES = 256 * 1024

/** A root, and the file it was read from. */
export interface TrustedRoot {
  readonly root: Root
  readonly signed: unknown
}

/** Follows the chain of roots from the newest one this terminal knows to the one the channel speaks of. Rule S4. */
export async function newestRoot(
  bundle: BundleName,
  channel: unknown,
  pointer: Pointer | undefined,
  firstRoot: unknown,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<Result<TrustedRoot, BundleProblem>> {
  const first = await readFirstRoot(firstRoot)
  if (!first.ok) return first
  let root = first.value
  let signed = firstRoot
  if (pointer?.root !== undefined && pointer.root !== null) {
    const kept = await readFirstRoot(pointer.root)
    if (kept.ok && kept.value.version > root.version) {
      root = kept.value
      signed = pointer.root
    }
  }
  const wanted = rootVersionOf(channel)
  while (root.version < wanted) {
    const raw = await fetchJson(fetcher, address.root(bundle, root.version + 1), SMALL_FILE_BYTES, signal)
    if (!raw.ok) return raw
    const next = await readNextRoot(raw.value, root)
    if (!next.ok) return next
    root = next.value
    signed = raw.value
  }
  return ok({ root, signed })
}

/** A hint read before the signature is checked: it only decides which roots are asked for, and each of them is checked. */
function rootVersionOf(raw: unknown): number {
  const payload = (raw as { payload?: unknown } | null)?.payload
  if (typeof payload !== 'string') return 0
  try {
    const hint = Channel.safeParse(JSON.parse(payload))
    return hint.success ? hint.data.rootVersion : 0
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return 0
  }
}
