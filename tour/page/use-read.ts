import { useCallback, useEffect, useState } from 'react'
import type { Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'

/** Something that is read when a page opens. */
export type Reading<T> = { readonly is: 'reading' } | { readonly is: 'read'; readonly value: T } | { readonly is: 'problem'; readonly problem: TourProblem }

/** Reads something, and again when the line is back after it could not be had. @param read always the same function for the same thing */
export function useRead<T>(read: (signal: AbortSignal) => Promise<Result<T, TourProblem>>): readonly [Reading<T>, () => void] {
  const [reading, setReading] = useState<Reading<T>>({ is: 'reading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const gone = new AbortController()
    setReading({ is: 'reading' })
    void read(gone.signal).then((answer) => {
      if (gone.signal.aborted) return
      if (!answer.ok) console.warn('tour: cannot be read', answer.problem)
      setReading(answer.ok ? { is: 'read', value: answer.value } : { is: 'problem', problem: answer.problem })
    })
    return () => gone.abort()
  }, [read, tries])
  const again = useCallback(() => setTries((count) => count + 1), [])
  const failed = reading.is === 'problem'
  useEffect(() => {
    if (!failed) return
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [failed, again])
  return [reading, again]
}
