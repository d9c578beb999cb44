import type { Readable } from 'node:stream'
import { problem, ok, type Result } from '../../model/result.ts'
import type { Terminal } from '../../model/terminal.ts'

/** What this terminal knows of itself better than the hub: how its glass hangs, and what stands in its cupboard. */
export type Profile = Pick<Terminal, 'headphones' | 'cupboard'> & { readonly glass?: Terminal['glass'] }

/** A profile is a few hundred bytes. */
const MOST_BYTES = 64 * 1024

/** The profile that the hub gave, with what this terminal knows of itself laid over it. The page reads it by its own schema. Rule G3. */
export async function ownProfile(body: Readable, profile: Profile): Promise<Result<object, string>> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of body) {
      parts.push(part as Buffer)
      bytes += (part as Buffer).length
      if (bytes > MOST_BYTES) return problem(`terminal.json: wants at most ${MOST_BYTES} bytes`)
    }
    const given: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return problem('terminal.json: wants an object')
    return ok({ ...given, ...profile })
  } catch (error) {
    // Cut off on its way, or the page of a portal.
    return problem(`terminal.json: ${error instanceof Error ? error.message : String(error)}`)
  }
}
