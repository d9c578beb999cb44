import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, FromWorker, Question, ToWorker } from './message.ts'
import { Searcher, type SearchWorker } from './searcher.ts'

const question = (typed: string): Question => ({ typed, day: '2026-11-25', meaning: null, whole: [] })
const answer = (count: number): Answer => ({ kinds: [], poles: [], count, more: false, meant: null, meanings: [] })
const STACK = [{ bundle: 'chenguangli', base: '/c/chenguangli/1/' }]

/** A worker that answers when the test says so. */
class SlowWorker implements SearchWorker {
  readonly heard: ToWorker[] = []
  onmessage: SearchWorker['onmessage'] = null
  onerror: SearchWorker['onerror'] = null
  ended = false
  postMessage(message: ToWorker): void {
    this.heard.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  says(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>)
  }
  get asks(): { readonly ask: number; readonly typed: string }[] {
    return this.heard.flatMap((message) => (message.is === 'find' ? [{ ask: message.ask, typed: message.question.typed }] : []))
  }
}

function opened() {
  const worker = new SlowWorker()
  const searcher = new Searcher(() => worker)
  searcher.open(STACK)
  worker.says({ is: 'opened', indexMs: 1 })
  return { worker, searcher }
}

const shown = (searcher: Searcher) => {
  const state = searcher.get()
  return state.is === 'open' ? [state.question?.typed ?? null, state.answer?.count ?? null] : state.is
}

test('F14 while one question is on its way only the newest of the others waits, and an older answer never comes after a newer one', () => {
  const { worker, searcher } = opened()
  for (const typed of ['l', 'la', 'lao', 'laon']) searcher.ask(question(typed))
  expect(worker.asks.map(({ typed }) => typed)).toEqual(['l'])
  worker.says({ is: 'found', ask: 1, answer: answer(9), ms: 1 })
  expect(shown(searcher)).toEqual(['l', 9])
  expect(worker.asks.map(({ typed }) => typed)).toEqual(['l', 'laon'])
  // An answer that nobody waits for changes nothing.
  worker.says({ is: 'found', ask: 1, answer: answer(8), ms: 1 })
  expect(shown(searcher)).toEqual(['l', 9])
  worker.says({ is: 'found', ask: 2, answer: answer(2), ms: 1 })
  expect(shown(searcher)).toEqual(['laon', 2])
})

test('F14 what is asked before the bundles are open is asked when they are', () => {
  const worker = new SlowWorker()
  const searcher = new Searcher(() => worker)
  searcher.ask(question('老年'))
  searcher.open(STACK)
  expect(worker.asks).toEqual([])
  worker.says({ is: 'opened', indexMs: 1 })
  expect(worker.asks.map(({ typed }) => typed)).toEqual(['老年'])
})

test('F14 whatever is typed and however slowly it is answered, the last question is answered in the end', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant('answer'), fc.string({ minLength: 1, maxLength: 3 }))), (steps) => {
      const { worker, searcher } = opened()
      const typed = steps.filter((step) => step !== 'answer')
      const settle = () => {
        const last = worker.asks.at(-1)
        if (last !== undefined) worker.says({ is: 'found', ask: last.ask, answer: answer(last.ask), ms: 1 })
      }
      for (const step of steps) {
        if (step === 'answer') settle()
        else searcher.ask(question(step))
      }
      settle()
      settle()
      expect(shown(searcher)).toEqual(typed.length === 0 ? [null, null] : [typed.at(-1), worker.asks.length])
    }),
  )
})

test('F14 what is forgotten is not seen by whoever comes next, nor its answer that is still on its way', () => {
  const { worker, searcher } = opened()
  searcher.ask(question('离婚'))
  searcher.forget()
  worker.says({ is: 'found', ask: 1, answer: answer(3), ms: 1 })
  expect(shown(searcher)).toEqual([null, null])
  searcher.ask(question('老年'))
  const last = worker.asks.at(-1)
  expect(last?.typed).toBe('老年')
  worker.says({ is: 'found', ask: last?.ask ?? 0, answer: answer(1), ms: 1 })
  expect(shown(searcher)).toEqual(['老年', 1])
})

test('F11 what cannot be read and a worker that falls are said, and opening again tries again', () => {
  const workers: SlowWorker[] = []
  const searcher = new Searcher(() => {
    const worker = new SlowWorker()
    workers.push(worker)
    return worker
  })
  searcher.open(STACK)
  workers[0]?.says({ is: 'problem', problem: { kind: 'no-line', file: '/c/x' } })
  expect(searcher.get()).toEqual({ is: 'problem', problem: { kind: 'no-line', file: '/c/x' } })
  searcher.open(STACK)
  expect(searcher.get()).toEqual({ is: 'opening' })
  workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent)
  expect(searcher.get()).toEqual({ is: 'problem', problem: { kind: 'worker', message: 'out of memory' } })
  expect(workers[0]?.ended).toBe(true)
  searcher.open(STACK)
  workers[1]?.says({ is: 'opened', indexMs: 1 })
  expect(shown(searcher)).toEqual([null, null])
  // The same stack again is open already.
  searcher.open(STACK)
  expect(workers[1]?.heard.filter(({ is }) => is === 'open')).toHaveLength(1)
})

test('F11 a browser that starts no worker says so', () => {
  const searcher = new Searcher(() => {
    throw new Error('no workers here')
  })
  searcher.open(STACK)
  expect(searcher.get()).toEqual({ is: 'problem', problem: { kind: 'worker', message: 'no workers here' } })
  expect(() => searcher.ask(question('老年'))).not.toThrow()
})
