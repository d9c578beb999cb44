import { startTransition, useEffect, useState } from 'react'
import type { FoundKind } from '../../ui/search/message.ts'

/** Lines drawn at once; as many again with every frame. */
const LINES = 4

/** The first lines of what was found, in their order; a kind without any of them is left out. */
export function firstLines(kinds: readonly FoundKind[], most: number): readonly FoundKind[] {
  const first: FoundKind[] = []
  let left = most
  for (const found of kinds) {
    if (left <= 0) break
    first.push(left >= found.rows.length ? found : { ...found, rows: found.rows.slice(0, left) })
    left -= found.rows.length
  }
  return first
}

/**
 * What was found, a few lines more with every frame until it is whole: somebody who goes on typing never waits for lines that are
 * still out of sight. Each answer begins anew.
 */
export function useSteps(kinds: readonly FoundKind[]): readonly FoundKind[] {
  const [step, setStep] = useState({ of: kinds, lines: LINES })
  const lines = step.of === kinds ? step.lines : LINES
  const whole = kinds.reduce((sum, { rows }) => sum + rows.length, 0)
  useEffect(() => {
    if (lines >= whole) return
    const frame = requestAnimationFrame(() => startTransition(() => setStep({ of: kinds, lines: lines + LINES })))
    return () => cancelAnimationFrame(frame)
  }, [kinds, lines, whole])
  return firstLines(kinds, lines)
}
