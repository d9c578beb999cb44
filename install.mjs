// Brings what is missing, then runs a program of the house under the Node the lockfile names.
// Plain JavaScript on purpose: it must run under the Node 20 that a fresh machine has.
//
//   node install.mjs hub/start.ts [arguments…]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = fileURLToPath(new URL('.', import.meta.url))
const nodeHere = join(house, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const mark = join(house, 'node_modules', '.cache', 'installed-from')
const lock = createHash('sha256')
  .update(readFileSync(join(house, 'package-lock.json')))
  .digest('hex')

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`xinxiji wants Node 20 or newer to start; this is ${process.versions.node}`)
  process.exit(1)
}

const installed = existsSync(nodeHere) && existsSync(mark) && readFileSync(mark, 'utf8') === lock
if (!installed) {
  console.log('正在安装依赖 · Installing what is missing (package-lock.json)…')
  // Engine warnings speak of the Node that runs npm, not of the one that will run the house.
  const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], { cwd: house, stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status !== 0) {
    console.error(`npm ci ended with ${npm.status ?? npm.error}; nothing was started`)
    process.exit(1)
  }
  mkdirSync(join(house, 'node_modules', '.cache'), { recursive: true })
  writeFileSync(mark, lock)
}

const [program, ...args] = process.argv.slice(2)
if (program !== undefined) {
  const path = [join(house, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  // What Node has read and compiled once no program of the house reads again: a command starts in 0.3 s instead of 0.6.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(house, 'node_modules', '.cache', 'compiled')
  const env = { ...process.env, PATH: path, NODE_COMPILE_CACHE: compiled }
  const child = spawn(nodeHere, [join(house, program), ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
