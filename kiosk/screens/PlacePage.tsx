import { IconAccessible, IconClock, IconMapPin, IconMessageReport, IconPhone, IconView360 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { dayAfter, weekdayOf } from '../../model/day.ts'
import { openBy, openOn } from '../../model/content/hours.ts'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { digitsOf } from '../../model/pole.ts'
import { formatRange, formatWeekday } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { needWords } from '../../ui/words/need.ts'
import { useClock } from '../clock.ts'
import { RateAction } from '../about/RightOrNot.tsx'
import { TranslationWrong } from '../about/TranslationWrong.tsx'
import { Body } from '../parts/Body.tsx'
import { Fact } from '../parts/Fact.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { OpenNowLine } from '../parts/OpenNowLine.tsx'
import { Page } from '../parts/Page.tsx'
import { Phones } from '../parts/Phones.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'
import { draft, EMPTY_DRAFT } from '../session/session.ts'
import './place.css'

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const
const A_MONDAY = '2027-01-04'

/** One place: where, open now or not, the next seven days, telephone, access, and a look at it in the tour. */
export function PlacePage({ place }: { place: ItemOf<'place'> }): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const { t: named } = useSpeech(needWords)
  const { home } = useCommunity()
  const clock = useClock()
  const { wall } = clock
  const [, go] = useLocation()
  const now = openBy(place.hours, place.exceptions, clock)
  const known = place.hours.length > 0 || place.exceptions.length > 0
  const always = WEEK.every((ahead) =>
    openOn(place.hours, place.exceptions, dayAfter(wall.day, ahead)).some((stretch) => stretch.from === 0 && stretch.to === 1440),
  )
  return (
    <Page
      name="place"
      both={place.translation.ug}
      title={<ItemTitle text={place.title} />}
      note={
        <>
          <p className="under-title">
            {place.summary === undefined ? null : (
              <span>
                <Said text={place.summary} />
              </span>
            )}
          </p>
          <ReviewNote state={place.translation.ug} outdated={place.translation.outdated} />
        </>
      }
    >
      <div className="facts">
        <Fact icon={IconMapPin} title={t('kiosk.place.address')} wide>
          <strong>
            <Said text={place.address} />
          </strong>
          {place.floorRoom === undefined ? null : (
            <>
              {' '}
              <small className="floor">
                <Said text={place.floorRoom} quiet />
              </small>
            </>
          )}
          {place.poleNo === undefined ? null : (
            <p>
              <small style={{ marginInlineStart: 0 }}>{t('kiosk.place.pole', { no: digitsOf(place.poleNo) })}</small>
            </p>
          )}
        </Fact>
        <Fact icon={IconClock} title={t('kiosk.place.hours')} wide>
          {!known ? (
            <p>{t('kiosk.place.noHours')}</p>
          ) : !clock.trusted ? (
            <p>{t('kiosk.place.clock')}</p>
          ) : (
            <strong>
              <OpenNowLine now={now} />
            </strong>
          )}
          {!known || always ? null : (
            <table className="week">
              <tbody>
                {WEEK.map((ahead) => {
                  // By a clock that nobody trusts no row is today, and the week is the usual one, from its Monday.
                  const day = clock.trusted ? dayAfter(wall.day, ahead) : dayAfter(A_MONDAY, ahead)
                  const stretches = openOn(place.hours, clock.trusted ? place.exceptions : [], day)
                  const reason = clock.trusted ? place.exceptions.find((each) => each.date === day)?.reason : undefined
                  const today = clock.trusted && ahead === 0
                  return (
                    <tr key={day} className={today ? 'today' : undefined}>
                      <th scope="row">{today ? t('kiosk.place.today') : formatWeekday(weekdayOf(day), locale)}</th>
                      <td>
                        <span>
                          {stretches.length === 0
                            ? t('kiosk.place.closed')
                            : stretches.map((stretch) => (
                                <bdi key={stretch.from} dir="ltr">
                                  {formatRange(stretch.from, stretch.to)}
                                </bdi>
                              ))}
                        </span>
                        {reason === undefined ? null : (
                          <small>
                            <Said text={reason} quiet />
                          </small>
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
        </Fact>
        <Fact icon={IconPhone} title={t('kiosk.place.phone')} wide>
          <Phones numbers={place.phones.length > 0 ? place.phones : [home.phone]} />
        </Fact>
        {place.accessibility.length === 0 ? null : (
          <Fact icon={IconAccessible} title={named('need.disabled')} wide>
            <p className="under-title">
              {place.accessibility.map((each) => (
                <span key={each}>{t(`kiosk.place.access.${each}`)}</span>
              ))}
            </p>
          </Fact>
        )}
      </div>
      {place.body === undefined ? null : (
        <div className="card">
          <Body text={place.body} />
        </div>
      )}
      <div className="actions">
        {place.viewpoint === undefined ? null : (
          <Touch className="action main" onTouch={() => go(`/tour?at=${place.viewpoint}`)}>
            <IconView360 aria-hidden size="1em" stroke={1.75} />
            {t('kiosk.place.look')}
          </Touch>
        )}
        <Touch
          className="action"
          onTouch={() => {
            draft({ ...EMPTY_DRAFT, item: place.id, pole: place.poleNo === undefined ? '' : digitsOf(place.poleNo) })
            go('/report')
          }}
        >
          <IconMessageReport aria-hidden size="1em" stroke={1.75} />
          {t('kiosk.pole.report')}
        </Touch>
        <RateAction item={place.id} />
      </div>
      <TranslationWrong item={place} />
    </Page>
  )
}
