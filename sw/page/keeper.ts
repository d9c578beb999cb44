import type { KeeperAnswer, KeeperRequest } from '../../model/shelf/keeper.ts'

type Answer<T> = Extract<KeeperAnswer, { readonly to: T }>

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, { readonly resolve: (answer: KeeperAnswer) => void; readonly reject: (error: Error) => void }>()

function keeper(): Worker {
  if (worker !== null) return worker
  worker = new Worker(new URL('../keeper/main.ts', import.meta.url), { type: 'module', name: 'keeper' })
  worker.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: KeeperAnswer }>) => {
    const question = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.answer.to === 'trouble') question?.reject(new Error(`keeper: ${data.answer.message}`))
    else question?.resolve(data.answer)
  }
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(`keeper: ${event.message || 'could not be started'}`))
    waiting.clear()
  }
  return worker
}

/** Asks the worker that keeps this page's shelf; the first question starts it. Rejects for a bug or a worker that cannot start. */
export function askKeeper<T extends KeeperRequest['type']>(request: Extract<KeeperRequest, { readonly type: T }>): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const id = ++asked
    waiting.set(id, { resolve: resolve as (answer: KeeperAnswer) => void, reject })
    keeper().postMessage({ id, request })
  })
}
