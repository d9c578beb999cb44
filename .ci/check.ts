// `npm run check`: types, lint, dead code, walls. Each says its own piece; the answer is 0 only when all are silent.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const house = resolve(import.meta.dirname, '..')
const tools = join(house, '.ci', 'node_modules', '.bin')

function run(name: string, program: string, args: readonly string[], cwd = house): boolean {
  const { status, error } = spawnSync(program, args, { cwd, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } })
  console.log(status === 0 ? `✓ ${name}` : `✗ ${name}${error === undefined ? '' : `: ${error.message}`}`)
  return status === 0
}

if (!existsSync(join(tools, 'biome')) || !existsSync(join(tools, 'knip'))) {
  const installed = run('linters installed', 'npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], join(house, '.ci'))
  if (!installed) process.exit(1)
}

const answers = [
  run('types and walls (tsc -b)', join(house, 'node_modules', '.bin', 'tsc'), ['-b']),
  run('lint and doors (biome)', join(tools, 'biome'), ['check', '--error-on-warnings', '.']),
  run('nothing unused (knip)', join(tools, 'knip'), ['--no-progress']),
  run('rules and fingers (tests/walls)', join(house, 'node_modules', '.bin', 'vitest'), ['run', '--project', 'unit', 'tests/walls']),
]
process.exitCode = answers.every(Boolean) ? 0 : 1
