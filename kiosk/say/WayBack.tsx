import { IconCheck, IconPhone, IconReceipt } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { NumberPad } from '../input/NumberPad.tsx'
import { Touch } from '../parts/Touch.tsx'
import { isNumber, LONGEST_NUMBER } from '../session/extras.ts'
import type { Draft } from '../session/session.ts'

/** `13900000001` as people read a number out: `139 0000 0001`; anything else in one piece. */
const spaced = (digits: string) => (digits.startsWith('1') ? digits.replace(/^(\d{3})(\d{1,4})(\d*)$/, '$1 $2 $3').trim() : digits)

/** How the end of an errand is told: by a call, or by the receipt. Rule K26. */
export function WayBack({
  contact,
  comesBack,
  onWay,
}: Pick<Draft, 'contact' | 'comesBack'> & { onWay: (way: Partial<Pick<Draft, 'contact' | 'comesBack'>>) => void }): ReactNode {
  const { t } = useSpeech(sayKindsWords)
  const [calls, setCalls] = useState(contact !== '')
  const phone = calls && !comesBack
  return (
    <section className="way-back" aria-labelledby="way-back">
      <h2 className="section-title" id="way-back">
        {t('say.back.title')}
      </h2>
      <div className="actions">
        <Touch
          className="action way"
          aria-pressed={phone}
          data-way="phone"
          onTouch={() => {
            setCalls(true)
            onWay({ comesBack: false })
          }}
        >
          {phone ? <IconCheck aria-hidden size="1em" stroke={3} /> : <IconPhone aria-hidden size="1em" stroke={1.75} />}
          {t('say.back.phone')}
        </Touch>
        <Touch
          className="action way"
          aria-pressed={comesBack}
          data-way="come"
          onTouch={() => {
            setCalls(false)
            // Who does not want to be called leaves no number either.
            onWay({ comesBack: true, contact: '' })
          }}
        >
          {comesBack ? <IconCheck aria-hidden size="1em" stroke={3} /> : <IconReceipt aria-hidden size="1em" stroke={1.75} />}
          {t('say.back.come')}
        </Touch>
      </div>
      {phone ? (
        <div className="card way-number">
          <p className="private">{t('say.back.phoneLine')}</p>
          <p className="way-digits" data-number={contact}>
            <bdi dir="ltr">{spaced(contact)}</bdi>
          </p>
          <p className={isNumber(contact) ? 'open' : undefined} role="status">
            {contact === '' ? t('say.back.number') : t(isNumber(contact) ? 'say.back.whole' : 'say.back.short')}
          </p>
          <NumberPad digits={contact} onDigits={(digits) => onWay({ contact: digits })} most={LONGEST_NUMBER} />
        </div>
      ) : comesBack ? (
        <p className="private">{t('say.back.comeLine')}</p>
      ) : null}
    </section>
  )
}
