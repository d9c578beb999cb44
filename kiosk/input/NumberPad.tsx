import { IconBackspace } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { inputWords } from '../../ui/words/input.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { type KeyFace, KeyGrid } from './KeyGrid.tsx'
import { ROWS } from './layouts.ts'
import './keyboard.css'

const words = { 'input.delete': inputWords['input.delete'], 'kiosk.search.clear': kioskWords['kiosk.search.clear'] }
const digit = (key: string): KeyFace => ({ key, face: key })

/** Ten digits and a way back. It stands like a telephone's in both languages. */
export function NumberPad({ digits, onDigits, most }: { digits: string; onDigits: (digits: string) => void; most: number }): ReactNode {
  const { t } = useSpeech(words)
  const none = digits === ''
  const press = (key: string) => {
    if (key === 'clear') onDigits('')
    else if (key === 'delete') onDigits(digits.slice(0, -1))
    else if (digits.length < most) onDigits(digits + key)
  }
  return (
    <KeyGrid
      className="numberpad"
      onKey={press}
      rows={[
        ...ROWS.digits.map((row) => row.map(digit)),
        [
          { key: 'clear', face: t('kiosk.search.clear'), className: 'word', disabled: none },
          digit('0'),
          { key: 'delete', face: <IconBackspace aria-hidden size="1.2em" stroke={1.75} />, label: t('input.delete'), disabled: none },
        ],
      ]}
    />
  )
}
