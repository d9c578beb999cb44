import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { readPressKeys } from '../../content/keys.ts'
import { press } from '../../content/press/press.ts'
import type { LobbyHub } from './lobby.ts'
import { PREPARED } from './prepare.ts'

const SAMPLE = resolve(import.meta.dirname, '../../content/sample')

/**
 * Presses the sample again with another title for one guide, as version 2.
 *
 * @param out the folder of bundles; the hub's own when it is left out
 */
export async function pressWithTitle(hub: LobbyHub, title: string, out = join(hub.folder, 'bundles')): Promise<void> {
  await pressWith(hub, 'guides/elder-card.yaml', (text) => text.replace(/^title:\s*\n\s+zh: .*$/m, `title:\n  zh: ${title}`), out)
}

/** Presses the sample again with one file changed, as version 2. */
export async function pressWith(hub: LobbyHub, file: string, change: (text: string) => string, out = join(hub.folder, 'bundles')): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xinxiji-sample-'))
  cpSync(SAMPLE, folder, { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(path, changed)
  const pressed = await press({
    folder,
    keys: await readPressKeys(join(hub.folder, 'keys')),
    out,
    cache: join(PREPARED, 'cache', 'pyramids'),
    drafts: true,
    issued: Math.floor(Date.now() / 1000),
    onStep: () => {},
  })
  rmSync(folder, { recursive: true, force: true })
  expect(pressed).toMatchObject({ is: 'pressed', version: 2 })
}
