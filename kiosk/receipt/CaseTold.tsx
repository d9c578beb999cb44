import { IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CaseSeen } from '../../model/case/seen.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { receiptWords } from '../../ui/words/receipt.ts'
import { Said } from '../parts/Said.tsx'
import { useReportForm } from '../reading/report-form.ts'
import { formatTerm, isDone, StateCard } from './StateCard.tsx'
import { Steps } from './Steps.tsx'

/** How a case stands, when it should be done, and everything its resident was told. */
export function CaseTold({ seen }: { seen: CaseSeen }): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  const form = useReportForm()
  const title = form.is === 'ready' ? form.value.categories.find(({ code }) => code === seen.code)?.title : undefined
  return (
    <>
      <StateCard {...seen} isUnopened={seen.code === null} />
      {seen.together === null ? null : <Together {...seen.together} />}
      <section className="card receipt-said">
        {title === undefined ? null : (
          <b>
            <Said text={title} />
          </b>
        )}
        <span>{t('receipt.received', { at: formatDateTime(seen.receivedAt, locale) })}</span>
        {seen.stars === null ? null : <span>{t('receipt.rated', { stars: t(`receipt.stars.${seen.stars as 1}`) })}</span>}
        {seen.meToo === 0 ? null : <span>{t('receipt.meToo', { n: seen.meToo })}</span>}
      </section>
      <Steps events={seen.events} />
    </>
  )
}

/** The case that was there first, where this one was taken for the same: who said it second waits for that one. */
function Together({ state, at, endBy }: NonNullable<CaseSeen['together']>): ReactNode {
  const { locale, t } = useSpeech(receiptWords)
  return (
    <section className="card receipt-together" data-together={state}>
      <IconUsers aria-hidden size="1em" stroke={1.75} />
      <div>
        <b>{t('receipt.together', { state: t(`receipt.state.${state}`) })}</b>
        <span>{t('receipt.togetherAt', { at: formatDateTime(at, locale) })}</span>
        {isDone(state) ? null : <span>{t(endBy.provisional ? 'receipt.byProvisional' : 'receipt.by', { at: formatTerm(endBy.at, locale) })}</span>}
      </div>
    </section>
  )
}
