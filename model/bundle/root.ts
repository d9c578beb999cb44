import * as z from 'zod/mini'
import { ok, problem, type Result } from '../result.ts'
import type { BundleProblem } from './problem.ts'
import { KeyId, openSigned, PublicKey, readPayload, type Signers } from './signed.ts'

const Role = z.object({ keys: z.array(KeyId).check(z.minLength(1)), threshold: z.number().check(z.int(), z.minimum(1)) })

/**
 * `root/<version>.json`: who may sign what. The shell carries the first one; each later one is signed by enough keys
 * of the one before and of its own (as TUF does). `seal` lists the hub's public HPKE keys, newest first, to
 * which residents' words are sealed (X25519, 32 bytes base64url).
 */
export const Root = z.object({
  format: z.literal('xinxiji-root/1'),
  version: z.number().check(z.int(), z.minimum(1)),
  keys: z.record(KeyId, PublicKey),
  roles: z.object({ root: Role, content: Role, channel: Role, alert: Role }),
  seal: z.array(z.object({ keyId: KeyId, publicKey: PublicKey })).check(z.minLength(1)),
})
export type Root = z.infer<typeof Root>

/** The signers a root allows for a role. */
export function signersOf(root: Root, role: keyof Root['roles']): Signers {
  return { keys: root.keys, allowed: root.roles[role].keys, threshold: root.roles[role].threshold }
}

/** Reads the root that the shell carries; it must at least be signed by itself. Rule B3. */
export async function readFirstRoot(raw: unknown): Promise<Result<Root, BundleProblem>> {
  const file = 'root'
  const payload = (raw as { payload?: unknown } | null)?.payload
  if (typeof payload !== 'string') return problem({ kind: 'unreadable', file, wanted: 'payload' })
  const root = readPayload(file, payload, Root)
  if (!root.ok) return root
  const opened = await openSigned('root', file, raw, signersOf(root.value, 'root'))
  return opened.ok ? root : opened
}

/** Reads the root that follows `have`: exactly one version later, signed by both. Rule B4. */
export async function readNextRoot(raw: unknown, have: Root): Promise<Result<Root, BundleProblem>> {
  const file = `root/${have.version + 1}.json`
  const byOld = await openSigned('root', file, raw, signersOf(have, 'root'))
  if (!byOld.ok) return byOld
  const next = readPayload(file, byOld.value, Root)
  if (!next.ok) return next
  if (next.value.version !== have.version + 1) return problem({ kind: 'rollback', file, have: have.version, came: next.value.version })
  const byNew = await openSigned('root', file, raw, signersOf(next.value, 'root'))
  return byNew.ok ? ok(next.value) : byNew
}
