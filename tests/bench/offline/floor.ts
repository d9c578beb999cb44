import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BenchBrowser } from './browser.ts'
import { median } from './median.ts'
import type { Side } from './sides.ts'

const STOPS = 12
/** A worker that keeps nothing and looks nowhere. */
const WORKER = `onactivate = (event) => event.waitUntil(clients.claim())
onfetch = (event) => event.request.url.includes('/floor/') && event.respondWith(new Response('here'))
`

/**
 * The first read after a worker slept, of a worker that answers with one word: what Chromium itself takes to wake a worker
 * on this machine. Nobody's shelf can be faster.
 *
 * @returns milliseconds
 */
export async function floorMs(side: Side, home: string): Promise<number> {
  writeFileSync(join(side.dist, 'floor.js'), WORKER)
  const browser = await BenchBrowser.start(mkdtempSync(join(home, 'profile-')), `${side.hub.url}/kiosk/`)
  await browser.run(`new Promise((go) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => go())
    navigator.serviceWorker.register('/floor.js', { scope: '/' })
  })`)
  const ms: number[] = []
  for (let stop = 0; stop < STOPS; stop++) {
    await browser.stopWorkers()
    ms.push(
      (await browser.run(`(async () => {
        const start = performance.now()
        await (await fetch('/floor/${stop}')).arrayBuffer()
        return performance.now() - start
      })()`)) as number,
    )
  }
  await browser.close()
  return median(ms)
}
