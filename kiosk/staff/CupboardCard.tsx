import type { ReactNode } from 'react'
import type { Finding } from '../../model/cupboard.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { durationOf } from '../public/duration.ts'
import { useCupboard } from '../terminal/use-cupboard.ts'

/** What the program in the cupboard finds of this terminal: each thing that is wrong, for how long, and how the glass and the browser do. */
export function CupboardCard(): ReactNode {
  const { t, locale } = useSpeech(staffWords)
  const health = useCupboard()
  return (
    <section className="card staff-card" data-part="cupboard">
      <h2>{t('staff.cupboard')}</h2>
      {health === undefined ? <p role="alert">{t('staff.cupboardGone')}</p> : null}
      {health?.findings.length === 0 ? <p>{t('staff.cupboardWell')}</p> : null}
      {health?.findings.map((finding) => (
        <FindingLine key={finding.what} finding={finding} />
      ))}
      {health == null ? null : (
        <>
          <p>{t('staff.restarts', { n: health.restarts.lately, ever: health.restarts.ever })}</p>
          {health.glass.changesAt === null ? null : (
            <p>{t(health.glass.dark ? 'staff.lightAt' : 'staff.darkAt', { at: formatDateTime(health.glass.changesAt, locale) })}</p>
          )}
        </>
      )}
    </section>
  )
}

/** The sentence for who stands there, and the facts for who mends it. */
function FindingLine({ finding: { what, sinceMs, zh, ug, detail } }: { finding: Finding }): ReactNode {
  const { t, locale } = useSpeech(staffWords)
  const { n, unit } = durationOf(sinceMs)
  return (
    <p data-finding={what}>
      <b>{locale === 'ug' ? ug : zh}</b> {t(`staff.since.${unit}`, { n })}{' '}
      {detail === undefined ? null : (
        <bdi dir="ltr" className="code" translate="no">
          {detail}
        </bdi>
      )}
    </p>
  )
}
