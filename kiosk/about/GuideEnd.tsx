import { IconDeviceMobile, IconHeartHandshake, IconHelpCircle, IconPhone } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ItemOf } from '../../model/content/listed-item.ts'
import { useSpeech } from '../../ui/language.ts'
import { QrPicture } from '../../ui/qr/QrPicture.tsx'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { onGlass } from '../glass.ts'
import { Fact } from '../parts/Fact.tsx'
import { Phones } from '../parts/Phones.tsx'
import { pageOf } from '../parts/page-of.ts'
import { useCommunity } from '../reading/community.ts'
import { useBegin } from '../session/begin.ts'
import { guideText } from './guide-text.ts'
import { RightOrNot } from './RightOrNot.tsx'
import { Row } from './Row.tsx'
import { TranslationWrong } from './TranslationWrong.tsx'
import './about.css'

const words = { ...sayKindsWords, 'kiosk.help.noCall': kioskWords['kiosk.help.noCall'] }

/** What one does after a guide was read: call, ask, have it done, take it along, and say whether it was right. */
export function GuideEnd({ guide, term }: { guide: ItemOf<'guide'>; term: string }): ReactNode {
  const { locale, t } = useSpeech(words)
  const { home, stack } = useCommunity()
  const { offers, begin } = useBegin(guide.id)
  const [taking, setTaking] = useState(false)
  const phones = guide.phones.length > 0 ? guide.phones : [home.phone]
  const { publicUrl } = stack.terminal
  const take = () =>
    guideText(guide, locale, { term, phone: phones[0] as string, link: publicUrl === undefined ? null : `${publicUrl}/kiosk${pageOf(guide.id)}` })
  return (
    <section className="about-end" aria-labelledby="about-end">
      <h2 className="section-title" id="about-end">
        {t('say.end.title')}
      </h2>
      <Fact icon={IconPhone} title={t('say.end.call')} wide>
        <Phones numbers={phones} />
        <p>
          <small className="about-line">{t('kiosk.help.noCall')}</small>
        </p>
      </Fact>
      {offers('ask') ? <Row icon={IconHelpCircle} title={t('say.end.ask')} line={t('say.end.askLine')} does="ask" onTouch={() => begin('ask')} /> : null}
      {guide.channels.includes('agent') && offers('errand') ? (
        <Row icon={IconHeartHandshake} title={t('say.end.agent')} line={t('say.end.agentLine')} does="agent" onTouch={() => begin('errand')} />
      ) : null}
      {onGlass() ? (
        <>
          <Row
            icon={IconDeviceMobile}
            title={t('say.end.take')}
            line={t('say.end.takeLine')}
            does="take"
            expanded={taking}
            onTouch={() => setTaking(!taking)}
          />
          {taking ? <TakeAlong text={take()} label={t('say.end.scan')} /> : null}
        </>
      ) : null}
      <RightOrNot item={guide.id} />
      <TranslationWrong item={guide} />
    </section>
  )
}

/** The guide as a code that a phone reads off the glass. */
function TakeAlong({ text, label }: { text: string; label: string }): ReactNode {
  return (
    <figure className="card about-take" data-text={text}>
      <QrPicture text={text} label={label} ecc="L" />
      <figcaption aria-hidden>{label}</figcaption>
    </figure>
  )
}
