import { IconMapPinCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { digitsOf, findPole, type PoleFound } from '../../model/pole.ts'
import type { Poles } from '../../model/content/tour.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { NumberPad } from '../input/NumberPad.tsx'
import { Touch } from './Touch.tsx'

const DIGITS_MOST = 6

/** The digits of a plate, what they stand for, and, when there is no such pole, the ones that are. */
export function PoleEntry({ poles, digits, onDigits }: { poles: Poles; digits: string; onDigits: (digits: string) => void }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const found: PoleFound = findPole(poles, digits)
  return (
    <>
      <p className="pole-digits" dir="ltr" data-found={found.is}>
        {digits}
      </p>
      <div className="pole-answer" role="status">
        {found.is === 'found' ? (
          <p className="open">
            <IconMapPinCheck aria-hidden size="1.2em" stroke={1.75} /> {t('kiosk.report.poleFound', { no: digitsOf(found.no) })}
          </p>
        ) : null}
        {found.is === 'none' ? (
          <>
            <p>
              {t('kiosk.report.poleNone')}
              {found.near.length > 0 ? ` · ${t('kiosk.report.poleNear')}` : ''}
            </p>
            <p className="chips">
              {found.near.map((no) => (
                <Touch key={no} className="chip" onTouch={() => onDigits(digitsOf(no))}>
                  <bdi dir="ltr">{digitsOf(no)}</bdi>
                </Touch>
              ))}
            </p>
          </>
        ) : null}
      </div>
      <NumberPad digits={digits} onDigits={onDigits} most={DIGITS_MOST} />
    </>
  )
}
