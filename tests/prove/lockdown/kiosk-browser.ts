import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { systemChromium } from '../../chromium.ts'
import type { Screen } from './screen.ts'

const run = promisify(execFile)

/** What a browser shows the world, seen from outside of it. */
export interface Outside {
  readonly isAlive: boolean
  /** addresses of all pages, dialogs and tools it has open; `null` when it does not say */
  readonly pages: readonly string[] | null
  /** windows one could see, those of the browser itself and any other's, with their names */
  readonly windows: readonly string[]
  readonly isFullscreen: boolean
  /** what lies in the home folder that a download or a saved page would leave */
  readonly files: readonly string[]
}

/** A browser as on a terminal's screen. */
export interface KioskBrowser {
  look(): Promise<Outside>
  /** Ends the process that draws the page, as a crash does. */
  crashPage(): void
  /** Ends it at once, and waits for nothing. */
  kill(): void
  close(): Promise<void>
}

// A browser started by root in a container has no sandbox, and one without a graphics card draws on the processor.
const HERE = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--touch-events=enabled',
  '--disable-background-networking',
  '--no-first-run',
]
const Targets = z.array(z.object({ type: z.string(), url: z.string() }))
const NO_PAGES = ['browser_ui', 'service_worker', 'worker', 'shared_worker', 'background_page']
/** The list under the line for addresses: it is made with every window and stands there unseen. */
const OWN_PAGES = 'chrome://omnibox-popup.top-chrome/'
const STARTS_WITHIN_MS = 30_000
/** Chromium keeps small windows for itself that nobody sees. */
const SEEN_PX = 12
const OWN_FOLDERS = ['.config', '.cache', '.pki', '.local', '.dbus', 'profile']

/** What has been left in a home folder; downloads would lie in a folder of their own. */
function leftIn(home: string): string[] {
  return readdirSync(home).flatMap((name) => (OWN_FOLDERS.includes(name) ? [] : name === 'Downloads' ? readdirSync(join(home, name)) : [name]))
}

/** Processes that draw pages, among the children of one. */
function renderersOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => {
      try {
        const command = readFileSync(`/proc/${each}/cmdline`, 'utf8')
        const [, , parent] = readFileSync(`/proc/${each}/stat`, 'utf8')
          .replace(/\(.*\)/, 'x')
          .split(' ')
        return command.includes('--type=renderer') && !command.includes('--extension-process') && isBelow(Number(parent), pid)
      } catch {
        // It ended while we looked.
        return false
      }
    })
}

function isBelow(pid: number, top: number): boolean {
  if (pid === top) return true
  if (pid <= 1) return false
  try {
    return isBelow(
      Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/\(.*\)/, 'x')
          .split(' ')[3],
      ),
      top,
    )
  } catch {
    return false
  }
}

/**
 * Starts Chromium on a screen with a fresh home folder.
 *
 * @param port of its list of targets; nothing else is asked of it, and policies refuse everything else
 */
export async function startKioskBrowser({ display }: Screen, home: string, url: string, flags: readonly string[], port: number): Promise<KioskBrowser> {
  const program = systemChromium()
  if (program === undefined) throw new Error('prove: no Chromium found; XINXIJI_CHROMIUM may name one')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const env = { ...process.env, DISPLAY: display, HOME: home }
  const child: ChildProcess = spawn(program, [...HERE, `--remote-debugging-port=${port}`, `--user-data-dir=${join(home, 'profile')}`, ...flags, url], {
    stdio: 'ignore',
    env,
    detached: true,
  })
  const x = async (tool: string, args: readonly string[]) => {
    try {
      return (await run(tool, [...args], { env })).stdout
    } catch {
      // The window went while we looked.
      return ''
    }
  }
  const pages = async () => {
    try {
      const list = Targets.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(2_000) })).json())
      return list.filter(({ type, url }) => !NO_PAGES.includes(type) && !url.startsWith(OWN_PAGES)).map((each) => each.url)
    } catch {
      return null
    }
  }
  const windows = async () => {
    const children = (await x('xwininfo', ['-root', '-children'])).matchAll(/^\s+(0x[0-9a-f]+) (?:"([^"]*)"|\(has no name\)).*?(\d+)x(\d+)\+/gm)
    const large = [...children].filter(([, , , width, height]) => Number(width) >= SEEN_PX && Number(height) >= SEEN_PX)
    const seen = await Promise.all(
      large.map(async ([, id, name, width, height]) => {
        const about = await x('xwininfo', ['-id', id as string])
        return about.includes('IsViewable') ? `${name ?? ''} ${width}x${height}` : null
      }),
    )
    return seen.filter((each) => each !== null)
  }
  const clients = async () => ((await x('xprop', ['-root', '_NET_CLIENT_LIST'])).match(/0x[0-9a-f]+/g) ?? []) as string[]
  const kill = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      // It ended by itself between our look and our signal.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  const isAlive = () => child.exitCode === null && child.signalCode === null

  for (const last = Date.now() + STARTS_WITHIN_MS; (await clients()).length === 0; await pause(150))
    if (Date.now() > last || !isAlive()) throw new Error('prove: the browser showed no window')

  return {
    async look() {
      const [open, seen, ids] = await Promise.all([pages(), windows(), clients()])
      const states = await Promise.all(ids.map((id) => x('xprop', ['-id', id, '_NET_WM_STATE'])))
      return {
        isAlive: isAlive(),
        pages: open,
        windows: seen,
        isFullscreen: states.length > 0 && states.every((state) => state.includes('FULLSCREEN')),
        files: leftIn(home),
      }
    },
    crashPage() {
      for (const pid of renderersOf(child.pid as number)) process.kill(pid, 'SIGKILL')
    },
    kill,
    async close() {
      if (!isAlive()) return
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      kill()
      await ended
    },
  }
}
