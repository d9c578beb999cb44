import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PyramidDone, PyramidJob } from './worker.ts'

/** Cuts panoramas on all cores; `onDone` is called after each. Answers the ones that could not be cut, with the reason. */
export async function cutAll(jobs: readonly PyramidJob[], onDone: () => void): Promise<PyramidDone[]> {
  const waiting = [...jobs]
  const failed: PyramidDone[] = []
  const threads = Math.min(availableParallelism(), waiting.length)
  await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise<void>((finished, broken) => {
          const worker = new Worker(new URL('./worker.ts', import.meta.url))
          const next = () => {
            const job = waiting.shift()
            if (job !== undefined) worker.postMessage(job)
            else void worker.terminate().then(() => finished())
          }
          worker.on('message', (done: PyramidDone) => {
            if (done.problem !== null) failed.push(done)
            onDone()
            next()
          })
          worker.on('error', broken)
          next()
        }),
    ),
  )
  return failed
}
