import type { ReactNode } from 'react'
import { digitsOf } from '../../model/pole.ts'
import { DIRECTION, LANG, type Locale, LOCALES, type Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { TellStaff } from '../help/TellStaff.tsx'
import { Page } from '../parts/Page.tsx'
import { useCommunity } from '../reading/community.ts'
import './report.css'

// Known by everyone in the country and true without any bundle.
const ALWAYS: readonly { readonly number: string; readonly title: Text }[] = [
  { number: '110', title: { zh: '报警', ug: 'ساقچى' } },
  { number: '119', title: { zh: '火警', ug: 'ئوت ئۆچۈرۈش' } },
  { number: '120', title: { zh: '急救', ug: 'جىددىي قۇتقۇزۇش' } },
]

/** Both languages at once: whoever stands here may need someone else to read. */
function Both({ text }: { text: Text }): ReactNode {
  const { locale } = useSpeech(kioskWords)
  const order: readonly Locale[] = locale === 'zh' ? LOCALES : ['ug', 'zh']
  return order.map((each) => {
    const words = text[each]
    return words === undefined ? null : (
      <span key={each} lang={LANG[each]} dir={DIRECTION[each]} className={each === locale ? undefined : 'other-language'}>
        {words}
      </span>
    )
  })
}

/** Help: the numbers at once, in large digits, where one stands, and plainly that this terminal makes no calls. One touch tells the staff. */
export function HelpScreen(): ReactNode {
  const { t, text } = useSpeech(kioskWords)
  const { home, stack } = useCommunity()
  const address = home.address ?? home.title
  const { poleNo } = stack.terminal
  return (
    <Page name="help" title={t('kiosk.help.title')} note={<p>{t('kiosk.help.noCall')}</p>}>
      <ul className="help-numbers">
        {ALWAYS.map(({ number, title }) => (
          <li key={number} className="card help-number">
            <b>
              <Both text={title} />
            </b>
            <bdi dir="ltr">{number}</bdi>
          </li>
        ))}
        <li className="card help-number">
          <b>{t('kiosk.help.community')}</b>
          <bdi dir="ltr" className="longer">
            {home.phone}
          </bdi>
        </li>
      </ul>
      <TellStaff />
      <section className="card both">
        <h2>{t('kiosk.help.here')}</h2>
        <p className="help-here both">
          <Both text={address} />
        </p>
        <p className="help-here">{text(stack.terminal.title).words}</p>
        {poleNo === undefined ? null : <p className="help-here">{t('kiosk.help.pole', { no: digitsOf(poleNo) })}</p>}
      </section>
    </Page>
  )
}
