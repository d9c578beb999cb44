import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHROMIUM_ARGS, systemChromium } from '../../chromium.ts'

/** `RestartSec` of the browser's unit as `hub/terminal/README.md` wants it. */
const RESTART_MS = 2_000
const LOOK_EVERY_MS = 20

/** The browser's unit: starts Chromium on one profile, and starts it again whenever it has ended, however it went. */
export class BrowserUnit {
  readonly pidFile: string
  readonly #profile: string
  readonly #url: string
  #child: ChildProcess | null = null
  #wanted = false
  #supervised: Promise<void> = Promise.resolve()
  /** how often it was started */
  starts = 0

  constructor(folder: string, url: string) {
    this.pidFile = join(folder, 'browser.pid')
    this.#profile = join(folder, 'profile')
    this.#url = url
  }

  /**
   * What the cupboard runs to have it started anew: what `systemctl restart` does, with a `TimeoutStopSec` of three seconds. Who asks
   * for it does not wait for `RestartSec`, also when the unit is just resting.
   */
  get restart(): readonly string[] {
    return ['sh', '-c', 'pid=$(cat "$0"); touch "$0.asked"; kill -TERM "$pid" || exit 0; sleep 3; kill -KILL "-$pid" 2>/dev/null || true', this.pidFile]
  }

  get pid(): number {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error('browser: wants to run, it does not')
    return pid
  }

  start(): void {
    this.#wanted = true
    this.#supervised = this.#supervise()
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.#wanted = false
    this.killGroup()
    await this.#supervised
  }

  killGroup(): void {
    const child = this.#child
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      // It ended by itself between our look and our signal.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }

  /** The processes that draw its pages. */
  renderers(): number[] {
    return descendants(this.pid).filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer'))
  }

  async #supervise(): Promise<void> {
    const program = systemChromium()
    if (program === undefined) throw new Error('no Chromium found; XINXIJI_CHROMIUM may name one')
    while (this.#wanted) {
      this.starts++
      const child = spawn(
        program,
        [...CHROMIUM_ARGS, '--headless=new', '--window-size=1080,1920', '--remote-debugging-pipe', `--user-data-dir=${this.#profile}`, this.#url],
        // Its debugging pipe is only there so that it ends when we end.
        { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
      )
      this.#child = child
      writeFileSync(this.pidFile, String(child.pid))
      await once(child, 'exit')
      // Its other processes belong to the unit, and go with it.
      this.killGroup()
      for (let rested = 0; this.#wanted && rested < RESTART_MS && !existsSync(`${this.pidFile}.asked`); rested += LOOK_EVERY_MS)
        await new Promise((looked) => setTimeout(looked, LOOK_EVERY_MS))
      rmSync(`${this.pidFile}.asked`, { force: true })
    }
  }
}

/** A file of `/proc`, or nothing where the process is gone by now. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return ''
    throw error
  }
}

function descendants(of: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1])] as const)
  const found = [of]
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child)
  return found.slice(1)
}
