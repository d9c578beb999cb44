// The engines behind the keys. They run beside the page, so that no search for a word holds up a line of ink; they keep what the
// bundles say and nothing of what is asked.
import { openEngines, type OpenEngines } from './open-engines.ts'
import type { FromWorker, ToWorker } from './worker-message.ts'

const answer = (message: FromWorker): void => postMessage(message)

let engines: Promise<OpenEngines> | null = null

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  // What fails here is a fault of ours; it reaches the page as the worker's error and not as silence.
  const fail = (error: unknown) => reportError(error)
  if (data.is === 'open') {
    engines = openEngines(data.of, (url) => fetch(url))
    engines.then(({ has }) => answer({ is: 'open', has })).catch(fail)
  } else {
    const { id, question } = data
    void engines?.then((open) => answer({ is: 'candidates', id, ...open.offer(question) })).catch(fail)
  }
})
