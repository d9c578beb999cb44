import { useEffect } from 'react'
import type { Turn } from '../../model/cupboard.ts'
import { aimed } from '../terminal/turn.ts'

const OWN = '.glass-try, .aim'
const HEARD = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const

/**
 * Where the panel is turned against the picture, brings the touches of this page to what staff have touched, so that they can get in and
 * see what is wrong. Where nothing lies there the touch counts where it came: nobody is held on this page by a turn that is wrong.
 */
export function useAimed(turn: Turn | null): void {
  useEffect(() => {
    if (turn === null) return
    const heard = new AbortController()
    const options = { capture: true, signal: heard.signal }
    const meant = ({ clientX, clientY, target }: MouseEvent): HTMLElement | null => {
      if ((target as Element).closest(OWN) !== null) return null
      const { x, y } = aimed({ x: clientX / innerWidth, y: clientY / innerHeight }, turn)
      return document.elementFromPoint(x * innerWidth, y * innerHeight)?.closest<HTMLElement>('button:not(:disabled), input, summary') ?? null
    }
    // Keys of our pads listen to the finger itself.
    for (const name of HEARD)
      addEventListener(
        name,
        (event) => {
          if (event.pointerType === 'touch' && meant(event) !== null) event.stopPropagation()
        },
        options,
      )
    addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch') return
        const target = meant(event)
        if (target === null) return
        event.preventDefault()
        event.stopPropagation()
        target.click()
      },
      options,
    )
    return () => heard.abort()
  }, [turn])
}
