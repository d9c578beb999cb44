import { IconHandClick } from '@tabler/icons-react'
import { type PointerEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { Touch } from '../parts/Touch.tsx'
import { AimMark } from './AimMark.tsx'
import { FIELDS, fieldAt } from './field-at.ts'

/** Lets staff stroke the whole glass and shows which fields have not felt a finger. */
export function GlassCard(): ReactNode {
  const { t } = useSpeech(staffWords)
  const [trying, setTrying] = useState<'aim' | 'fields' | null>(null)
  const [missed, setMissed] = useState<number | null>(null)
  const end = useCallback((felt: number) => {
    setTrying(null)
    setMissed(FIELDS - felt)
  }, [])
  return (
    <section className="card staff-card" data-part="glass">
      <h2>{t('staff.glass')}</h2>
      <p>{t('staff.glassLine')}</p>
      {missed === null ? null : <p role="status">{missed === 0 ? t('staff.glassWhole') : t('staff.glassMissed', { n: missed })}</p>}
      <Touch className="action" data-action="glass" onTouch={() => setTrying('aim')}>
        <IconHandClick aria-hidden size="1em" stroke={1.75} />
        {t('staff.glassTry')}
      </Touch>
      {trying === 'aim' ? <AimMark onEnd={() => setTrying('fields')} /> : null}
      {trying === 'fields' ? createPortal(<Glass onEnd={end} />, document.body) : null}
    </section>
  )
}

/** The whole glass as fields; it ends by itself when all are felt, or by its button, which is a field like the others. */
function Glass({ onEnd }: { onEnd: (felt: number) => void }): ReactNode {
  const { t } = useSpeech(staffWords)
  const [felt, setFelt] = useState<ReadonlySet<number>>(new Set())
  const feel = ({ clientX, clientY }: PointerEvent) => {
    const field = fieldAt(clientX, clientY, innerWidth, innerHeight)
    // A quick finger is told of several times before the page is drawn once.
    if (field !== null) setFelt((before) => (before.has(field) ? before : new Set(before).add(field)))
  }
  const whole = felt.size === FIELDS
  useEffect(() => {
    if (whole) onEnd(FIELDS)
  }, [whole, onEnd])
  return (
    <div className="glass-try" role="application" aria-label={t('staff.glass')} onPointerDown={feel} onPointerMove={feel}>
      {Array.from({ length: FIELDS }, (_, field) => (
        <span key={field} className={felt.has(field) ? 'felt' : undefined} data-field={field} />
      ))}
      <button type="button" className="action dark" data-action="glass-end" onClick={() => onEnd(felt.size)}>
        {t('staff.glassEnd', { n: FIELDS - felt.size })}
      </button>
    </div>
  )
}
