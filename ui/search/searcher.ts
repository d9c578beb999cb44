import type { Answer, FromWorker, Question, SearchedBundle, SearchProblem, ToWorker } from './message.ts'

/** How a search stands: the last answer stays until the next one is there, so that a page does not flicker. */
export type SearchState =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly question: Question | null; readonly answer: Answer | null }
  | { readonly is: 'problem'; readonly problem: SearchProblem }

/** The part of a `Worker` that a search needs. */
export interface SearchWorker {
  postMessage(message: ToWorker): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

const startWorker = (): SearchWorker => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' })

/**
 * The page side of a search. One question is on its way at a time; while it is, only the newest of those that follow waits,
 * so that whoever types fast never waits for what she no longer asks. Rule F14.
 */
export class Searcher {
  readonly #start: () => SearchWorker
  readonly #listeners = new Set<() => void>()
  #worker: SearchWorker | null = null
  #stack = ''
  #state: SearchState = { is: 'opening' }
  #asked = 0
  #on: Question | null = null
  #next: Question | null = null

  constructor(start: () => SearchWorker = startWorker) {
    this.#start = start
  }

  readonly get = (): SearchState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens a stack of bundles, the widest first. The same stack again changes nothing, unless it could not be opened. */
  open(stack: readonly SearchedBundle[]): void {
    const name = stack.map(({ base }) => base).join('\n')
    if (name === this.#stack && this.#state.is !== 'problem') return
    this.#stack = name
    this.#on = null
    this.#set({ is: 'opening' })
    try {
      this.#worker ??= this.#started()
      this.#worker.postMessage({ is: 'open', stack })
    } catch (error) {
      this.#fell(error instanceof Error ? error.message : String(error))
    }
  }

  /** Asks; an earlier question that has no answer yet is forgotten. */
  ask(question: Question): void {
    this.#next = question
    this.#send()
  }

  /** Forgets what was asked and found. Whoever comes next sees nothing of it. */
  forget(): void {
    this.#next = null
    this.#asked++
    this.#on = null
    if (this.#state.is === 'open') this.#set({ is: 'open', question: null, answer: null })
  }

  #send(): void {
    if (this.#next === null || this.#on !== null || this.#state.is !== 'open' || this.#worker === null) return
    this.#on = this.#next
    this.#next = null
    this.#worker.postMessage({ is: 'find', ask: ++this.#asked, question: this.#on })
  }

  #started(): SearchWorker {
    const worker = this.#start()
    worker.onmessage = ({ data }) => {
      if (data.is === 'problem') this.#set({ is: 'problem', problem: data.problem })
      else if (data.is === 'opened') this.#set({ is: 'open', question: null, answer: null })
      else if (data.ask === this.#asked && this.#on !== null) {
        const question = this.#on
        this.#on = null
        this.#set({ is: 'open', question, answer: data.answer })
      }
      this.#send()
    }
    worker.onerror = (event) => this.#fell(event.message || 'could not be started')
    return worker
  }

  #fell(message: string): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#on = null
    this.#set({ is: 'problem', problem: { kind: 'worker', message } })
  }

  #set(state: SearchState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
