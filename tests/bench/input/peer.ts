import { createRequire } from 'node:module'
import { join } from 'node:path'
import { installPeers, peers } from '../peers/install.ts'

/** What simple-keyboard offers for letters: the characters its Chinese layout lists for exactly these. */
export function simpleKeyboard(): (typed: string) => readonly string[] {
  const file = join(peers, 'node_modules/simple-keyboard-layouts/build/layouts/chinese.js')
  installPeers()
  const layout = createRequire(file)(file) as { default?: { layoutCandidates: Record<string, string> } }
  const candidates = layout.default?.layoutCandidates ?? (layout as unknown as { layoutCandidates: Record<string, string> }).layoutCandidates
  return (typed) => candidates[typed]?.split(' ') ?? []
}
