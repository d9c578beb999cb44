import { type ReactNode, useEffect } from 'react'
import type { Walk } from '../walk/walk.ts'
import { Glass } from './Glass.tsx'
import { useParts } from './Later.tsx'

/** The picture alone, which walks by itself while nobody is there. It has nothing to say; whoever comes touches what lies over it. */
export function Alone({ walk, onGlass, still }: { walk: Walk; onGlass: (glass: HTMLElement) => () => void; still: boolean }): ReactNode {
  const parts = useParts(0)
  useEffect(() => (parts === null || parts === 'failed' ? undefined : parts.strollAlone(walk, still)), [walk, still, parts])
  return (
    <div className="tour tour-alone" aria-hidden="true">
      <Glass walk={walk} hands={null} onGlass={onGlass} mode="street" />
    </div>
  )
}
