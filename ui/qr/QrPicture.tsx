import { type ReactNode, useMemo } from 'react'
import { encode } from 'uqr'

/** Modules of white around a code, as readers want them (ISO/IEC 18004). */
const QUIET = 4

/**
 * A text as a code that a phone reads off the glass, without any network.
 *
 * @param label what it is for, for who does not see it
 * @param ecc how much of it may be hidden: M for little text, L for much, so that its modules stay large
 */
export function QrPicture({ text, label, ecc }: { text: string; label: string; ecc: 'L' | 'M' }): ReactNode {
  const { size, dark } = useMemo(() => {
    const { data, size } = encode(text, { ecc, border: QUIET })
    return { size, dark: data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
  }, [text, ecc])
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
