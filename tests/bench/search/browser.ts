import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { KINDS } from '../../../model/content/item.ts'
import { chromiumLaunch } from '../../chromium.ts'
import { PREPARED } from '../../journeys/prepare.ts'
import type { Query } from './queries.ts'
import type { Labelled } from './records.ts'

/** What was measured on the terminal's own search page in a real browser. */
export interface OnGlass {
  /** how long the worker took for each key, milliseconds */
  readonly keys: readonly number[]
  /** from a question's leaving the page to its answer's being handled there */
  readonly roundTrips: readonly number[]
  /** how long the index took in the worker from its text to being searchable */
  readonly indexMs: number
  /** how long the page's thread worked on each question and each answer; like the next two in its own processor's time, so that what else the machine does is not measured */
  readonly messages: readonly number[]
  /** every task of the page's thread while somebody types: keys, React, layout, painting */
  readonly tasks: readonly number[]
}

const TRACED_QUERIES = 60
const CATEGORIES = ['toplevel', 'devtools.timeline']

interface Watched {
  readonly keys: number[]
  readonly roundTrips: number[]
  indexMs: number
}

/** Watches the search's worker; runs in the page before everything else. */
function watch(): void {
  const watched: Watched = { keys: [], roundTrips: [], indexMs: Number.NaN }
  Object.assign(window, { watched })
  const sent = new Map<number, number>()
  const Native = window.Worker
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      if (options?.name !== 'search') return
      const post = this.postMessage.bind(this)
      this.postMessage = (message: { is: string; ask: number }) => {
        if (message.is === 'find') sent.set(message.ask, performance.now())
        post(message)
      }
      this.addEventListener('message', (event: MessageEvent<{ is: string; ask: number; indexMs: number; ms: number }>) => {
        const start = performance.now()
        const { is, ask, indexMs, ms } = event.data
        if (is === 'opened') watched.indexMs = indexMs
        if (is === 'found') {
          watched.keys.push(ms)
          watched.roundTrips.push(start - (sent.get(ask) ?? Number.NaN))
        }
      })
    }
  }
}

async function freshHub(folder: string): Promise<{ readonly url: string; stop(): void }> {
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../../../hub/main.ts'), '--port', '0', '--data', folder, '--dist', join(PREPARED, 'dist')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const url = /^hub listening on (\S+)$/m.exec(said)?.[1]
    if (url !== undefined) return { url, stop: () => child.kill('SIGTERM') }
  }
  throw new Error(`bench: the hub wants to listen, it ended: ${said}`)
}

/**
 * Types queries key by key on the terminal's search page, with the generated records in place of the sample's lists and index.
 * The pages are the built ones, the worker is theirs, and everything that is found is drawn.
 */
export async function onGlass(records: readonly Labelled[], index: Uint8Array, queries: readonly Query[], elder: boolean): Promise<OnGlass> {
  const folder = mkdtempSync(join(tmpdir(), 'xinxiji-bench-search-'))
  cpSync(PREPARED, folder, { recursive: true, filter: (path) => !path.startsWith(join(PREPARED, 'dist')) && !path.startsWith(join(PREPARED, 'cache')) })
  const hub = await freshHub(folder)
  const browser = await chromium.launch(chromiumLaunch())
  try {
    const context = await browser.newContext({ viewport: { width: 540, height: 960 }, serviceWorkers: 'block' })
    for (const kind of KINDS) {
      const body = JSON.stringify({ kind, rows: records.filter(({ row }) => row.id.startsWith(`${kind}:`)).map(({ row }) => row) })
      await context.route(`**/list/${kind}.json`, (route) => route.fulfill({ contentType: 'application/json', body }))
    }
    await context.route('**/search/index.json', (route) => route.fulfill({ contentType: 'application/json', body: Buffer.from(index) }))
    await context.addInitScript(watch)
    const page = await context.newPage()
    await page.goto(`${hub.url}/kiosk/search`)
    const box = page.locator('.search-box input')
    await box.waitFor()
    if (elder) await page.locator('[data-foot="elder"]').click()
    await box.fill('老')
    await page.locator('.found-kind').first().waitFor({ timeout: 60_000 })
    const watched = () => page.evaluate(() => (window as unknown as { watched: Watched }).watched)
    await page.evaluate(() => {
      const { watched: all } = window as unknown as { watched: Watched }
      all.keys.length = 0
      all.roundTrips.length = 0
    })
    await type(page, queries)
    const { keys, roundTrips, indexMs } = await watched()
    await browser.startTracing(page, { categories: CATEGORIES })
    await type(page, queries.slice(0, TRACED_QUERIES))
    const trace = await browser.stopTracing()
    return { keys, roundTrips, indexMs, ...readTrace(trace.toString('utf8')) }
  } finally {
    await browser.close()
    hub.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** The tasks of the page's main thread in a trace, and the messages it handled, in milliseconds of processor time. */
function readTrace(text: string): Pick<OnGlass, 'messages' | 'tasks'> {
  interface Traced {
    readonly name: string
    readonly pid: number
    readonly tid: number
    readonly tdur?: number
    readonly args?: { readonly name?: string }
  }
  const { traceEvents } = JSON.parse(text) as { traceEvents: readonly Traced[] }
  const thread = (event: Traced) => `${event.pid} ${event.tid}`
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread))
  const times = (wanted: string) =>
    traceEvents.filter((event) => event.name === wanted && mains.has(thread(event)) && event.tdur !== undefined).map(({ tdur }) => (tdur as number) / 1000)
  const tasks = [...times('RunTask'), ...times('ThreadControllerImpl::RunTask')]
  if (tasks.length === 0) throw new Error('bench: wants tasks of the main thread in the trace, found none')
  return { tasks, messages: times('HandlePostMessage') }
}

async function type(page: Page, queries: readonly Query[]): Promise<void> {
  const box = page.locator('.search-box input')
  for (const { typed } of queries) {
    await box.fill('')
    await box.pressSequentially(typed, { delay: 60 })
  }
  await page.waitForTimeout(500)
}
