import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { HubCounts } from './counter.ts'

const MAIN = join(import.meta.dirname, '../../../hub/main.ts')
const COUNTER = join(import.meta.dirname, 'counter.ts')

/** The house's hub as a process of its own, with a counter beside it. Both sides of the bench are handed out by it. */
export class BenchHub {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  /** @param data,dist as `hub/main.ts` wants them */
  static async start(data: string, dist: string): Promise<BenchHub> {
    const child = spawn(process.execPath, ['--import', COUNTER, MAIN, '--port', '0', '--data', data, '--dist', dist], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    process.prependOnceListener('exit', () => child.kill('SIGKILL'))
    let said = ''
    for await (const chunk of child.stdout as NonNullable<typeof child.stdout>) {
      said += String(chunk)
      const url = /^hub listening on (\S+)$/m.exec(said)?.[1]
      if (url !== undefined) return new BenchHub(url, child)
    }
    throw new Error(`bench: the hub wants to listen, it ended: ${said}`)
  }

  async counts(): Promise<HubCounts> {
    const answer = once(this.#child, 'message')
    this.#child.send('count')
    const [counts] = (await answer) as [HubCounts]
    return counts
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    this.#child.kill('SIGTERM')
    await once(this.#child, 'exit')
  }
}
