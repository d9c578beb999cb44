import {
  IconArrowBarToDown,
  IconArrowLeft,
  IconArrowRight,
  IconContrastFilled,
  IconHome,
  IconLanguage,
  IconLifebuoy,
  IconTextSize,
  IconVolume,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { LANG } from '../model/text.ts'
import { useSpeech } from '../ui/language.ts'
import { aloudWords } from '../ui/words/aloud.ts'
import { commonWords } from '../ui/words/common.ts'
import { firstWords } from '../ui/words/first.ts'
import { Touch } from './parts/Touch.tsx'
import { useCommunity } from './reading/community.ts'
import { useWatched } from './reading/objects.ts'
import { note, session } from './session/session.ts'
import { aloud } from './speech/speaking.ts'
import { useReach } from './use-reach.ts'

const words = { ...aloudWords, ...commonWords, ...firstWords }

/** What was there before this page was loaded may have been somebody else's. */
const hasOwnPageBehind = () => navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.sameDocument === true

/** The same buttons on every page, where a hand reaches them from a wheelchair. Help keeps its corner. */
export function Foot(): ReactNode {
  const { locale, dir, t, setLocale } = useSpeech(words)
  const { elder, contrast } = useWatched(session)
  const reach = useReach()
  const { speaks } = useCommunity().home
  const reading = useWatched(aloud)
  const [path, go] = useLocation()
  const atHome = path === '/'
  const other = locale === 'zh' ? 'ug' : 'zh'
  const Back = dir === 'rtl' ? IconArrowRight : IconArrowLeft
  const buttons = [
    <Touch key="back" data-foot="back" disabled={atHome} onTouch={() => (hasOwnPageBehind() ? history.back() : go('/'))}>
      <Back aria-hidden size="1em" stroke={1.75} />
      {t('kiosk.foot.back')}
    </Touch>,
    <Touch key="home" data-foot="home" disabled={atHome} onTouch={() => go('/')}>
      <IconHome aria-hidden size="1em" stroke={1.75} />
      {t('kiosk.foot.home')}
    </Touch>,
    <Touch key="language" data-foot="language" lang={LANG[other]} onTouch={() => setLocale(other)}>
      <IconLanguage aria-hidden size="1em" stroke={1.75} />
      {t(`common.language.${other}`)}
    </Touch>,
    <Touch key="elder" data-foot="elder" aria-pressed={elder} onTouch={() => note({ elder: !elder })}>
      <IconTextSize aria-hidden size="1em" stroke={1.75} />
      {t('kiosk.foot.elder')}
    </Touch>,
    <Touch key="contrast" data-foot="contrast" aria-pressed={contrast} onTouch={() => note({ contrast: !contrast })}>
      <IconContrastFilled aria-hidden size="1em" stroke={1.75} />
      {t('kiosk.foot.contrast')}
    </Touch>,
    speaks ? (
      <Touch key="aloud" data-foot="aloud" aria-pressed={reading !== 'silent'} onTouch={() => aloud.set(reading === 'silent' ? 'going' : 'silent')}>
        <IconVolume aria-hidden size="1em" stroke={1.75} />
        {t('kiosk.foot.aloud')}
      </Touch>
    ) : null,
    // A phone lies in the hand, and a low glass on its side within reach.
    reach === null ? null : (
      <Touch key="reach" data-foot="reach" aria-pressed={reach.on} onTouch={() => note({ reach: !reach.on })}>
        <IconArrowBarToDown aria-hidden size="1em" stroke={1.75} />
        {t('kiosk.foot.reach')}
      </Touch>
    ),
  ]
  const help = (
    <Touch data-foot="help" className="help" onTouch={() => go('/help')}>
      <IconLifebuoy aria-hidden size="1em" stroke={1.75} />
      {t('kiosk.foot.help')}
    </Touch>
  )
  return (
    <nav className="foot" aria-label={t('kiosk.foot.label')}>
      {/* It alone changes its side with the language: were the others moved, the one that was touched would lose its focus. */}
      {dir === 'rtl' ? help : null}
      {buttons}
      {dir === 'rtl' ? null : help}
    </nav>
  )
}
