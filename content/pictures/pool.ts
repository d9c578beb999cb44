import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Done, Task } from './worker.ts'

// Pixels lie outside of a thread's heap. A large nursery would only keep dead pictures' handles, and with them their pixels, for
// longer: 500 panoramas and 5,000 photos peaked at 730 MB with the usual sizes and at 525 MB with these.
const SMALL_HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 } as const

interface Waiting {
  readonly task: Task
  readonly done: (done: Done) => void
  readonly broken: (error: unknown) => void
}

/**
 * Threads that cut pictures. They start with the first task, so that a press with nothing to cut starts none. Close it
 * when done.
 */
export class PicturePool {
  readonly threads: number
  readonly #idle: Worker[] = []
  readonly #all: Worker[] = []
  readonly #queue: Waiting[] = []

  constructor(threads: number = availableParallelism()) {
    this.threads = threads
  }

  /** Does one task as soon as a thread is free; tasks begin in the order they came. */
  run(task: Task): Promise<Done> {
    return new Promise((done, broken) => {
      this.#queue.push({ task, done, broken })
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()))
  }

  #next(): void {
    const first = this.#queue[0]
    if (first === undefined) return
    let worker = this.#idle.pop()
    if (worker === undefined) {
      if (this.#all.length >= this.threads) return
      worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: SMALL_HEAP })
      this.#all.push(worker)
    }
    this.#queue.shift()
    const free = worker
    const clear = () => {
      free.off('message', onMessage)
      free.off('error', onEnd)
      free.off('exit', onEnd)
    }
    const onMessage = (done: Done) => {
      clear()
      this.#idle.push(free)
      first.done(done)
      this.#next()
    }
    // A thread that fell is not asked again; another one takes its place for what still waits.
    const onEnd = (error: unknown) => {
      clear()
      this.#all.splice(this.#all.indexOf(free), 1)
      first.broken(error instanceof Error ? error : new Error(`pictures: a thread ended by itself with ${String(error)}`))
      this.#next()
    }
    free.on('message', onMessage)
    free.on('error', onEnd)
    free.on('exit', onEnd)
    free.postMessage(first.task)
  }
}
