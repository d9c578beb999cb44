import { IconCheck, IconCloudOff, IconDownload, IconLogout, IconShieldX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../ui/language.ts'
import { kioskWords } from '../ui/words/kiosk.ts'
import { shelfNews } from '../sw/page/door.ts'
import { Touch } from './parts/Touch.tsx'
import { useOffline } from './reading/line.ts'
import { useWatched } from './reading/objects.ts'

/** How this terminal is doing, in one line, and the way to leave nothing behind. */
export function EndBar({ onEnd }: { onEnd: (() => void) | null }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const offline = useOffline()
  const news = Object.values(useWatched(shelfNews))
  const fetching = news.find((each) => each.is === 'fetching')
  const refused = news.find((each) => each.is === 'refused' && each.problem.kind !== 'no-line')
  let state: ReactNode = null
  if (refused !== undefined)
    state = (
      <>
        <IconShieldX aria-hidden size="1.3em" stroke={1.75} />
        {t('kiosk.state.refused')}
      </>
    )
  else if (offline)
    state = (
      <>
        <IconCloudOff aria-hidden size="1.3em" stroke={1.75} />
        {t('kiosk.state.offline')}
      </>
    )
  else if (fetching?.is === 'fetching')
    state = (
      <>
        <IconDownload aria-hidden size="1.3em" stroke={1.75} />
        {t('kiosk.state.saving')} <progress value={fetching.doneBytes} max={fetching.ofBytes} />
      </>
    )
  else if (news.length > 0 && news.every((each) => each.is === 'active'))
    state = (
      <>
        <IconCheck aria-hidden size="1.3em" stroke={1.75} />
        {t('kiosk.state.saved')}
      </>
    )
  return (
    <div className="end-bar">
      <span
        className={offline || refused !== undefined ? 'state offline' : 'state'}
        role="status"
        data-state={refused !== undefined ? 'refused' : offline ? 'offline' : (fetching?.is ?? (news[0]?.is === 'active' ? 'saved' : 'unknown'))}
      >
        {state}
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
