// Everything a search does, away from the thread that draws: reading indexes and lists, finding, marking.
import { answer } from './answer.ts'
import { type Library, openLibrary } from './library.ts'
import type { FromWorker, ToWorker } from './message.ts'
import { readStack } from './read-stack.ts'

// This room's types are a page's; here `self` is a worker.
const say = (message: FromWorker) => (self as unknown as { postMessage(message: FromWorker): void }).postMessage(message)
let library: Promise<Library | null> = Promise.resolve(null)

// One of each kind of question. The first of a kind takes ten times as long as the hundredth, so they are asked while a resident
// still looks for her first key, one by one, and her own go in between.
const WARM = ['老', '老年证怎么办', 'laonianzheng', 'lnz', 'lao', '身分证', 'ياشانغان', 'كىنىشكىسىنى', 'دوخدۇر', 'ashxana', 'дохтур', '0027', '低保']

function warm(open: Library): void {
  const ask = (at: number) => {
    const typed = WARM[at % WARM.length]
    if (typed === undefined || at === WARM.length * 3) return
    answer(open, { typed, day: '2026-01-01', meaning: null, whole: [] })
    setTimeout(() => ask(at + 1))
  }
  setTimeout(() => ask(0))
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === 'open') {
    library = readStack(data.stack).then((read) => {
      if (read.ok) return openLibrary(read.value)
      say({ is: 'problem', problem: read.problem })
      return null
    })
    const open = await library
    if (open === null) return
    say({ is: 'opened', indexMs: open.shelves.reduce((sum, { indexMs }) => sum + indexMs, 0) })
    warm(open)
    return
  }
  const open = await library
  if (open === null) return
  const start = performance.now()
  const found = answer(open, data.question)
  say({ is: 'found', ask: data.ask, answer: found, ms: performance.now() - start })
}
