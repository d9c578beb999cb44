import type { ReactNode } from 'react'
import { QrPicture } from '../../ui/qr/QrPicture.tsx'

/** What a code of 105 modules holds with low correction (ISO/IEC 18004, version 22-L: 1,003 bytes); more modules are too fine for old phones. */
export const MOST_BYTES = 1000

/** A code with what a phone is for beside it. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  return (
    <figure className="tour-qr" data-text={text}>
      <QrPicture text={text} label={label} ecc="L" />
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  )
}
