import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANAGED, policiesFor } from '../../../kiosk/install/browser/policies.ts'

const FOLDER = `/${MANAGED}`
const INSIDE = 'XINXIJI_OWN_MOUNTS'
// Its one policy shuts the list of open pages by which a proof sees from outside what is open; the lint looks at this file too.
const NOT_WHILE_LOOKED_AT = 'xinxiji-40-nobody-looks-in.json'

/**
 * Begins this program anew where what it mounts is seen by itself and its browsers alone: Chromium reads its policies from one folder of
 * the machine, and every other browser of the machine would be held by ours.
 *
 * @returns its exit code when it has run so; `null` when this is already such a place, or none can be made
 */
export function runWithOwnMounts(): number | null {
  if (process.env[INSIDE] !== undefined || process.getuid?.() !== 0) return null
  const [, ...args] = process.argv
  if (spawnSync('unshare', ['--mount', 'true']).status !== 0) return null
  const { status } = spawnSync('unshare', ['--mount', '--propagation', 'private', process.execPath, ...args], {
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: 'yes' },
  })
  return status ?? 1
}

/** Makes an empty folder for policies that nobody else sees. @returns why that cannot be done here, or `null` */
export function openPolicyFolder(): string | null {
  if (process.getuid?.() !== 0) return `wants to be root: Chromium reads its policies from ${FOLDER} alone`
  if (process.env[INSIDE] === undefined) return 'wants mounts of its own (unshare --mount), so that no other browser of this machine is held'
  mkdirSync(FOLDER, { recursive: true })
  return spawnSync('mount', ['-t', 'tmpfs', 'xinxiji-policies', FOLDER]).status === 0 ? null : `wants to mount an empty folder over ${FOLDER}`
}

/** Lays our policies down for an origin. @returns takes them away again */
export function layPolicies(origin: string): () => void {
  const take = () => {
    for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name))
  }
  take()
  for (const { name, text } of policiesFor(origin)) if (name !== NOT_WHILE_LOOKED_AT) writeFileSync(join(FOLDER, name), text)
  return take
}
