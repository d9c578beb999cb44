import { type ReactNode, useMemo } from 'react'
import { encode } from 'uqr'

/** Modules of white around a code, as readers want them (ISO/IEC 18004). */
const QUIET = 4
/** What a code of 105 modules holds with low correction (ISO/IEC 18004, version 22-L: 1,003 bytes); more modules are too fine for old phones. */
export const MOST_BYTES = 1000

/** A text as a code that a phone reads off the glass, without any network. @param label what the phone is for, said beside it */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { size, dark } = useMemo(() => {
    const { data, size } = encode(text, { ecc: 'L', border: QUIET })
    return { size, dark: data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('') }
  }, [text])
  return (
    <figure className="tour-qr" data-text={text}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={dark} fill="#000" />
      </svg>
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  )
}
