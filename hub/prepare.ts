import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeDevelopmentKeys, readPressKeys } from '../content/keys.ts'
import { newPin } from '../content/commands/pin.ts'
import { writeSecret } from '../content/keys/write-secret.ts'
import { press } from '../content/press/press.ts'
import { showProblem } from '../content/problem.ts'
import { progressBar } from '../content/progress.ts'
import * as z from 'zod/mini'
import { isPin, makeStaffPin } from '../model/staff-pin.ts'

const house = resolve(import.meta.dirname, '..')
const BUILT_FROM = [
  'model',
  'ui',
  'sw',
  'tour',
  'kiosk',
  'studio',
  'build.ts',
  'first-letters.ts',
  'first-screen.ts',
  'vite.config.ts',
  'vite.sw.config.ts',
  'package-lock.json',
]

const PinFile = z.object({ pin: z.string().check(z.refine(isPin)) })

/** Where a hub's things lie. */
export interface Places {
  readonly data: string
  readonly dist: string
}

/** What the pages are made of, as one hash; the same hash needs no new build. */
function sourcesPrint(root: string): string {
  const hash = createHash('sha256').update(root)
  const add = (path: string) => hash.update(path).update(readFileSync(join(house, path)))
  for (const part of BUILT_FROM) {
    if (part.includes('.')) add(part)
    else
      for (const file of readdirSync(join(house, part), { recursive: true, encoding: 'utf8' }).sort())
        if (/\.(ts|tsx|css|html|svg|png|webmanifest)$/.test(file) && !file.includes('.test.')) add(join(part, file))
  }
  return hash.digest('hex')
}

function buildPages({ data, dist }: Places): void {
  const rootFile = join(data, 'keys', 'root.json')
  const print = sourcesPrint(readFileSync(rootFile, 'utf8'))
  const mark = join(dist, '.built-from')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === print) return
  console.log('正在构建页面 · Building the pages…')
  const built = spawnSync(process.execPath, ['build.ts'], { cwd: house, stdio: 'inherit', env: { ...process.env, XINXIJI_DIST: dist, XINXIJI_ROOT: rootFile } })
  if (built.status !== 0) throw new Error(`build: ended with ${built.status ?? built.error?.message ?? built.signal}`)
  writeFileSync(mark, print)
}

async function pressSample({ data }: Places): Promise<void> {
  const bar = progressBar(process.stderr)
  const pressed = await press({
    folder: join(house, 'content', 'sample'),
    keys: await readPressKeys(join(data, 'keys')),
    out: join(data, 'bundles'),
    cache: join(data, 'cache', 'pyramids'),
    // The sample's Uyghur is honestly marked as drafts, so it goes out knowingly.
    drafts: true,
    issued: Math.floor(Date.now() / 1000),
    onStep: bar.step,
  })
  bar.end()
  if (pressed.is === 'gated') throw new Error('press: refused the sample, although drafts were allowed')
  if (pressed.is === 'refused')
    throw new Error(`press: the sample community has ${pressed.problems.length} problems\n${pressed.problems.map(showProblem).join('\n')}`)
  const terminal = join(data, 'bundles', 'terminal.json')
  // A terminal file that is there was set for this terminal; it is not the sample's to change.
  if (pressed.terminal === null || existsSync(terminal)) return
  const staff = await makeStaffPin(staffPin(data), crypto.getRandomValues(new Uint8Array(16)))
  writeFileSync(terminal, JSON.stringify({ ...pressed.terminal, staff }, null, 2))
}

/** The PIN of the staff's page of the sample's terminal: made once, and kept beside the keys so that `npm start` can print it. */
export function staffPin(data: string): string {
  const file = join(data, 'keys', 'staff-pin.json')
  if (!existsSync(file)) writeSecret(file, { pin: newPin() })
  return PinFile.parse(JSON.parse(readFileSync(file, 'utf8'))).pin
}

/** Makes everything a hub stands on: development keys, built pages, and the pressed sample community. What is there already stays. */
export async function prepare(places: Places): Promise<void> {
  mkdirSync(join(places.data, 'bundles'), { recursive: true })
  await makeDevelopmentKeys(join(places.data, 'keys'))
  buildPages(places)
  await pressSample(places)
}
