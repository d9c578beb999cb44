import { watched } from '../../sw/page/door.ts'
import type { Candidate, Engines, Question } from './candidate.ts'
import { FromWorker, type ToWorker } from './worker-message.ts'

/** What the engines have; they are read from the shelf when somebody first types, and stay as long as the page. */
export type EnginesState = { readonly is: 'opening' } | { readonly is: 'open'; readonly has: Engines } | { readonly is: 'broken' }

export interface Offer {
  readonly candidates: readonly Candidate[]
  readonly read: string
}

/** The part of a `Worker` that is needed here. */
export interface WorkerPort {
  postMessage(message: ToWorker): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'error', listener: () => void): void
}

/**
 * The page's side of the engines. One question is under way at a time; of those that come meanwhile only the newest is asked,
 * since nobody wants to know what went before it. Nothing that was asked is kept. Rule T13.
 */
export class InputEngines {
  readonly state = watched<EnginesState>({ is: 'opening' })
  readonly #worker: WorkerPort
  #id = 0
  #under: { id: number; answer: (offer: Offer | null) => void } | null = null
  #next: { question: Question; answer: (offer: Offer | null) => void } | null = null

  constructor(worker: WorkerPort, of: readonly string[]) {
    this.#worker = worker
    worker.addEventListener('message', ({ data }) => this.#hear(data))
    worker.addEventListener('error', () => this.#break())
    worker.postMessage({ is: 'open', of })
  }

  /** What may be written; `null` when a newer question came, or there is nobody to ask. */
  ask(question: Question): Promise<Offer | null> {
    return new Promise((answer) => {
      if (this.state.get().is === 'broken') return answer(null)
      this.#next?.answer(null)
      this.#next = { question, answer }
      if (this.#under === null) this.#go()
    })
  }

  #go(): void {
    const next = this.#next
    if (next === null) return
    this.#next = null
    this.#under = { id: ++this.#id, answer: next.answer }
    this.#worker.postMessage({ is: 'ask', id: this.#id, question: next.question })
  }

  #hear(data: unknown): void {
    const read = FromWorker.safeParse(data)
    if (!read.success) return this.#break()
    if (read.data.is === 'open') return this.state.set({ is: 'open', has: read.data.has })
    if (this.#under?.id !== read.data.id) return
    const { answer } = this.#under
    this.#under = null
    answer(this.#next === null ? read.data : null)
    this.#go()
  }

  #break(): void {
    this.state.set({ is: 'broken' })
    this.#under?.answer(null)
    this.#next?.answer(null)
    this.#under = null
    this.#next = null
  }
}

let opened: { readonly of: string; readonly engines: InputEngines } | null = null

/** The engines of a stack of bundles; the same as long as the stack is. */
export function enginesOf(bases: readonly string[]): InputEngines {
  const of = bases.join(' ')
  // After a fault the next who types gets new ones.
  if (opened === null || opened.of !== of || opened.engines.state.get().is === 'broken') {
    const worker = new Worker(new URL('./input-worker.ts', import.meta.url), { type: 'module', name: 'input' })
    opened = { of, engines: new InputEngines(worker, bases) }
  }
  return opened.engines
}
