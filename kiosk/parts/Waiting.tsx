import { IconCloudOff, IconMoodEmpty } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { firstWords } from '../../ui/words/first.ts'
import { CommunityContext } from '../reading/community.ts'
import { use } from 'react'

const words = { ...commonWords, ...firstWords }
const QUIET_MS = 200

/** A page that is being read: nothing at first, then its outline, so that a quick answer does not flicker. */
export function Skeleton({ rows = 6 }: { rows?: number }): ReactNode {
  const { t } = useSpeech(words)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="skeleton" role="status" aria-label={t('common.loading')}>
      {shown ? Array.from({ length: rows }, (_, at) => <div key={at} className="skeleton-row" />) : null}
    </div>
  )
}

/** Something could not be read: what happened, and what one can do. Never a dead end. */
export function Broken(): ReactNode {
  const { t } = useSpeech(words)
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
  const { t } = useSpeech(words)
  return (
    <div className="note-card">
      <IconMoodEmpty aria-hidden size="2.2em" stroke={1.75} />
      <h2>{t('kiosk.state.empty')}</h2>
    </div>
  )
}
