import { IconCalendarPlus, IconCircleCheck, IconPhone, IconReceipt } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { showReceiptCode } from '../../model/case/receipt.ts'
import { FROM_PAGES } from '../../model/content/report-form.ts'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { Fact } from '../parts/Fact.tsx'
import { Phones } from '../parts/Phones.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { useBegin } from '../session/begin.ts'
import { session } from '../session/session.ts'
import './about.css'

const words = { ...sayKindsWords, 'kiosk.home.follow': kioskWords['kiosk.home.follow'] }

/** Signing up for an event that still takes place: with a receipt, or by a call, as the event says. Rule K27. */
export function SignUp({ event }: { event: ItemOf<'event'> }): ReactNode {
  const { t } = useSpeech(words)
  const { home } = useCommunity()
  const { receipts } = useWatched(session)
  const { isReading, offers, begin } = useBegin(event.id)
  const [, go] = useLocation()
  if (event.signUp === 'none' || (event.signUp === 'receipt' && isReading)) return null
  const places = event.capacity === undefined ? '' : t('say.sign.capacity', { n: event.capacity })
  // A form without sign-ups leaves the way that everybody has.
  if (event.signUp === 'staff' || !offers('signUp'))
    return (
      <Fact icon={IconPhone} title={t('say.sign.title')} wide>
        <Phones numbers={[home.phone]} />
        <p>
          {t('say.sign.staff')} {places}
        </p>
      </Fact>
    )
  const had = receipts.find(({ category, item }) => category === FROM_PAGES.signUp && item === event.id)
  return (
    <section className="card sign-up" data-sign-up={had === undefined ? 'open' : 'done'}>
      {had === undefined ? (
        <>
          <Touch className="action main" data-action="sign-up" onTouch={() => begin('signUp')}>
            <IconCalendarPlus aria-hidden size="1em" stroke={1.75} />
            {t('say.sign.up')}
          </Touch>
          <p className="about-line">
            {t('say.sign.line')} {places}
          </p>
        </>
      ) : (
        <>
          <p className="sign-done">
            <IconCircleCheck aria-hidden size="1em" stroke={1.75} />
            <b>{t('say.sign.done')}</b>
          </p>
          <p>{t('say.sign.doneLine')}</p>
          <bdi dir="ltr" className="sign-code" data-receipt={had.receipt}>
            {showReceiptCode(had.receipt)}
          </bdi>
          <Touch className="action" onTouch={() => go('/follow')}>
            <IconReceipt aria-hidden size="1em" stroke={1.75} />
            {t('kiosk.home.follow')}
          </Touch>
        </>
      )}
    </section>
  )
}
