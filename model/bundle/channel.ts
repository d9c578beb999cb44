import * as z from 'zod/mini'
import { ok, problem, type Result } from '../result.ts'
import type { BundleProblem } from './problem.ts'
import { signersOf, type Root } from './root.ts'
import { openSigned, readPayload } from './signed.ts'
import { BundleName } from './name.ts'

export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** `channel.json`: which version is the newest, and what its manifest must be. Signed by the channel key. */
export const Channel = z.object({
  format: z.literal('xinxiji-channel/1'),
  bundle: BundleName,
  version: z.number().check(z.int(), z.minimum(1)),
  manifest: z.object({ sha256: Sha256, size: z.number().check(z.int(), z.minimum(1)) }),
  rootVersion: z.number().check(z.int(), z.minimum(1)),
  /** epoch seconds; past `expires` the content goes on serving and is shown as stale */
  issued: z.number(),
  expires: z.number(),
})
export type Channel = z.infer<typeof Channel>

/** No manifest is larger than this, whatever a channel says. */
export const MANIFEST_MAX_BYTES = 32 * 1024 * 1024

/** A version may not jump further than this, so that a stolen channel key cannot use up all numbers. Rule B7. */
export const VERSION_LEAP = 1000

/**
 * Reads a channel file. Refuses another bundle's (B5), an older version than `have` (rollback, B6), a leap (B7).
 *
 * @param have the highest version this terminal has ever accepted; 0 for none
 */
export async function readChannel(raw: unknown, root: Root, bundle: BundleName, have: number): Promise<Result<Channel, BundleProblem>> {
  const file = 'channel.json'
  const payload = await openSigned('channel', file, raw, signersOf(root, 'channel'))
  if (!payload.ok) return payload
  const channel = readPayload(file, payload.value, Channel)
  if (!channel.ok) return channel
  if (channel.value.bundle !== bundle) return problem({ kind: 'other-bundle', file, wanted: bundle, came: channel.value.bundle })
  if (channel.value.version < have) return problem({ kind: 'rollback', file, have, came: channel.value.version })
  if (have > 0 && channel.value.version > have + VERSION_LEAP) return problem({ kind: 'too-far-ahead', file, have, came: channel.value.version })
  if (channel.value.manifest.size > MANIFEST_MAX_BYTES)
    return problem({ kind: 'wrong-size', file: 'manifest', wanted: MANIFEST_MAX_BYTES, came: channel.value.manifest.size })
  return ok(channel.value)
}
