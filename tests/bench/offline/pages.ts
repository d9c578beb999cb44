import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, loadConfigFromFile } from 'vite'
import { installPeers, peers } from '../peers/install.ts'

const house = resolve(import.meta.dirname, '../../..')

/** Builds one page of the bench as the house builds its own, to be asked for at `/kiosk/`, where the hub and the worker know a page. */
async function buildPage(script: URL, dist: string): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(house, 'vite.config.ts'))
  if (loaded === null) throw new Error('bench: wants vite.config.ts, found none')
  const { build: settings, ...config } = loaded.config
  const rollupOptions = { input: { bench: fileURLToPath(script) }, output: { entryFileNames: 'assets/[name].js' } }
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...settings, outDir: dist, rollupOptions } })
  mkdirSync(join(dist, 'kiosk'))
  writeFileSync(join(dist, 'kiosk/index.html'), '<!doctype html><title>bench</title><body></body><script type="module" src="/assets/bench.js"></script>\n')
}

/** Our side: a page that does nothing but keep a shelf, and the house's own worker. */
export async function buildOurs(dist: string, rootFile: string): Promise<void> {
  // The house's own build files read these.
  process.env['XINXIJI_DIST'] = dist
  process.env['XINXIJI_ROOT'] = rootFile
  await buildPage(new URL('page/ours.ts', import.meta.url), dist)
  await build({ configFile: join(house, 'vite.sw.config.ts'), logLevel: 'error' })
}

/** One line of the peer's manifest. */
export interface PeerEntry {
  readonly url: string
  readonly revision: string
}

/**
 * The peer's side: a page that does nothing but register, and its worker.
 *
 * @returns writes the worker with a manifest, as its build tool does: by putting it into the script's text
 */
export async function buildPeer(dist: string): Promise<(manifest: readonly PeerEntry[]) => void> {
  installPeers()
  await buildPage(new URL('page/peer.ts', import.meta.url), dist)
  const output = { format: 'iife', entryFileNames: 'sw.js' } as const
  const settings = { outDir: dist, emptyOutDir: false, target: 'chrome120', rollupOptions: { input: join(peers, 'worker.js'), output } }
  await build({ root: peers, configFile: false, publicDir: false, logLevel: 'error', build: settings })
  const script = readFileSync(join(dist, 'sw.js'), 'utf8')
  if (script.split('self.__WB_MANIFEST').length !== 2) throw new Error('bench: wants one place for the manifest in the peer’s worker')
  return (manifest) =>
    writeFileSync(
      join(dist, 'sw.js'),
      script.replace('self.__WB_MANIFEST', () => JSON.stringify(manifest)),
    )
}
