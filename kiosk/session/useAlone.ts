import { useEffect, useState } from 'react'
import { isAlone } from './alone.ts'
import { SIGNS_OF_LIFE } from './useIdle.ts'

const LOOK_EVERY_MS = 1_000

/** Whether nobody is there, and a way to say that somebody came. @param touched a session runs */
export function useAlone(touched: boolean): { readonly alone: boolean; readonly come: () => void } {
  const [alone, setAlone] = useState(false)
  useEffect(() => {
    if (touched || alone) return
    let last = performance.now()
    const sign = () => {
      last = performance.now()
    }
    for (const name of SIGNS_OF_LIFE) addEventListener(name, sign, { capture: true, passive: true })
    const timer = setInterval(() => setAlone(isAlone(performance.now() - last, touched)), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const name of SIGNS_OF_LIFE) removeEventListener(name, sign, { capture: true })
    }
  }, [touched, alone])
  useEffect(() => {
    if (touched) setAlone(false)
  }, [touched])
  return { alone: alone && !touched, come: () => setAlone(false) }
}
