// `npm start`: builds what has changed, makes development keys, presses the sample community, and runs the hub.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { HubKeys, makeDevelopmentKeys, readPressKeys } from '../content/keys.ts'
import { press } from '../content/press/press.ts'
import { showProblem } from '../content/problem.ts'
import { progressBar } from '../content/progress.ts'
import { readSettings } from './settings.ts'

const house = resolve(import.meta.dirname, '..')
const BUILT_FROM = ['model', 'ui', 'sw', 'tour', 'kiosk', 'studio', 'build.ts', 'first-letters.ts', 'vite.config.ts', 'vite.sw.config.ts', 'package-lock.json']

/** What the pages are made of, as one hash; the same hash needs no new build. */
function sourcesPrint(root: string): string {
  const hash = createHash('sha256').update(root)
  const add = (path: string) => hash.update(path).update(readFileSync(join(house, path)))
  for (const part of BUILT_FROM) {
    if (part.includes('.')) add(part)
    else for (const entry of readdirSync(join(house, part), { recursive: true, withFileTypes: true })) if (entry.isFile() && !entry.name.includes('.test.')) add(join(entry.parentPath, entry.name).slice(house.length + 1))
  }
  return hash.digest('hex')
}

function buildPages(dist: string, rootFile: string): void {
  const print = sourcesPrint(readFileSync(rootFile, 'utf8'))
  const mark = join(dist, '.built-from')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === print) return
  console.log('正在构建页面 · Building the pages…')
  const built = spawnSync(process.execPath, ['build.ts'], { cwd: house, stdio: 'inherit', env: { ...process.env, XINXIJI_DIST: dist, XINXIJI_ROOT: rootFile } })
  if (built.status !== 0) throw new Error(`build: ended with ${built.status ?? built.error?.message ?? built.signal}`)
  writeFileSync(mark, print)
}

async function pressSample(data: string): Promise<void> {
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
  if (pressed.is === 'refused') throw new Error(`press: the sample community has ${pressed.problems.length} problems\n${pressed.problems.map(showProblem).join('\n')}`)
  const terminal = join(data, 'bundles', 'terminal.json')
  // A terminal file that is there was set for this terminal; it is not the sample's to change.
  if (pressed.terminal !== null && !existsSync(terminal)) writeFileSync(terminal, JSON.stringify(pressed.terminal, null, 2))
}

const settings = readSettings(process.argv.slice(2), process.env)
try {
  if (!settings.ok) throw new Error(settings.problem)
  const { data, dist, port, host } = settings.value
  mkdirSync(join(data, 'bundles'), { recursive: true })
  await makeDevelopmentKeys(join(data, 'keys'))
  buildPages(dist, join(data, 'keys', 'root.json'))
  await pressSample(data)
  await import('./main.ts')
  if (process.exitCode === undefined) {
    const { staffToken } = HubKeys.parse(JSON.parse(readFileSync(join(data, 'keys', 'hub.json'), 'utf8')))
    const at = `http://${host}:${port}`
    console.log(`\n  信息机 terminal  ${at}/kiosk/\n  漫游   tour      ${at}/tour/\n  工作台 studio    ${at}/studio/#key=${staffToken}\n`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
