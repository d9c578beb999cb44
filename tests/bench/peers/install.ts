import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the things lie that the house is measured against. */
export const peers = resolve(import.meta.dirname, '../../peers')

/** Installs them, where not all that the lockfile names are there yet. */
export function installPeers(): void {
  const installed = join(peers, 'node_modules/.package-lock.json')
  const names = (file: string) => Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { packages: object }).packages).filter((name) => name !== '')
  if (existsSync(installed)) {
    const there = new Set(names(installed))
    if (names(join(peers, 'package-lock.json')).every((name) => there.has(name))) return
  }
  console.error('正在安装对照 · Installing what we measure against (tests/peers)…')
  execFileSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' })
}
