import { IconBuildingCommunity } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useLocation } from 'wouter'
import { LANG, type Locale } from '../model/text.ts'
import { formatNow } from '../ui/format/date.ts'
import { useSpeech } from '../ui/language.ts'
import { commonWords } from '../ui/words/common.ts'
import { useClock } from './clock.ts'
import { Said } from './parts/Said.tsx'
import { Touch } from './parts/Touch.tsx'
import { useCommunity } from './reading/community.ts'
import { KNOCKS, knock, NOT_KNOCKING } from './staff/knock.ts'

/** Where I am, what time it is as far as anybody knows, and the other language. Never scrolls away. */
export function Head(): ReactNode {
  const { stack, home } = useCommunity()
  const { locale, t, setLocale } = useSpeech(commonWords)
  const { wall, trusted } = useClock()
  const now = formatNow(wall, locale)
  const [, go] = useLocation()
  const knocking = useRef(NOT_KNOCKING)
  const knocks = () => {
    knocking.current = knock(knocking.current, performance.now())
    if (knocking.current.count < KNOCKS) return
    knocking.current = NOT_KNOCKING
    go('/staff')
  }
  const other: Locale = locale === 'zh' ? 'ug' : 'zh'
  return (
    <header className="head">
      {/* Not a button for residents: who works here knows it, and a PIN stands behind it. */}
      <span className="head-mark" data-knock onPointerUp={stack.terminal.staff === undefined ? undefined : knocks}>
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
