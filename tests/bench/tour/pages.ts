import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, loadConfigFromFile } from 'vite'
import { installPeers, peers } from '../peers/install.ts'

const house = resolve(import.meta.dirname, '../../..')

/** Our page, built as the house builds its own; the hub hands it out at `/kiosk/`. */
export async function buildOurs(dist: string): Promise<void> {
  process.env['XINXIJI_DIST'] = dist
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(house, 'vite.config.ts'))
  if (loaded === null) throw new Error('bench: wants vite.config.ts, found none')
  const { build: settings, ...config } = loaded.config
  const page = 'tests/bench/tour/page/ours.html'
  const rollupOptions = { ...settings?.rollupOptions, input: { bench: join(house, page) } }
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...settings, outDir: dist, rollupOptions } })
  mkdirSync(join(dist, 'kiosk'), { recursive: true })
  copyFileSync(join(dist, page), join(dist, 'kiosk/index.html'))
}

/** A peer's page: one script, one style where it has one. @returns the page's text for a world that is written into it */
export async function buildPeer(name: string, dist: string): Promise<(path: string, world: unknown) => string> {
  installPeers()
  const rollupOptions = { input: join(peers, `${name}.js`), output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' } }
  await build({
    root: peers,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: dist, emptyOutDir: true, target: 'chrome120', rollupOptions },
  })
  const style = readdirSync(dist).find((file) => file.endsWith('.css'))
  return (path, world) => {
    const { width, height } = world as { width: number; height: number }
    const link = style === undefined ? '' : `<link rel="stylesheet" href="${path}/${style}">`
    const glass = `<div id="glass" style="position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; overflow: hidden"></div>`
    return `<!doctype html><html><meta charset="utf-8"><title>bench</title>${link}<body style="margin: 0">${glass}</body><script>window.world = ${JSON.stringify(world)}</script><script type="module" src="${path}/page.js"></script></html>`
  }
}
