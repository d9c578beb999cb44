import { address } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { Active, Terminal } from '../../model/terminal.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from '../read/file.ts'

/**
 * The address of the bundle that visitors walk in: the last of the stack, which is the community itself, in the version
 * that serves now; `base` is `/c/<bundle>/<version>/`.
 */
export async function openBundle(signal: AbortSignal): Promise<Result<{ readonly bundle: BundleName; readonly base: string }, TourProblem>> {
  const terminal = await readFile('/c/terminal.json', Terminal, signal)
  if (!terminal.ok) return terminal
  const bundle = terminal.value.stack.at(-1)
  if (bundle === undefined) return problem({ kind: 'broken', file: '/c/terminal.json', wanted: 'a stack of bundles' })
  const active = await readFile(address.active(bundle), Active, signal)
  if (!active.ok) return active
  return ok({ bundle, base: address.object(bundle, active.value.version, '') })
}
