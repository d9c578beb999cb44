import { JournalAnswer, type JournalEntry, type JournalKey, type JournalQuestion, type JournalState } from '../../model/case/journal.ts'

/** The second copy of the outbox as a page sees it. Every call rejects with the disk's own error (`QuotaExceededError` when it is full). */
export interface Journal {
  /** Sets it up where there is none, and says what there is. */
  open(): Promise<JournalState>
  /** Resolves when these records are flushed; where the journal ends now, in bytes. */
  append(entries: readonly JournalEntry[]): Promise<number>
  /** The live records among these keys. */
  read(keys: readonly JournalKey[]): Promise<JournalEntry[]>
}

// A disk that takes longer is as good as none: the resident waits, and the other copy has the report.
const PATIENCE_MS = 20_000

interface Waiting {
  readonly resolve: (answer: JournalAnswer) => void
  readonly reject: (error: Error) => void
}

/**
 * The journal in this origin's own file system, written by a worker of its own: only there a file can be flushed.
 *
 * @param directory where its two files lie; left out it is the root
 */
export function openJournal(directory: FileSystemDirectoryHandle | null = null): Journal & { close(): void } {
  const worker = new Worker(new URL('../journal/main.ts', import.meta.url), { type: 'module', name: 'outbox-journal' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let broken: Error | null = null

  worker.addEventListener('message', (event) => {
    const answer = JournalAnswer.parse(event.data)
    const asker = waiting.get(answer.number)
    waiting.delete(answer.number)
    if (answer.is === 'failed') asker?.reject(new DOMException(answer.message, answer.name))
    else asker?.resolve(answer)
  })
  worker.addEventListener('error', (event) => {
    broken = new Error(`journal: its worker failed: ${event.message || 'it could not be fetched'}`)
    for (const asker of waiting.values()) asker.reject(broken)
    waiting.clear()
  })

  async function ask(question: JournalQuestion['ask']): Promise<JournalAnswer> {
    if (broken !== null) throw broken
    const number = ++asked
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      return await new Promise<JournalAnswer>((resolve, reject) => {
        waiting.set(number, { resolve, reject })
        timer = setTimeout(() => reject(new DOMException(`journal: no answer to ${question.is}`, 'TimeoutError')), PATIENCE_MS)
        worker.postMessage({ number, directory, ask: question } satisfies JournalQuestion)
      })
    } finally {
      clearTimeout(timer)
      waiting.delete(number)
    }
  }

  return {
    async open() {
      const answer = await ask({ is: 'open' })
      if (answer.is !== 'open') throw wrong('open', answer)
      return answer.state
    },
    async append(entries) {
      const answer = await ask({ is: 'append', entries: [...entries] })
      if (answer.is !== 'appended') throw wrong('appended', answer)
      return answer.bytes
    },
    async read(keys) {
      const answer = await ask({ is: 'read', keys: [...keys] })
      if (answer.is !== 'read') throw wrong('read', answer)
      return answer.entries
    },
    close: () => worker.terminate(),
  }
}

const wrong = (wanted: string, came: JournalAnswer) => new Error(`journal: wants the answer ${wanted}, came ${came.is}`)
