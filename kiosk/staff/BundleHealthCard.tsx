import { IconArrowBackUp, IconStack2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { BundleHealth, ShelfHealth } from '../../model/shelf/message.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { staffWords } from '../../ui/words/staff.ts'
import { ProblemLine } from '../parts/ProblemLine.tsx'
import { Touch } from '../parts/Touch.tsx'
import { megabytes } from './numbers.ts'

/** One bundle of this terminal: what serves, what stands behind it, how it is translated, and what the last check found. */
export function BundleHealthCard({
  health,
  check,
  onForgive,
}: {
  health: BundleHealth
  check: ShelfHealth['checks'][string] | undefined
  onForgive: () => void
}): ReactNode {
  const { t, locale } = useSpeech(staffWords)
  const { t: say } = useSpeech(kioskWords)
  const { bundle, active, previous, failed, objects, bytes, packs, issued, expires, coverage } = health
  const at = (epochSeconds: number) => formatDateTime(epochSeconds * 1000, locale)
  return (
    <section className="card staff-card" data-bundle={bundle}>
      <h3>
        <IconStack2 aria-hidden size="1.2em" stroke={1.75} />
        <bdi dir="ltr" className="code" translate="no">
          {bundle}
        </bdi>
      </h3>
      <p>
        <b>{t('staff.serves', { n: active })}</b>
        {previous === null ? null : ` · ${t('staff.previous', { n: previous })}`}
      </p>
      <p>{t('staff.size', { n: objects, mb: megabytes(bytes), packs })}</p>
      <p>{t('staff.issued', { at: at(issued) })}</p>
      <p>{t('staff.expires', { at: at(expires) })}</p>
      {coverage === null ? null : <p>{t('staff.coverage', coverage)}</p>}
      <p>
        {check === undefined ? t('staff.notChecked') : t('staff.checked', { at: formatDateTime(check.at, locale) })}
        {check?.news.is === 'active' ? ` · ${t('staff.upToDate')}` : null}
        {check?.news.is === 'waiting' || check?.news.is === 'mending' ? ` · ${say(`kiosk.shelf.${check.news.is}`)}` : null}
      </p>
      {check?.news.is === 'refused' ? <ProblemLine problem={check.news.problem} /> : null}
      {failed === null ? null : (
        <>
          <p>{t('staff.failed', { n: failed })}</p>
          <Touch className="action" data-action="forgive" onTouch={onForgive}>
            <IconArrowBackUp aria-hidden size="1em" stroke={1.75} />
            {t('staff.forgive', { n: failed })}
          </Touch>
        </>
      )}
    </section>
  )
}
