import { join } from 'node:path'
import { CupboardProcess } from '../../journeys/cupboard.ts'
import { openEar } from './notify-ear.ts'

/** `RestartSec` and `WatchdogSec` of this rig's unit; a terminal's watchdog is more patient. */
const RESTART_MS = 500
const WATCHDOG_MS = 15_000

/** The cupboard's unit: starts it, starts it again when it has ended, and ends it when it has not said in time that all is well. */
export class CupboardUnit {
  readonly cupboard: CupboardProcess
  #wanted = false
  #heardAt = 0
  /** how often its watchdog has bitten */
  bites = 0
  /** everything it told its system */
  readonly told: string[] = []

  constructor(port: number, settings: (folder: string) => Readonly<Record<string, unknown>>, folder: string) {
    const socket = join(folder, 'notify')
    this.cupboard = new CupboardProcess(port, settings(folder), { NOTIFY_SOCKET: socket, WATCHDOG_USEC: String(WATCHDOG_MS * 1000) })
  }

  async start(folder: string): Promise<void> {
    const ear = await openEar(join(folder, 'notify'), (message) => {
      this.told.push(message)
      if (/READY=1|WATCHDOG=1/.test(message)) this.#heardAt = performance.now()
    })
    this.#wanted = true
    await this.cupboard.start()
    this.#heardAt = performance.now()
    const watchdog = setInterval(() => {
      if (performance.now() - this.#heardAt < WATCHDOG_MS) return
      this.bites++
      this.#heardAt = performance.now()
      this.kill()
    }, 250)
    void this.#supervise().finally(() => {
      clearInterval(watchdog)
      ear.close()
    })
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    const { pid } = this.cupboard
    if (pid !== undefined) process.kill(pid, signal)
  }

  async stop(): Promise<void> {
    this.#wanted = false
    await this.cupboard.stop('SIGKILL')
  }

  async #supervise(): Promise<void> {
    while (this.#wanted) {
      await this.cupboard.ended
      if (!this.#wanted) return
      await new Promise((rested) => setTimeout(rested, RESTART_MS))
      await this.cupboard.start()
      this.#heardAt = performance.now()
    }
  }
}
