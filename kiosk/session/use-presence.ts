import { useEffect, useRef, useState } from 'react'
import { type Happening, type Presence, presenceAfter, secondsLeft, type Visit } from './presence.ts'

const LOOK_EVERY_MS = 1_000
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll'] as const

interface Watch {
  readonly is: Presence['is']
  /** while it asks */
  readonly secondsLeft: number
  /** somebody says that they are there, with or without a finger */
  readonly stay: () => void
  /** somebody has touched the walk */
  readonly come: () => void
  /** everything was put away */
  readonly left: () => void
}

/** Watches who is at the glass. @param onOver nobody has answered; puts everything away */
export function usePresence(visit: Visit, onOver: () => void): Watch {
  const [shown, setShown] = useState<{ readonly is: Presence['is']; readonly secondsLeft: number }>({ is: 'open', secondsLeft: 0 })
  const presence = useRef<Presence>({ is: 'open', since: performance.now() })
  const known = useRef({ visit, onOver })
  known.current = { visit, onOver }
  const happens = useRef((happening: Happening) => {
    const now = performance.now()
    presence.current = presenceAfter(presence.current, happening, now, known.current.visit)
    if (presence.current.is === 'over') {
      known.current.onOver()
      presence.current = presenceAfter(presence.current, 'left', now, known.current.visit)
    }
    // A page that is used a lot must not be drawn for every sign of it.
    const next = { is: presence.current.is, secondsLeft: presence.current.is === 'asking' ? secondsLeft(presence.current, now) : 0 }
    setShown((before) => (before.is === next.is && before.secondsLeft === next.secondsLeft ? before : next))
  })
  useEffect(() => {
    const sign = () => happens.current('sign')
    for (const name of SIGNS_OF_LIFE) addEventListener(name, sign, { capture: true, passive: true })
    const timer = setInterval(() => happens.current('look'), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const name of SIGNS_OF_LIFE) removeEventListener(name, sign, { capture: true })
    }
  }, [])
  return { ...shown, stay: () => happens.current('sign'), come: () => happens.current('come'), left: () => happens.current('left') }
}
