import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { findPole } from '../../model/pole.ts'
import { dayAfter } from '../../model/day.ts'
import { formatDayShort, formatWeekday } from '../../ui/format/date.ts'
import { weekdayOf } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { useWall } from '../clock.ts'
import { PoleEntry } from '../parts/PoleEntry.tsx'
import { Touch } from '../parts/Touch.tsx'
import { usePoles } from '../reading/poles.ts'
import type { Which } from './ask.ts'

/** So many days back are offered; a receipt that is older is told apart by its pole. */
const DAYS = 31

/** Two cases have one code: the pole tells them apart, else the day. */
export function WhichOne({ onWhich }: { onWhich: (which: Which) => void }): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const poles = usePoles()
  const [digits, setDigits] = useState('')
  const [byDay, setByDay] = useState(false)
  const wall = useWall()
  if (byDay || poles.is !== 'ready')
    return (
      <>
        <h2 className="receipt-question">{t('receipt.whichDay')}</h2>
        <div className="chips receipt-days">
          {Array.from({ length: DAYS }, (_, back) => dayAfter(wall.day, -back)).map((day) => (
            <Touch key={day} className="chip" data-day={day} onTouch={() => onWhich({ day })}>
              {formatDayShort(day, locale)} {formatWeekday(weekdayOf(day), locale)}
            </Touch>
          ))}
        </div>
      </>
    )
  const found = findPole(poles.value, digits)
  return (
    <>
      <h2 className="receipt-question">{t('receipt.which')}</h2>
      <PoleEntry poles={poles.value} digits={digits} onDigits={setDigits} />
      <div className="actions">
        <Touch className="action main" disabled={found.is !== 'found'} onTouch={() => found.is === 'found' && onWhich({ pole: found.no })} data-action="pole">
          <IconCheck aria-hidden size="1em" stroke={1.75} />
          {t('receipt.look')}
        </Touch>
        <Touch className="action" onTouch={() => setByDay(true)} data-action="by-day">
          {t('receipt.noPole')}
        </Touch>
      </div>
    </>
  )
}
