import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { DevTools } from '../offline/cdp.ts'
import { launch } from '../offline/launch.ts'
import { cpuOf, mainThreadMs, pageProcesses } from '../offline/processes.ts'
import { type Counts, type SeenFrame, watchPage } from './watch.ts'

/** How often a page that opens is looked at. */
const LOOK_MS = 25
/** So long nothing may come any more before a page that says nothing counts as sharp since the last. */
const QUIET_MS = 5000
const REST_MS = 2000
const PATIENCE_MS = 90_000
const MOVE_MS = 1000 / 60
/** No process is kept ready for a next page, so that the page's own is known. */
const ONE_PAGE = ['--disable-features=SpareRendererForSitePerProcess'] as const

/** What it took until the picture was sharp. */
export interface Opened {
  readonly counts: Counts
  /** CPU of the page's main thread, milliseconds */
  readonly mainMs: number
  /** CPU of the process that draws, milliseconds */
  readonly drawMs: number
  readonly wallMs: number
  /** addresses and bytes on the line of everything that was asked for */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly at: number }[]
}

/** A window of a real Chromium on a screen of a given size, and a mouse. */
export class Glass {
  readonly #close: () => Promise<void>
  readonly #devTools: DevTools
  readonly #session: string
  readonly #browserPid: number

  private constructor(parts: { close: () => Promise<void>; devTools: DevTools; session: string; browserPid: number }) {
    this.#close = parts.close
    this.#devTools = parts.devTools
    this.#session = parts.session
    this.#browserPid = parts.browserPid
  }

  /** @param keepBuffer see `watchPage` */
  static async open(width: number, height: number, keepBuffer = false): Promise<Glass> {
    const profile = mkdtempSync(join(tmpdir(), 'xinxiji-bench-tour-'))
    const { child, devTools } = await launch(profile, ONE_PAGE)
    const { targetInfos } = (await devTools.send('Target.getTargets')) as { targetInfos: { type: string; targetId: string }[] }
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
    if (targetId === undefined) throw new Error('bench: wants the page that Chromium begins with, found none')
    const { sessionId: session } = (await devTools.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
    await devTools.send('Page.enable', {}, session)
    await devTools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }, session)
    await devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchPage.toString()})(${keepBuffer})` }, session)
    const close = async () => {
      const ended = once(child, 'exit')
      await devTools.send('Browser.close')
      await ended
      devTools.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    }
    return new Glass({ close, devTools, session, browserPid: child.pid as number })
  }

  close(): Promise<void> {
    return this.#close()
  }

  /**
   * Opens a page and waits until its picture is sharp. What the process had done before, for a page with nothing on it, is
   * taken off.
   *
   * @param blank an address of the same origin with nothing on it
   * @param isOpen for a page that is never at rest: when it counts as open
   */
  async show(blank: string, url: string, isOpen: (counts: Counts) => boolean = ({ sharp }) => sharp === true): Promise<Opened> {
    await this.#go(blank)
    await pause(500)
    const pid = await this.#pagePid()
    const [main, draw, start] = [mainMs(pid), this.drawMs(), performance.now()]
    // A page that leads on by itself keeps its process.
    await this.run(`void location.assign(${JSON.stringify(url)})`)
    let last: { counts: Counts; mainMs: number; drawMs: number; wallMs: number } | null = null
    for (;;) {
      if (performance.now() - start > PATIENCE_MS) throw new Error(`bench: wants a sharp picture at ${url}, it did not come: ${JSON.stringify(last?.counts)}`)
      const counts = (await this.#runUnlessLeaving('window.watcher?.counts() ?? null')) as Counts | null
      const wallMs = performance.now() - start
      const now = counts === null ? null : { counts, mainMs: mainMs(pid) - main, drawMs: this.drawMs() - draw, wallMs }
      if (now !== null && now.counts.uploads > 0) {
        if (isOpen(now.counts)) {
          last = now
          break
        }
        // A page that says nothing was sharp when the last picture had come up and been drawn.
        if (
          last === null ||
          now.counts.uploads !== last.counts.uploads ||
          now.counts.requests !== last.counts.requests ||
          now.counts.frames !== last.counts.frames
        )
          last = now
        else if (now.counts.sharp === null && now.wallMs - last.wallMs > QUIET_MS) break
      }
      await pause(LOOK_MS)
    }
    if ((await this.#pagePid()) !== pid) throw new Error('bench: wants the page in the process of the blank one, it came in another')
    const files = (await this.run(
      `[{ path: location.pathname, bytes: performance.getEntriesByType('navigation')[0].encodedBodySize, at: 0 },
        ...performance.getEntriesByType('resource').map((each) => ({ path: new URL(each.name).pathname, bytes: each.encodedBodySize, at: each.startTime }))]`,
    )) as Opened['files']
    return { ...last, files: files.slice(0, last.counts.requests) }
  }

  /** Evaluates an expression in the page and gives what it comes to. */
  run(expression: string): Promise<unknown> {
    return this.#devTools.evaluate(expression, this.#session)
  }

  /** As `run`; `null` when the page was being left for another one meanwhile. */
  async #runUnlessLeaving(expression: string): Promise<unknown> {
    try {
      return await this.run(expression)
    } catch (error) {
      if (error instanceof Error && /target navigated|context was destroyed|Cannot find context/.test(error.message)) return null
      throw error
    }
  }

  async counts(): Promise<Counts> {
    return (await this.run('watcher.counts()')) as Counts
  }

  /** Waits until nothing is drawn, asked for or brought up any more. */
  async rests(quietMs = REST_MS): Promise<void> {
    const until = performance.now() + PATIENCE_MS
    let before = await this.counts()
    let since = performance.now()
    while (performance.now() - since < quietMs) {
      if (performance.now() > until) throw new Error('bench: wants the page to rest, it goes on')
      await pause(100)
      const now = await this.counts()
      if (now.frames !== before.frames || now.requests !== before.requests || now.uploads !== before.uploads) since = performance.now()
      before = now
    }
  }

  /**
   * Drags the glass `by` pixels to the left and back again, and rests before letting go, so that nothing glides. Moves come sixty
   * times a second from outside; nothing of ours runs in the page meanwhile.
   */
  async drag([x, y]: readonly [number, number], by: number, pixelsPerSecond: number): Promise<void> {
    const mouse = (type: string, to: number, buttons: number) =>
      this.#devTools.send('Input.dispatchMouseEvent', { type, x: to, y, button: 'left', buttons, clickCount: 1 }, this.#session)
    await mouse('mouseMoved', x, 0)
    await mouse('mousePressed', x, 1)
    const seconds = by / pixelsPerSecond
    const start = performance.now()
    for (let gone = 0; gone < 2 * seconds; gone = (performance.now() - start) / 1000) {
      // One that waits for its answer is not followed by a heap of others.
      await mouse('mouseMoved', x - by * (1 - Math.abs(1 - gone / seconds)), 1)
      await pause(MOVE_MS)
    }
    await mouse('mouseMoved', x, 1)
    await pause(300)
    await mouse('mouseReleased', x, 0)
  }

  /** Touches a point of the glass once. */
  async touch(x: number, y: number): Promise<void> {
    for (const [type, buttons] of [
      ['mousePressed', 1],
      ['mouseReleased', 0],
    ] as const)
      await this.#devTools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 }, this.#session)
  }

  /** CPU of the page's main thread since its process began, milliseconds. */
  async mainMs(): Promise<number> {
    return mainMs(await this.#pagePid())
  }

  /** CPU of the process that draws since it began, milliseconds. */
  drawMs(): number {
    return (cpuOf(this.#browserPid)['gpu-process'] ?? 0) * 1000
  }

  async seen(): Promise<readonly SeenFrame[]> {
    return (await this.run('watcher.seen()')) as readonly SeenFrame[]
  }

  async #go(url: string): Promise<void> {
    await this.#devTools.send('Page.navigate', { url }, this.#session)
    const until = performance.now() + PATIENCE_MS
    while ((await this.#runUnlessLeaving('document.readyState + location.pathname')) !== `complete${new URL(url).pathname}`) {
      if (performance.now() > until) throw new Error(`bench: wants ${url}, it did not load`)
      await pause(50)
    }
  }

  /** The process of the page; of the one before it may still be ending. */
  async #pagePid(): Promise<number> {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const pages = pageProcesses(this.#browserPid)
      if (pages.length === 1) return pages[0] as number
      if (performance.now() > until) throw new Error(`bench: wants one page and its process, found ${pages.length}`)
      await pause(100)
    }
  }
}

function mainMs(pid: number): number {
  const ms = mainThreadMs(pid)
  if (ms === null) throw new Error('bench: wants the process of a page, it has ended')
  return ms
}
