import { type ReactNode, useEffect, useRef } from 'react'
import type { Walk } from '../walk/walk.ts'
import { Glass } from './Glass.tsx'
import { useParts } from './Later.tsx'

/** The picture alone, which walks by itself while nobody is there. It has nothing to say; whoever comes touches what lies over it. */
export function Alone({ walk, onGlass, still }: { walk: Walk; onGlass: (glass: HTMLElement) => () => void; still: boolean }): ReactNode {
  const parts = useParts(0)
  useEffect(() => (parts === null || parts === 'failed' ? undefined : parts.strollAlone(walk, still)), [walk, still, parts])
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isKnown = false
    return walk.addLayer(() => {
      if (isKnown || !walk.sharp || page.current === null) return
      isKnown = true
      // Whoever opened it may show something else until then; and a test watches it.
      page.current.dataset['sharp'] = 'true'
    })
  }, [walk])
  return (
    <div className="tour tour-alone" ref={page} aria-hidden="true">
      <Glass walk={walk} hands={null} onGlass={onGlass} mode="street" />
    </div>
  )
}
