// Plants one fault at a time in a copy of the house and asks `npm run check` whether it sees it. A wall that lets a planted
// fault through is no wall.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const house = resolve(import.meta.dirname, '..')

const FAULTS = [
  {
    name: 'hub imports a page',
    file: 'hub/planted.ts',
    text: "import { session } from '../kiosk/session/session.ts'\nexport const planted = session\n",
    tool: 'types',
    says: /TS6307/,
  },
  {
    name: 'model imports ui',
    file: 'model/planted.ts',
    text: "import { locale } from '../ui/language.ts'\nexport const planted = locale\n",
    tool: 'types',
    says: /TS6307/,
  },
  { name: '`document` in hub', file: 'hub/planted.ts', text: 'export const planted = document.title\n', tool: 'types', says: /TS(2584|2304)[^\n]*document/ },
  {
    name: '`document` in the worker',
    file: 'sw/planted.ts',
    text: 'export const planted = document.title\n',
    tool: 'types',
    says: /TS(2584|2304)[^\n]*document/,
  },
  {
    name: '`react` in sw',
    file: 'sw/planted.ts',
    text: "import { useState } from 'react'\nexport const planted = useState\n",
    tool: 'lint',
    says: /sw keeps the shelf and draws nothing/,
  },
  {
    name: 'kiosk goes past the door of tour',
    file: 'kiosk/planted.ts',
    text: "import { clamp } from '../tour/view.ts'\nexport const planted = clamp\n",
    tool: 'lint',
    says: /enter the tour by tour\/door\.ts/,
  },
  {
    name: 'a terminal journey types on a keyboard',
    file: 'tests/journeys/planted.journey.ts',
    text: "import { test } from './lobby.ts'\ntest('planted', async ({ terminal }) => {\n  await terminal.page.locator('input').fill('x')\n})\n",
    tool: 'walls',
    says: /planted\.journey\.ts/,
  },
  {
    name: 'an interface key without Uyghur',
    file: 'ui/words/planted.ts',
    text: "import type { Words } from './word.ts'\nexport const plantedWords = { 'planted.key': { zh: '没有', state: 'draft' } } as const satisfies Words\n",
    tool: 'types',
    says: /TS(2741|1360)/,
  },
] as const

const COMMANDS = {
  types: ['node_modules/.bin/tsc', '-b'],
  lint: ['.ci/node_modules/.bin/biome', 'lint', '.', '--max-diagnostics=50'],
  walls: ['node_modules/.bin/vitest', 'run', '--project', 'unit', 'tests/walls'],
} as const

const copy = mkdtempSync(join(tmpdir(), 'xinxiji-planted-'))
const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: house, encoding: 'utf8' })
  .stdout.split('\0')
  .filter((file) => file !== '' && !file.startsWith('content/sample/'))
for (const file of tracked) {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  cpSync(join(house, file), join(copy, file))
}
// Compiled types go to a cache below node_modules, so the copy has its own node_modules of links with a cache of its own.
mkdirSync(join(copy, 'node_modules', '.cache'), { recursive: true })
for (const entry of spawnSync('ls', ['-A', join(house, 'node_modules')], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((name) => name !== '' && name !== '.cache'))
  symlinkSync(join(house, 'node_modules', entry), join(copy, 'node_modules', entry))
symlinkSync(join(house, '.ci', 'node_modules'), join(copy, '.ci', 'node_modules'))
spawnSync('git', ['init', '-q'], { cwd: copy })

let missed = 0
for (const fault of FAULTS) {
  const file = join(copy, fault.file)
  writeFileSync(file, fault.text)
  const [program, ...args] = COMMANDS[fault.tool]
  const { status, stdout, stderr } = spawnSync(join(copy, program), args, { cwd: copy, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '0' } })
  const seen = status !== 0 && fault.says.test(stdout + stderr)
  console.log(`${seen ? '✓ seen' : '✗ NOT SEEN'}: ${fault.name} (${fault.tool})`)
  if (!seen) {
    missed++
    console.log((stdout + stderr).slice(0, 2000))
  }
  rmSync(file)
}
rmSync(copy, { recursive: true, force: true })
process.exitCode = missed === 0 ? 0 : 1
