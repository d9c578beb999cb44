import { killAll } from './browser.ts'

const ends = new Set<() => void>()
const interrupted = () => {
  killAll()
  for (const end of ends) end()
  process.exit(130)
}

/** Calls `end` when the proof is interrupted, after all its programs have been killed; the answer takes it back. */
export function onInterrupt(end: () => void): () => void {
  if (ends.size === 0) process.on('SIGINT', interrupted).on('SIGTERM', interrupted)
  ends.add(end)
  return () => {
    ends.delete(end)
    if (ends.size === 0) process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}
