import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANAGED, policiesFor } from '../../../kiosk/install/browser/policies.ts'

const folder = `/${MANAGED}`
// Its one policy shuts the list of open pages by which a proof sees from outside what is open; the lint looks at this file too.
const NOT_WHILE_LOOKED_AT = 'xinxiji-40-nobody-looks-in.json'

/** Why policies cannot be laid down here, or `null`. A machine that has some of its own is left alone. */
export function whyNoPolicies(): string | null {
  if (process.getuid?.() !== 0) return `wants to be root: Chromium reads its policies from ${folder} alone`
  mkdirSync(folder, { recursive: true })
  const others = readdirSync(folder).filter((name) => !name.startsWith('xinxiji-'))
  return others.length === 0 ? null : `wants no policies but ours in ${folder}, found ${others.join(', ')}`
}

/** Lays our policies down for an origin. @param all the one that shuts the list of pages too @returns takes them away again */
export function layPolicies(origin: string, all = false): () => void {
  const take = () => {
    for (const name of readdirSync(folder)) if (name.startsWith('xinxiji-')) rmSync(join(folder, name))
  }
  take()
  for (const { name, text } of policiesFor(origin)) if (all || name !== NOT_WHILE_LOOKED_AT) writeFileSync(join(folder, name), text)
  return take
}
