import { type ButtonHTMLAttributes, type ReactNode, useRef } from 'react'
import { TREMOR_MS } from './tremor.ts'

/**
 * A button for a public glass: it counts on release, and a second touch on the same target within half a second is dropped,
 * because a trembling hand touches twice.
 *
 * @param again lets quick repeats through, for keys of a keyboard
 */
export function Touch({
  onTouch,
  again = false,
  children,
  ...rest
}: { onTouch: () => void; again?: boolean; children: ReactNode } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'>): ReactNode {
  const last = useRef(Number.NEGATIVE_INFINITY)
  return (
    <button
      type="button"
      {...rest}
      onClick={(event) => {
        const tremor = event.timeStamp - last.current < TREMOR_MS
        last.current = event.timeStamp
        if (!tremor || again) onTouch()
      }}
    >
      {children}
    </button>
  )
}
