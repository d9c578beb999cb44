import type { ReactNode } from 'react'
import { encode } from 'uqr'
import type { ReceiptCode } from '../../model/case/receipt.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'

/** Modules of white around a code, as readers want them (ISO/IEC 18004). */
const QUIET = 4

/** The way to a receipt's page for a phone. A house that phones cannot reach has none, and no gap. */
export function ReceiptQr({ publicUrl, code }: { publicUrl: string; code: ReceiptCode }): ReactNode {
  const { t } = useSpeech(publicWords)
  const url = `${publicUrl}/r/${code}`
  const { data, size } = encode(url, { ecc: 'M', border: QUIET })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <figure className="receipt-qr" data-url={url}>
      <svg role="img" aria-label={t('public.scan')} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={dark} fill="#000" />
      </svg>
      <figcaption aria-hidden>{t('public.scan')}</figcaption>
    </figure>
  )
}
