import { IconBuildingCommunity } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LANG, type Locale } from '../model/text.ts'
import { formatNow } from '../ui/format/date.ts'
import { useSpeech } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { useClock } from './clock.ts'
import { Said } from './parts/Said.tsx'
import { Touch } from './parts/Touch.tsx'
import { useCommunity } from './reading/community.ts'

/** Where I am, what time it is as far as anybody knows, and the other language. Never scrolls away. */
export function Head(): ReactNode {
  const { stack, home } = useCommunity()
  const { locale, t, setLocale } = useSpeech(commonWords)
  const { wall, trusted } = useClock()
  const now = formatNow(wall, locale)
  const other: Locale = locale === 'zh' ? 'ug' : 'zh'
  return (
    <header className="head">
      <span className="head-mark">
        <IconBuildingCommunity aria-hidden size="1em" stroke={1.75} />
      </span>
      <div className="head-where">
        <b>
          <Said text={home.title} quiet />
        </b>
        <span>
          <Said text={stack.terminal.title} quiet />
        </span>
      </div>
      <div className="head-now">
        {trusted ? (
          <>
            <b>
              <bdi dir="ltr">{now.clock}</bdi>
            </b>
            <span>{now.day}</span>
          </>
        ) : null}
      </div>
      <Touch className="language" lang={LANG[other]} dir="auto" onTouch={() => setLocale(other)} data-language={other}>
        {t(`common.language.${other}`)}
      </Touch>
    </header>
  )
}
