import { IconCloudOff, IconMoodEmpty } from '@tabler/icons-react'
import { type ReactNode, use } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { CommunityContext } from '../reading/community.ts'

/** Something could not be read: what happened, and what one can do. Never a dead end. */
export function Broken(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const phone = use(CommunityContext)?.home.phone ?? '12345'
  return (
    <div className="note-card" role="alert">
      <IconCloudOff aria-hidden size="2.2em" stroke={1.75} />
      <div>
        <h2>{t('kiosk.state.broken')}</h2>
        <p>{t('kiosk.state.brokenLine', { phone })}</p>
      </div>
    </div>
  )
}

/** There is nothing here yet. */
export function Empty(): ReactNode {
  const { t } = useSpeech(kioskWords)
  return (
    <div className="note-card">
      <IconMoodEmpty aria-hidden size="2.2em" stroke={1.75} />
      <h2>{t('kiosk.state.empty')}</h2>
    </div>
  )
}
