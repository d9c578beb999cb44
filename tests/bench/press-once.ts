// One press in a process of its own: how long, how much memory at most, and what was new. Prints one line of JSON.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPressKeys } from '../../content/keys.ts'
import { press } from '../../content/press/press.ts'
import { showProblem } from '../../content/problem.ts'

const [folder, keys, out, cache] = process.argv.slice(2) as [string, string, string, string]
const packs = () => new Set(existsSync(out) ? readdirSync(out).flatMap((bundle) => readdirSync(join(out, bundle, 'pack'))) : [])
const before = packs()
const pressed = await press({
  folder,
  keys: await readPressKeys(keys),
  out,
  cache,
  drafts: true,
  issued: Math.floor(Date.now() / 1000),
  onStep: () => undefined,
})
if (pressed.is === 'refused') throw new Error(pressed.problems.map(showProblem).join('\n'))
if (pressed.is === 'gated') throw new Error('gated although drafts were allowed')
const newPacks = [...packs()].filter((pack) => !before.has(pack)).length
const { newBytes, bytes } = pressed
// From the start of the process, as somebody at a desk waits for it.
const seconds = process.uptime()
process.stdout.write(`${JSON.stringify({ seconds, peakMB: process.resourceUsage().maxRSS / 1024, newBytes, newPacks, bytes })}\n`)
