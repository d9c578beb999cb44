import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CupboardHealth } from '../../model/cupboard.ts'
import { freePort } from './lobby.ts'
import { PREPARED } from './prepare.ts'

const house = resolve(import.meta.dirname, '../..')

/** The program in a terminal's cupboard, as a real process with settings of its own. It can be stopped and started again. */
export class CupboardProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'xinxiji-cupboard-'))
  readonly port: number
  readonly #env: Readonly<Record<string, string>>
  #process: ChildProcess | null = null

  /** @param settings beside the address of the hub, the port and the folders @param env what the system would give it besides */
  constructor(port: number, settings: Readonly<Record<string, unknown>>, env: Readonly<Record<string, string>> = {}) {
    this.port = port
    this.#env = env
    writeFileSync(
      join(this.folder, 'terminal.json'),
      JSON.stringify({ port, dist: join(PREPARED, 'dist'), state: join(this.folder, 'state'), ...settings }, null, 2),
    )
  }

  static async beside(settings: Readonly<Record<string, unknown>>): Promise<CupboardProcess> {
    return new CupboardProcess(await freePort(), settings)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** When the process is gone, however it went. */
  get ended(): Promise<unknown> {
    return this.#process === null || this.#process.exitCode !== null ? Promise.resolve() : once(this.#process, 'exit')
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['hub/cli.ts', 'terminal', '--settings', join(this.folder, 'terminal.json')], {
      cwd: house,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...this.#env },
    })
    this.#process = child
    let said = ''
    for await (const chunk of child.stdout) {
      said += String(chunk)
      if (said.includes('listening')) return
    }
    throw new Error(`cupboard: wants to listen, it ended: ${said}`)
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  /** How it finds the terminal; `null` when it does not answer. */
  async health(): Promise<CupboardHealth | null> {
    const answer = await fetch(`${this.url}/local/health`).catch(() => null)
    return answer === null ? null : CupboardHealth.parse(await answer.json())
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
