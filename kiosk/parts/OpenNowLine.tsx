import type { ReactNode } from 'react'
import { ALL_DAY, type OpenNow } from '../../model/content/hours.ts'
import { formatMinute } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'

/** Whether something is open now, as a word and not only as a colour. */
export function OpenNowLine({ now }: { now: OpenNow }): ReactNode {
  const { t } = useSpeech(kioskWords)
  switch (now.is) {
    case 'open':
      return (
        <span className="open">
          {now.until >= ALL_DAY ? t('kiosk.place.always') : t('kiosk.place.open', { time: formatMinute(now.until > 1440 ? now.until - 1440 : now.until) })}
        </span>
      )
    case 'opens-today':
      return <span>{t('kiosk.place.opensToday', { time: formatMinute(now.at) })}</span>
    case 'closed-today':
      return <span>{t('kiosk.place.closedToday')}</span>
    case 'unknown':
      return null
  }
}
