import { useEffect, useRef, useState } from 'react'
import { type Idle, idleAfter, type Pace } from './idle.ts'

const LOOK_EVERY_MS = 1_000
export const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll'] as const

/**
 * Watches for the last touch while a session runs.
 *
 * @param pace `null` when there is no session to end, an untouched first screen, and while something is told
 * @returns what to show, and a way to say "still here"
 */
export function useIdle(pace: Pace | null, onGone: () => void): { idle: Idle; stay: () => void } {
  const [idle, setIdle] = useState<Idle>({ is: 'there' })
  const last = useRef(performance.now())
  const gone = useRef(onGone)
  gone.current = onGone
  useEffect(() => {
    const touched = () => {
      last.current = performance.now()
    }
    touched()
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touched, { capture: true, passive: true })
    const timer = setInterval(() => {
      const now = pace === null ? ({ is: 'there' } as const) : idleAfter(performance.now() - last.current, pace)
      setIdle((before) => (before.is === now.is && (now.is !== 'asking' || (before.is === 'asking' && before.secondsLeft === now.secondsLeft)) ? before : now))
      if (now.is === 'gone') {
        touched()
        gone.current()
      }
    }, LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touched, { capture: true })
    }
  }, [pace])
  const stay = () => {
    last.current = performance.now()
    setIdle({ is: 'there' })
  }
  return { idle, stay }
}
