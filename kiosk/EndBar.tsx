import { type Icon, IconAlertTriangle, IconCheck, IconCloudOff, IconDownload, IconLogout, IconShieldX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { shelfNews } from '../sw/page/door.ts'
import { useSpeech } from '../ui/language.ts'
import { firstWords } from '../ui/words/first.ts'
import { Touch } from './parts/Touch.tsx'
import { useCommunity } from './reading/community.ts'
import { useOffline, useStale } from './reading/line.ts'
import { useWatched } from './reading/objects.ts'

const STATES = {
  refused: { icon: IconShieldX, words: 'kiosk.state.refused', weighs: true },
  stale: { icon: IconAlertTriangle, words: 'kiosk.state.stale', weighs: true },
  offline: { icon: IconCloudOff, words: 'kiosk.state.offline', weighs: true },
  fetching: { icon: IconDownload, words: 'kiosk.state.saving', weighs: false },
  saved: { icon: IconCheck, words: 'kiosk.state.saved', weighs: false },
} as const satisfies Record<string, { icon: Icon; words: keyof typeof firstWords; weighs: boolean }>

/** How this terminal is doing, in one line, what matters most first; and the way to leave nothing behind. */
export function EndBar({ onEnd }: { onEnd: (() => void) | null }): ReactNode {
  const { t } = useSpeech(firstWords)
  const offline = useOffline()
  const stale = useStale(useCommunity().own)
  const news = Object.values(useWatched(shelfNews))
  const fetching = news.find((each) => each.is === 'fetching')
  const state = (() => {
    if (news.some((each) => each.is === 'refused' && each.problem.kind !== 'no-line')) return 'refused'
    if (stale) return 'stale'
    if (offline) return 'offline'
    if (fetching !== undefined) return 'fetching'
    return news.length > 0 && news.every((each) => each.is === 'active' || each.is === 'waiting') ? 'saved' : null
  })()
  const shown = state === null ? null : STATES[state]
  return (
    <div className="end-bar">
      <span className={shown?.weighs === true ? 'state weighs' : 'state'} role="status" data-state={state ?? 'unknown'}>
        {shown === null ? null : (
          <>
            <shown.icon aria-hidden size="1.3em" stroke={1.75} />
            {t(shown.words)}
          </>
        )}
        {state === 'fetching' && fetching?.is === 'fetching' ? (
          <progress value={fetching.doneBytes} max={fetching.ofBytes} aria-label={t('kiosk.state.saving')} />
        ) : null}
      </span>
      {onEnd === null ? null : (
        <Touch onTouch={onEnd}>
          <IconLogout aria-hidden size="1.3em" stroke={1.75} />
          {t('kiosk.foot.end')}
        </Touch>
      )}
    </div>
  )
}
