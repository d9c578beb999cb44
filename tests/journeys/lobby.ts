import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type BrowserContext, chromium, test as base, type Locator, type Page } from '@playwright/test'
import { HubKeys } from '../../content/keys.ts'
import { makeOpener } from '../../hub/opener.ts'
import { envelopeOf } from '../../hub/store/envelope-of.ts'
import type { CaseEnvelopeRow } from '../../hub/store/tables.ts'
import type { Words } from '../../model/case/words.ts'
import { chromiumLaunch, type Drawn } from '../chromium.ts'
import { PREPARED } from './prepare.ts'

const house = resolve(import.meta.dirname, '../..')

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('lobby: wants a port, came none')
  return address.port
}

/** A hub of its own, as a real process on its own folder. It can be stopped and started again on the same address. */
export class LobbyHub {
  readonly folder: string
  readonly port: number
  #process: ChildProcess | null = null

  constructor(folder: string, port: number) {
    this.folder = folder
    this.port = port
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** What stands in the sealed words that the hub has kept, the oldest first. */
  async said(): Promise<Words[]> {
    const { seal } = HubKeys.parse(JSON.parse(readFileSync(join(this.folder, 'keys', 'hub.json'), 'utf8')))
    const open = makeOpener(seal)
    const database = new DatabaseSync(join(this.folder, 'hub.sqlite'), { readOnly: true })
    try {
      const rows = database.prepare('select * from case_envelope order by received_at').all() as unknown as CaseEnvelopeRow[]
      const opened = await Promise.all(rows.map((row) => open(envelopeOf(row))))
      return opened.flatMap(({ words }) => (words === null ? [] : [words]))
    } finally {
      database.close()
    }
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['hub/main.ts', '--port', String(this.port), '--data', this.folder, '--dist', join(PREPARED, 'dist')], {
      cwd: house,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    let said = ''
    for await (const chunk of child.stdout) {
      said += String(chunk)
      if (said.includes('listening')) return
    }
    throw new Error(`lobby: the hub wants to listen, it ended: ${said}`)
  }

  async stop(): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child === null || child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  /** Rows of the hub's own database. */
  cases(): { id: string; hash: string }[] {
    const file = join(this.folder, 'hub.sqlite')
    if (!existsSync(file)) return []
    const database = new DatabaseSync(file, { readOnly: true })
    try {
      return database.prepare('select id, hash from case_envelope').all() as { id: string; hash: string }[]
    } finally {
      database.close()
    }
  }
}

/** A terminal: one browser profile on a disk, with a finger and no keyboard. It can be switched off and on. */
export class Terminal {
  readonly profile: string
  #context: BrowserContext | null = null
  #page: Page | null = null
  /** When each thing was touched last: who goes there and back and there again within half a second is a tremor too. */
  readonly #touched = new Map<string, number>()
  /** everything the page complained of */
  readonly complaints: string[] = []

  constructor(profile: string) {
    this.profile = profile
  }

  get page(): Page {
    if (this.#page === null) throw new Error('lobby: the terminal is off')
    return this.#page
  }

  /** @param args more arguments for Chromium, such as those of a device that is not there */
  async on(viewport = { width: 1080, height: 1920 }, args: readonly string[] = [], drawn: Drawn = 'processor'): Promise<void> {
    const { args: usual, ...launch } = chromiumLaunch(drawn)
    this.#context = await chromium.launchPersistentContext(this.profile, { ...launch, args: [...usual, ...args], headless: true, viewport, hasTouch: true })
    this.#context.setDefaultTimeout(30_000)
    this.#page = this.#context.pages()[0] ?? (await this.#context.newPage())
    this.#page.on('pageerror', (error) => this.complaints.push(error.message))
    this.#page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('net::ERR_')) this.complaints.push(message.text())
    })
  }

  async off(): Promise<void> {
    await this.#context?.close()
    this.#context = null
    this.#page = null
  }

  /** Touches something, as a finger does. */
  async touch(target: string | Locator): Promise<void> {
    // Who touches a key twice lifts the finger longer than a tremor does; see kiosk/input/fingers.ts and kiosk/parts/tremor.ts.
    if (typeof target === 'string') {
      const since = performance.now() - (this.#touched.get(target) ?? Number.NEGATIVE_INFINITY)
      if (target.startsWith('[data-key=')) {
        if (since < 550) await this.page.evaluate(() => new Promise((lifted) => setTimeout(lifted, 120)))
      }
      // Outside the page, whose clock a journey may have stopped.
      else if (since < 550) await new Promise((lifted) => setTimeout(lifted, 550 - since))
    }
    await (typeof target === 'string' ? this.page.locator(target).first() : target).tap()
    if (typeof target === 'string') this.#touched.set(target, performance.now())
  }

  /** Ends the session, and the next person comes in and reads Chinese. */
  async ends(): Promise<void> {
    await this.touch('.end-bar button')
    await this.touch('[data-start="zh"]')
    await this.page.locator('[data-page="attract"]').waitFor({ state: 'detached' })
  }

  /** Lays a finger down, draws it over the glass and lifts it; points in pixels of the glass. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.draw(from, [to])
  }

  /** Draws a finger over the glass from one point to the next. */
  async draw(from: readonly [number, number], through: readonly (readonly [number, number])[]): Promise<void> {
    const finger = await this.page.context().newCDPSession(this.page)
    const steps = 12
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from[0], y: from[1] }] })
    let last = from
    for (const to of through) {
      for (let step = 1; step <= steps; step++) {
        const at = { x: last[0] + ((to[0] - last[0]) * step) / steps, y: last[1] + ((to[1] - last[1]) * step) / steps }
        await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
      }
      last = to
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await finger.detach()
  }

  /** Scrolls the page's list until it shows something, or with nothing given until it shows its last line, and waits for that. */
  async scrollsTo(wanted?: string): Promise<void> {
    await this.page.locator('.rows > *').first().waitFor()
    // A list is drawn as one comes nearer; see kiosk/parts/GrowingRows.tsx.
    await this.page.waitForFunction((selector) => {
      if (selector === undefined ? document.querySelector('.rows-end') === null : document.querySelector(selector) !== null) return true
      const scroll = document.querySelector('.scroll')
      scroll?.scrollTo(0, scroll.scrollHeight)
      return false
    }, wanted)
  }

  /** Touches keys of the page's own keyboard one after the other. */
  async touchKeys(letters: string): Promise<void> {
    for (const letter of letters) await this.touch(`[data-key="${letter === ' ' ? 'space' : letter}"]`)
  }

  /** Chooses what is offered for everything that was typed; who types looks at the row before they touch it. */
  async choose(word: string): Promise<void> {
    await this.page.locator('.candidates[aria-busy="false"]').waitFor()
    await this.touch(`[data-candidate="${word}"]`)
  }

  /** Draws one stroke on the pad of the glass; points from 0 to 1, from the upper left. */
  async stroke(...points: readonly (readonly [number, number])[]): Promise<void> {
    const pad = await this.page.locator('.ink-pad').boundingBox()
    if (pad === null) throw new Error('lobby: there is no pad to write on')
    const side = Math.min(pad.width, pad.height)
    const place = ([x, y]: readonly [number, number]) => [pad.x + (pad.width - side) / 2 + x * side, pad.y + (pad.height - side) / 2 + y * side] as const
    const [first, ...rest] = points.map(place) as [readonly [number, number], ...(readonly [number, number])[]]
    await this.draw(first, rest)
  }

  /** Says that the lamp at pole 0027 is dark, and waits until the hub has it; the receipt. */
  async reportsLamp(hub: LobbyHub): Promise<string> {
    await this.page.goto(`${hub.url}/kiosk/report`)
    await this.touch('[data-category="REPORT-LIGHT"]')
    await this.touchKeys('0027')
    await this.touch('.action.main')
    await this.touch('.sentence >> nth=0')
    await this.touch('[data-action="send"]')
    await this.page.locator('[data-where="sent"]').waitFor()
    return (await this.page.locator('[data-receipt]').getAttribute('data-receipt')) as string
  }

  /** Waits until everything this terminal needs is on its own disk. */
  async savesEverything(): Promise<void> {
    await this.page.locator('[data-state="saved"]').waitFor({ timeout: 120_000 })
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  }
}

/** One journey's world: a hub and a terminal, gone when it ends. */
export const test = base.extend<{ hub: LobbyHub; terminal: Terminal }>({
  hub: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'xinxiji-hub-'))
    for (const part of ['keys', 'bundles']) cpSync(join(PREPARED, part), join(folder, part), { recursive: true })
    const hub = new LobbyHub(folder, await freePort())
    await hub.start()
    await use(hub)
    await hub.stop()
    rmSync(folder, { recursive: true, force: true })
  },
  terminal: async ({}, use) => {
    const terminal = new Terminal(mkdtempSync(join(tmpdir(), 'xinxiji-terminal-')))
    await use(terminal)
    await terminal.off()
    rmSync(terminal.profile, { recursive: true, force: true })
  },
})
