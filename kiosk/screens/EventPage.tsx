import { IconCalendarEvent, IconCoin, IconMapPin, IconUserCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { nextOccurrence } from '../../model/content/event.ts'
import type { Repeats } from '../../model/content/repeats.ts'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { formatWallSpan } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { SignUp } from '../about/SignUp.tsx'
import { TranslationWrong } from '../about/TranslationWrong.tsx'
import { Body } from '../parts/Body.tsx'
import { Fact } from '../parts/Fact.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { PlaceLine } from '../parts/PlaceLine.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'
import { wallTimeOf } from './EventListScreen.tsx'

const everyWeek = ({ every, interval, byday }: Repeats) => every === 'week' && interval === 1 && (byday?.length ?? 1) === 1

/** One event: when it takes place next, where, for whom. */
export function EventPage({ event }: { event: ItemOf<'event'> }): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const wall = useWall()
  const next = nextOccurrence(event, wallTimeOf(wall))
  return (
    <Page
      name="event"
      both={event.translation.ug}
      title={<ItemTitle text={event.title} />}
      note={<ReviewNote state={event.translation.ug} outdated={event.translation.outdated} />}
    >
      <div className="facts">
        <Fact icon={IconCalendarEvent} title={t('kiosk.event.when')} wide>
          <strong>
            {event.eventStatus === 'cancelled'
              ? t('kiosk.event.cancelled')
              : next === null
                ? t('kiosk.event.over')
                : formatWallSpan(next.start, next.end, locale)}
          </strong>
          {event.eventStatus !== 'moved' && event.repeats === undefined ? null : (
            <p className="under-title">
              {event.eventStatus === 'moved' ? <span>{t('kiosk.event.moved')}</span> : null}
              {event.repeats === undefined ? null : <span>{t(everyWeek(event.repeats) ? 'kiosk.event.weekly' : 'kiosk.event.again')}</span>}
            </p>
          )}
        </Fact>
        <Fact icon={IconMapPin} title={t('kiosk.event.where')} wide>
          <PlaceLine id={event.place} />
        </Fact>
        {event.audience === undefined ? null : (
          <Fact icon={IconUserCheck} title={t('kiosk.event.for')}>
            <strong>
              <Said text={event.audience} />
            </strong>
          </Fact>
        )}
        {event.cost === undefined ? null : (
          <Fact icon={IconCoin} title={t('kiosk.event.cost')}>
            <strong>
              <Said text={event.cost} />
            </strong>
          </Fact>
        )}
      </div>
      {event.eventStatus === 'cancelled' || next === null ? null : <SignUp event={event} />}
      <article className="card">
        <Body text={event.body} />
      </article>
      <TranslationWrong item={event} />
    </Page>
  )
}
