import { IconCalendarCheck, IconChevronDown, IconClock, IconFolder, IconMapPin, IconPhone, IconRosetteDiscountCheck, IconUserCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { useSpeech } from '../../ui/language.ts'
import { formatDay } from '../../ui/format/date.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Decide } from '../about/Decide.tsx'
import { GuideEnd } from '../about/GuideEnd.tsx'
import { Also } from '../parts/Also.tsx'
import { Fact } from '../parts/Fact.tsx'
import { ItemTitle } from '../parts/ItemTitle.tsx'
import { Page } from '../parts/Page.tsx'
import { PlaceLine } from '../parts/PlaceLine.tsx'
import { Phones } from '../parts/Phones.tsx'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'
import { useCommunity } from '../reading/community.ts'

/** One guide. The first screen answers only: can I, what do I bring, where and when, how long, how much. Law comes last. */
export function GuidePage({ guide }: { guide: ItemOf<'guide'> }): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const { home } = useCommunity()
  const thin = guide.materials.length === 0 && guide.steps.length === 0
  const term = [termOf(guide, t), feeOf(guide, t)].filter((part) => part !== '').join(' · ')
  return (
    <Page
      name="guide"
      both={guide.translation.ug}
      title={<ItemTitle text={guide.title} />}
      note={
        <>
          <p className="under-title">
            {guide.authority === undefined ? null : (
              <span>
                <IconRosetteDiscountCheck aria-hidden size="1.3em" stroke={1.75} />
                <Said text={guide.authority} quiet />
              </span>
            )}
            {guide.checkedOn === undefined ? null : (
              <span>
                <IconCalendarCheck aria-hidden size="1.3em" stroke={1.75} />
                {t('kiosk.guide.checked', { day: formatDay(guide.checkedOn, locale) })}
              </span>
            )}
          </p>
          <ReviewNote state={guide.translation.ug} outdated={guide.translation.outdated} />
        </>
      }
    >
      {guide.decision === undefined ? null : <Decide item={guide.id} decision={guide.decision} />}
      <div className="facts">
        {guide.who === undefined ? null : (
          <Fact icon={IconUserCheck} title={<Label of="kiosk.guide.who" />}>
            <strong>
              <Said text={guide.who} />
            </strong>
          </Fact>
        )}
        {guide.promised === undefined && guide.fee === undefined ? null : (
          <Fact icon={IconClock} title={<Label of="kiosk.guide.howLong" />}>
            <strong>{term}</strong>
          </Fact>
        )}
        {guide.materials.length === 0 ? (
          thin ? null : (
            <Fact icon={IconFolder} title={<Label of="kiosk.guide.bring" />} wide>
              <strong>{t('kiosk.guide.bringNothing')}</strong>
            </Fact>
          )
        ) : (
          <Fact icon={IconFolder} title={<Label of="kiosk.guide.bring" />} wide>
            <ul>
              {guide.materials.map((material, at) => (
                <li key={at}>
                  <strong>
                    <Said text={material.name} />
                  </strong>{' '}
                  <small>
                    {[material.original ? t('kiosk.guide.original') : '', material.copies > 0 ? t('kiosk.guide.copies', { n: material.copies }) : '']
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </small>{' '}
                  {material.note === undefined ? null : (
                    <small>
                      <Said text={material.note} quiet />
                    </small>
                  )}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {guide.where === undefined && guide.places.length === 0 ? null : (
          <Fact icon={IconMapPin} title={<Label of="kiosk.guide.where" />} wide>
            {guide.where === undefined ? null : (
              <strong>
                <Said text={guide.where} />
              </strong>
            )}
            {guide.hours === undefined ? null : (
              <p>
                <Said text={guide.hours} quiet />
              </p>
            )}
            {guide.places.map((id) => (
              <PlaceLine key={id} id={id} />
            ))}
          </Fact>
        )}
        {thin ? (
          <Fact icon={IconPhone} title={<Label of="kiosk.guide.ask" />} wide>
            <p>{t('kiosk.guide.thin')}</p>
            <Phones numbers={guide.phones.length > 0 ? guide.phones : [home.phone]} />
          </Fact>
        ) : null}
      </div>
      {guide.channels.length === 0 ? null : (
        <p className="under-title">
          {guide.channels.map((channel) => (
            <span key={channel}>{t(`kiosk.guide.channel.${channel}`)}</span>
          ))}
        </p>
      )}
      {guide.steps.length === 0 ? null : (
        <section className="card">
          <h2 className="section-title">
            <Label of="kiosk.guide.steps" />
          </h2>
          <ol className="steps">
            {guide.steps.map((step, at) => (
              <li key={at}>
                <span className="number" aria-hidden>
                  {at + 1}
                </span>
                <div>
                  <strong>
                    <Said text={step.title} />
                  </strong>
                  {step.body === undefined ? null : (
                    <p>
                      <Said text={step.body} quiet />
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {guide.faq.map(({ question, answer }, at) => (
        <details key={at} className="card">
          <summary>
            <Said text={question} />
            <IconChevronDown aria-hidden size="1.3em" stroke={1.75} />
          </summary>
          <p>
            <Said text={answer} />
          </p>
        </details>
      ))}
      {guide.legalBasis.length === 0 ? null : (
        <details className="card">
          <summary>
            <Label of="kiosk.guide.law" />
            <IconChevronDown aria-hidden size="1.3em" stroke={1.75} />
          </summary>
          <ul>
            {guide.legalBasis.map((basis, at) => (
              <li key={at}>
                <Said text={basis} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {guide.itemCode === undefined ? null : (
        <p className="under-title">
          <span>
            {t('kiosk.guide.code')}{' '}
            <bdi dir="ltr" className="code" translate="no">
              {guide.itemCode}
            </bdi>
          </span>
        </p>
      )}
      <GuideEnd guide={guide} term={term} />
    </Page>
  )
}

/** A heading of the page, in both languages where both are shown. */
function Label({ of: key }: { of: `kiosk.guide.${'who' | 'howLong' | 'bring' | 'where' | 'ask' | 'steps' | 'law'}` }): ReactNode {
  const { t } = useSpeech(kioskWords)
  return (
    <>
      {t(key)}
      <Also text={kioskWords[key]} />
    </>
  )
}

type Say = ReturnType<typeof useSpeech<typeof kioskWords>>['t']

function termOf({ promised }: ItemOf<'guide'>, t: Say): string {
  if (promised === undefined) return ''
  if ('instant' in promised) return t('kiosk.guide.instant')
  return t(promised.unit === 'working' ? 'kiosk.guide.workingDays' : 'kiosk.guide.calendarDays', { n: promised.days })
}

function feeOf({ fee }: ItemOf<'guide'>, t: Say): string {
  if (fee === undefined) return ''
  return 'free' in fee ? t('kiosk.guide.free') : t('kiosk.guide.yuan', { n: fee.yuan })
}
