import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Touch } from '../parts/Touch.tsx'
import './still-there.css'

/** Asks whether somebody is still there; any touch answers, wherever it lies. Rule E1. */
export function StillThere({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }): ReactNode {
  const { t } = useSpeech(kioskWords)
  return (
    <div className="still" role="alertdialog" aria-modal="true" aria-labelledby="still">
      <div className="still-card">
        <h2 id="still">{t('kiosk.session.still')}</h2>
        <p>{t('kiosk.session.stillLine', { n: secondsLeft })}</p>
        <Touch onTouch={onStay}>{t('kiosk.session.stay')}</Touch>
      </div>
    </div>
  )
}
