import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORIGIN } from './flags.ts'

/** Where Debian's Chromium looks for what its user may not change. */
export const MANAGED = 'etc/chromium/policies/managed'

/** A file of policies, as it is laid down. */
export interface PolicyFile {
  readonly name: string
  readonly text: string
}

/** The second of the three layers: every file of `policies/`, for a terminal that is served at an origin. */
export function policiesFor(origin: string): readonly PolicyFile[] {
  const folder = join(import.meta.dirname, 'policies')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: `xinxiji-${name}`, text: readFileSync(join(folder, name), 'utf8').replaceAll(ORIGIN, origin) }))
}
