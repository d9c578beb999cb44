import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { listenToFingers } from '../look/pointer.ts'
import type { Hands } from '../walk/hands.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'

interface GlassProps {
  readonly walk: Walk
  readonly hands: Hands | null
  readonly onGlass: (glass: HTMLElement) => () => void
  readonly mode: WalkState['mode']
}

/**
 * The pane that the picture lies in. React makes it and never looks inside: the canvas moves in and out on its own. It has
 * nothing to say to a screen reader; all it shows stands in words beside it.
 *
 * @param hands `null` where nobody may touch it
 * @param mode with another one the page is laid out anew and a frame is on its way: that frame already has the new size
 */
export const Glass = memo(function Glass({ walk, hands, onGlass, mode }: GlassProps) {
  const pane = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (pane.current !== null) walk.resize(pane.current.clientWidth, pane.current.clientHeight, true)
  }, [walk, mode])
  useEffect(() => {
    const glass = pane.current
    const area = glass?.parentElement
    if (glass === null || area === null || area === undefined) return
    const sizes = new ResizeObserver(() => walk.resize(glass.clientWidth, glass.clientHeight))
    sizes.observe(glass)
    walk.resize(glass.clientWidth, glass.clientHeight)
    const stopFingers = hands === null ? null : listenToFingers(area, hands)
    const stopShowing = onGlass(glass)
    return () => {
      sizes.disconnect()
      stopFingers?.()
      stopShowing()
    }
  }, [walk, hands, onGlass])
  return <div className="tour-glass" ref={pane} aria-hidden="true" />
})
