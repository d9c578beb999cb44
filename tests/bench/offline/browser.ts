import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { DevTools } from './cdp.ts'
import { launch } from './launch.ts'
import { bytesReadBy, cpuOf, sumOf } from './processes.ts'

const IDLE_WINDOW_MS = 500
// Between two things a page does there may be a quiet moment.
const IDLE_WINDOWS = 3
// Less than this of one core is a browser that only breathes.
const IDLE_SHARE = 0.05
// As long as it takes to look at 600 MB for rot, a pack every quarter of a second.
const IDLE_AT_MOST_MS = 60_000

/** A real Chromium on a profile of its own, with one page. */
export class BenchBrowser {
  readonly #child: ChildProcess
  readonly #devTools: DevTools
  readonly #session: string
  readonly #running = new Map<string, string>()

  private constructor(child: ChildProcess, devTools: DevTools, session: string) {
    this.#child = child
    this.#devTools = devTools
    this.#session = session
    devTools.on('ServiceWorker.workerVersionUpdated', (params) => {
      for (const { versionId, runningStatus } of (params as { versions: { versionId: string; runningStatus: string }[] }).versions)
        this.#running.set(versionId, runningStatus)
    })
  }

  /** Starts a browser and waits until its page has loaded and everything rests. */
  static async start(profile: string, url: string): Promise<BenchBrowser> {
    const { child, devTools } = await launch(profile)
    const { targetId } = (await devTools.send('Target.createTarget', { url })) as { targetId: string }
    const { sessionId } = (await devTools.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
    const browser = new BenchBrowser(child, devTools, sessionId)
    await browser.run(`new Promise((go) => document.readyState === 'complete' ? go() : addEventListener('load', () => go()))`)
    await browser.rests()
    return browser
  }

  get #pid(): number {
    return this.#child.pid as number
  }

  cpu(): Record<string, number> {
    return cpuOf(this.#pid)
  }

  bytesRead(): number {
    return bytesReadBy(this.#pid)
  }

  /** Evaluates an expression in the page and gives what it comes to. */
  run(expression: string): Promise<unknown> {
    return this.#devTools.evaluate(expression, this.#session)
  }

  /** Puts every service worker to sleep, as Chromium does after half a minute without a request. */
  async stopWorkers(): Promise<void> {
    await this.#devTools.send('ServiceWorker.enable', {}, this.#session)
    await this.#devTools.send('ServiceWorker.stopAllWorkers', {}, this.#session)
    const until = performance.now() + 10_000
    while ([...this.#running.values()].some((status) => status !== 'stopped')) {
      if (performance.now() > until) throw new Error('bench: wants its workers to stop, they go on')
      await pause(10)
    }
  }

  /** Waits until the browser does nothing any more, so that what a step left to be done later is counted with it. */
  async rests(): Promise<void> {
    const until = performance.now() + IDLE_AT_MOST_MS
    let before = sumOf(this.cpu())
    for (let quiet = 0; quiet < IDLE_WINDOWS && performance.now() < until; ) {
      await pause(IDLE_WINDOW_MS)
      const now = sumOf(this.cpu())
      quiet = (now - before) * 1000 < IDLE_WINDOW_MS * IDLE_SHARE ? quiet + 1 : 0
      before = now
    }
  }

  /** Ends the browser as its user does, everything written. */
  async close(): Promise<void> {
    const ended = once(this.#child, 'exit')
    await this.#devTools.send('Browser.close')
    await ended
    this.#devTools.close()
  }
}
