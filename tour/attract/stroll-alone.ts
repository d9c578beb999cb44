import type { Walk } from '../walk/walk.ts'
import { STEP_MS, Stroll } from './stroll.ts'

/** Lets a walk stroll, no faster than nobody needs it. @returns how to end it */
export function strollAlone(walk: Walk, still: boolean): () => void {
  walk.frames.slow(STEP_MS)
  const after = (ms: number, then: () => void) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
  const stroll = new Stroll(walk, still, after, Math.random)
  return () => {
    stroll.stop()
    walk.frames.slow(0)
  }
}
