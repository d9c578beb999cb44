import { join } from 'node:path'
import { openWords } from '../../../model/case/seal.ts'
import { fromBase64url } from '../../../model/bytes.ts'
import { layHub, startHub, type ChildHub } from '../../../hub/testing/child-hub.ts'
import type { SealKey } from '../../../hub/opener.ts'
import { openStore } from '../../../hub/store/store.ts'
import { onInterrupt } from '../interrupt.ts'

const PAGE = 200

/** A case as the desk reads it. */
export interface AtDesk {
  readonly id: string
  readonly text: string
  readonly receipt: string
}

/** The hub as a process, which is killed and comes up again. */
export class RealHub {
  readonly #folder: string
  readonly key: SealKey
  #running: ChildHub | null = null
  readonly #off: () => void
  kills = 0

  private constructor(folder: string, key: SealKey) {
    this.#folder = folder
    this.key = key
    this.#off = onInterrupt(() => this.#running?.child.kill('SIGKILL'))
  }

  static async lay(folder: string): Promise<RealHub> {
    return new RealHub(folder, await layHub(folder))
  }

  /** Starts it; the address it listens on. */
  async start(): Promise<string> {
    this.#running = startHub(this.#folder)
    return this.#running.address
  }

  async kill(): Promise<void> {
    this.kills++
    this.#running?.child.kill('SIGKILL')
    await this.#running?.ended
  }

  async stop(): Promise<void> {
    this.#running?.child.kill('SIGTERM')
    await this.#running?.ended
    this.#running = null
    this.#off()
  }

  /** Every case in its database, opened with its key; `unopened` are those that do not open. */
  async cases(): Promise<{ readonly opened: AtDesk[]; readonly unopened: string[] }> {
    const store = await openStore({ folder: join(this.#folder, 'data'), now: Date.now, log: console.error })
    const privateKey = fromBase64url(this.key.privateKey) as Uint8Array<ArrayBuffer>
    const opened: AtDesk[] = []
    const unopened: string[] = []
    for (
      let page = await store.newest('home', { limit: PAGE });
      page.length > 0;
      page = await store.newest('home', { limit: PAGE, before: (page.at(-1) as { id: string }).id })
    ) {
      for (const envelope of page) {
        const words = await openWords(envelope, privateKey)
        if (words.ok) opened.push({ id: envelope.id, text: words.value.text ?? '', receipt: words.value.receipt })
        else unopened.push(envelope.id)
      }
    }
    await store.close()
    return { opened, unopened }
  }
}
