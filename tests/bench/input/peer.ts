import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const peers = resolve(import.meta.dirname, '../../peers')

/** What simple-keyboard offers for letters: the characters its Chinese layout lists for exactly these. */
export function simpleKeyboard(): (typed: string) => readonly string[] {
  const file = join(peers, 'node_modules/simple-keyboard-layouts/build/layouts/chinese.js')
  if (!existsSync(file)) {
    console.error('正在安装对照 · Installing what we measure against (tests/peers)…')
    execFileSync('npm', ['ci', '--loglevel=error', '--no-fund', '--no-audit'], { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' })
  }
  const layout = createRequire(file)(file) as { default?: { layoutCandidates: Record<string, string> } }
  const candidates = layout.default?.layoutCandidates ?? (layout as unknown as { layoutCandidates: Record<string, string> }).layoutCandidates
  return (typed) => candidates[typed]?.split(' ') ?? []
}
