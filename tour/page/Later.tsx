import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { TourOptions } from '../options.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import type { Panel, PanelDoor } from './panel.ts'

type Body = (props: PanelProps & { panel: Panel }) => ReactNode

/** What a panel is given. */
export interface PanelProps {
  readonly walk: Walk
  readonly state: WalkState
  readonly options: TourOptions
  readonly door: PanelDoor
}

let fetched: Body | null = null

/** A panel, whose part of the program is fetched when one is first opened; a line that is down is told and can be tried again. */
export function Later({ panel, ...props }: PanelProps & { panel: Panel }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const [Body, setBody] = useState(() => fetched)
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (Body !== null) return
    let gone = false
    setFailed(false)
    import('../panels.tsx').then(
      ({ PanelBody }) => {
        fetched = PanelBody
        if (!gone) setBody(() => PanelBody)
      },
      (error: unknown) => {
        console.warn('tour: a part of the program could not be fetched', error)
        if (!gone) setFailed(true)
      },
    )
    return () => {
      gone = true
    }
  }, [Body, tries])
  if (Body !== null) return <Body panel={panel} {...props} />
  return (
    <div className="tour-all" role="status">
      <p>{failed ? t('tour.panel.noLine') : common('common.loading')}</p>
      <div className="tour-actions">
        {failed ? (
          <button type="button" onClick={() => setTries(tries + 1)}>
            {common('common.retry')}
          </button>
        ) : null}
        <button type="button" onClick={() => props.door.open(null)}>
          {common('common.back')}
        </button>
      </div>
    </div>
  )
}
