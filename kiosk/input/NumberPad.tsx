import { IconBackspace } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Touch } from '../parts/Touch.tsx'
import './keyboard.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Ten digits and a way back. It stands like a telephone's in both languages. */
export function NumberPad({ digits, onDigits, most }: { digits: string; onDigits: (digits: string) => void; most: number }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const key = (digit: string) => (
    <Touch key={digit} again className="key" data-key={digit} onTouch={() => digits.length < most && onDigits(digits + digit)}>
      {digit}
    </Touch>
  )
  return (
    <div className="numberpad" dir="ltr">
      {DIGITS.map(key)}
      <Touch className="key" disabled={digits === ''} onTouch={() => onDigits('')} data-key="clear">
        <span style={{ fontSize: 'var(--body)' }}>{t('kiosk.search.clear')}</span>
      </Touch>
      {key('0')}
      <Touch again className="key" disabled={digits === ''} onTouch={() => onDigits(digits.slice(0, -1))} aria-label={t('kiosk.keys.delete')} data-key="delete">
        <IconBackspace aria-hidden size="1.2em" stroke={1.75} />
      </Touch>
    </div>
  )
}
