import { IconReceipt } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { parseReceiptCode, type ReceiptCode } from '../../model/case/receipt.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { NumberPad } from '../input/NumberPad.tsx'
import { Touch } from '../parts/Touch.tsx'

const DIGITS = 12

/** `412087` as it is shown while it is typed: `4120 87`. */
const inFours = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** The twelve digits of a receipt. A wrong one is told here, before anybody is asked. */
export function ReceiptEntry({
  digits,
  onDigits,
  onCode,
  asking,
  children,
}: {
  digits: string
  onDigits: (digits: string) => void
  onCode: (code: ReceiptCode) => void
  asking: boolean
  children: ReactNode
}): ReactNode {
  const { t } = useSpeech(receiptWords)
  const code = parseReceiptCode(digits)
  return (
    <>
      <p className="pole-digits receipt-digits" dir="ltr">
        {inFours(digits)}
        <span className="visually-hidden">{t('receipt.digits', { n: digits.length })}</span>
      </p>
      <div className="pole-answer" role="status">
        {digits.length === DIGITS && code === null ? <p className="receipt-wrong">{t('receipt.wrong')}</p> : asking ? <p>{t('receipt.looking')}</p> : children}
      </div>
      <NumberPad digits={digits} onDigits={onDigits} most={DIGITS} />
      <Touch again className="action main" disabled={code === null || asking} data-action="look" onTouch={() => code !== null && onCode(code)}>
        <IconReceipt aria-hidden size="1em" stroke={1.75} />
        {t('receipt.look')}
      </Touch>
    </>
  )
}
