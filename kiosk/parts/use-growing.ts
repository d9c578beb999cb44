import { useEffect, useState } from 'react'

/** As many lines as two screens of the largest glass hold; a list of no more is drawn at once. */
const FIRST = 60
const MORE = 200
/** Between two parts a touch is answered. */
const REST_MS = 30

/**
 * How many lines of a list are drawn: what is seen at once, and the rest of a long one part by part while nobody waits for it.
 *
 * @param list begins anew when it is another one
 */
export function useGrowing(list: readonly unknown[]): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST })
  const count = drawn.list === list ? drawn.count : FIRST
  const isWhole = count >= list.length
  useEffect(() => {
    if (isWhole) return
    const timer = setTimeout(() => setDrawn({ list, count: count + MORE }), REST_MS)
    return () => clearTimeout(timer)
  }, [list, count, isWhole])
  return count
}
