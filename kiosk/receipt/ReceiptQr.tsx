import type { ReactNode } from 'react'
import type { ReceiptCode } from '../../model/case/receipt.ts'
import { useSpeech } from '../../ui/language.ts'
import { QrPicture } from '../../ui/qr/QrPicture.tsx'
import { publicWords } from '../../ui/words/public.ts'

/** The way to a receipt's page for a phone. A house that phones cannot reach has none, and no gap. */
export function ReceiptQr({ publicUrl, code }: { publicUrl: string; code: ReceiptCode }): ReactNode {
  const { t } = useSpeech(publicWords)
  const url = `${publicUrl}/r/${code}`
  return (
    <figure className="receipt-qr" data-url={url}>
      <QrPicture text={url} label={t('public.scan')} ecc="M" />
      <figcaption aria-hidden>{t('public.scan')}</figcaption>
    </figure>
  )
}
