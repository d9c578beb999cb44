import { readFirstRoot, type Root } from '../../model/bundle/root.ts'
import type { SealTo } from '../../model/case/hpke.ts'

/** The key to seal to: the newest of a root that was checked. Rule Q13. */
export function newestSealKey(root: Root): SealTo {
  const [newest] = root.seal
  if (newest === undefined) throw new Error(`outbox: root ${root.version} wants a seal key, has none`)
  return newest
}

/** The root that this build of the shell carries. Throws when it cannot be read: the build is wrong, and nothing may be taken in. */
export async function shellRoot(raw: unknown): Promise<Root> {
  const read = await readFirstRoot(raw)
  if (!read.ok) throw new Error(`outbox: the shell's root is ${read.problem.kind}`)
  return read.value
}
