import { IconLockOpen } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { isPin, isStaffPin, PIN_DIGITS, pinRestMs } from '../../model/staff-pin.ts'
import type { StaffPin } from '../../model/kept-pin.ts'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { NumberPad } from '../input/NumberPad.tsx'
import { Touch } from '../parts/Touch.tsx'
import { noteTries, readTries } from './pin-tries.ts'

/** Six digits, shown as dots; after three wrong ones nobody may try again for a while. */
export function PinEntry({ staff, onIn, onWrong }: { staff: StaffPin; onIn: () => void; onWrong: () => void }): ReactNode {
  const { t } = useSpeech(staffWords)
  const [digits, setDigits] = useState('')
  const [tries, setTries] = useState(readTries)
  const [now, setNow] = useState(() => Date.now())
  const [asking, setAsking] = useState(false)
  const restMs = pinRestMs(tries, now)
  useEffect(() => {
    if (restMs === 0) return
    const timer = setTimeout(() => setNow(Date.now()), 1000)
    return () => clearTimeout(timer)
  }, [restMs, now])

  const ask = async () => {
    setAsking(true)
    const right = await isStaffPin(digits, staff)
    setAsking(false)
    setDigits('')
    if (right) {
      noteTries(null)
      return onIn()
    }
    const next = { wrong: tries.wrong + 1, at: Date.now() }
    noteTries(next)
    setTries(next)
    setNow(next.at)
    onWrong()
  }

  return (
    <>
      <p className="pole-digits pin-dots" dir="ltr">
        <span aria-hidden>{'●'.repeat(digits.length)}</span>
        <span className="visually-hidden">{t('staff.digits', { n: digits.length })}</span>
      </p>
      <div className="pole-answer" role="status" data-tries={tries.wrong}>
        {restMs > 0 ? <p>{t('staff.rest', { n: Math.ceil(restMs / 1000) })}</p> : tries.wrong > 0 && digits === '' ? <p>{t('staff.wrong')}</p> : null}
      </div>
      <NumberPad digits={digits} onDigits={setDigits} most={PIN_DIGITS} />
      <Touch again className="action main" disabled={!isPin(digits) || restMs > 0 || asking} data-action="pin" onTouch={() => void ask()}>
        <IconLockOpen aria-hidden size="1em" stroke={1.75} />
        {t('staff.title')}
      </Touch>
    </>
  )
}
