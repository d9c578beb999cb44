import { IconBackspace, IconEye, IconMapPin } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { digitsOf, findPole } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { wayWords } from '../../ui/words/way.ts'
import type { PanelProps } from '../page/Later.tsx'
import { roundMetres } from '../go/directions.ts'
import { PanelHead } from '../page/PanelHead.tsx'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
/** No plate has more digits (`PoleNo`). */
const MOST_DIGITS = 6

/** A pole by the digits of its plate: a wrong number says which exist nearby, a right one goes to where it is seen. */
export function PolePanel({ walk, state, door }: PanelProps): ReactNode {
  const { t } = useSpeech(wayWords)
  const [digits, setDigits] = useState('')
  const { poles } = state
  if (poles === null || poles.no.length === 0)
    return (
      <div className="tour-all" data-panel="pole">
        <PanelHead title={t('tour.find.pole')} onBack={() => door.open({ is: 'find' })} />
        <p className="tour-note">{t('tour.pole.noPoles')}</p>
      </div>
    )
  const found = findPole(poles, digits)
  const go = (pole: string) => {
    door.open(null)
    void walk.go({ pole })
  }
  return (
    <div className="tour-all" data-panel="pole">
      <PanelHead title={t('tour.find.pole')} line={t('tour.pole.type')} onBack={() => door.open({ is: 'find' })} />
      <div className="tour-pole-entry">
        <output className="tour-digits" dir="ltr" data-found={found.is}>
          {digits === '' ? ' ' : digits}
        </output>
        <div className="tour-pole-answer" role="status">
          {found.is === 'found' ? (
            <p>
              <IconMapPin stroke={1.75} aria-hidden="true" />
              {t('tour.pole.found', { no: digitsOf(found.no), n: roundMetres(poles.distance[found.index] ?? 0) })}
            </p>
          ) : null}
          {found.is === 'none' ? (
            <>
              <p>
                {t('tour.pole.none')} {found.near.length > 0 ? t('tour.pole.near') : null}
              </p>
              <p className="tour-chips">
                {found.near.map((no) => (
                  <button key={no} type="button" onClick={() => setDigits(digitsOf(no))}>
                    <bdi dir="ltr">{digitsOf(no)}</bdi>
                  </button>
                ))}
              </p>
            </>
          ) : null}
        </div>
        {/* It stands like a telephone's in both languages. */}
        <div className="tour-digit-pad" dir="ltr">
          {DIGITS.map((digit) => (
            <button key={digit} type="button" data-digit={digit} onClick={() => setDigits(more(digit))}>
              {digit}
            </button>
          ))}
          <button type="button" data-digit="clear" disabled={digits === ''} onClick={() => setDigits('')}>
            {t('tour.pole.clear')}
          </button>
          <button type="button" data-digit="0" onClick={() => setDigits(more('0'))}>
            0
          </button>
          <button
            type="button"
            data-digit="delete"
            aria-label={t('tour.pole.delete')}
            disabled={digits === ''}
            onClick={() => setDigits((typed) => typed.slice(0, -1))}
          >
            <IconBackspace stroke={1.75} aria-hidden="true" />
          </button>
        </div>
        <div className="tour-actions">
          <button type="button" className="tour-say" data-panel="go" disabled={found.is !== 'found'} onClick={() => go(digits)}>
            <IconEye stroke={1.75} aria-hidden="true" />
            <span>{t('tour.pole.go')}</span>
          </button>
        </div>
      </div>
    </div>
  )
}

/** Two touches may come before the pad was drawn again: each counts. */
const more = (digit: string) => (typed: string) => (typed.length < MOST_DIGITS ? typed + digit : typed)
