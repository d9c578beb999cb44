import { type ReactNode, useEffect, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { TourOptions } from '../options.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import type { Panel, PanelDoor } from './panel.ts'

/** What a panel is given. */
export interface PanelProps {
  readonly walk: Walk
  readonly state: WalkState
  readonly options: TourOptions
  readonly door: PanelDoor
}

/** The part of the program that nobody needs before the first picture. */
interface Parts {
  readonly PanelBody: (props: PanelProps & { readonly panel: Panel }) => ReactNode
  readonly MapNames: (props: Pick<PanelProps, 'walk' | 'state'>) => ReactNode
  readonly strollAlone: (walk: Walk, still: boolean) => () => void
}

let fetched: Parts | null = null

/** Fetches it when it is first wanted. @param tries another number tries again */
export function useParts(tries: number): Parts | 'failed' | null {
  const [parts, setParts] = useState<Parts | 'failed' | null>(fetched)
  useEffect(() => {
    if (fetched !== null) return
    let gone = false
    setParts(null)
    import('../panels.tsx').then(
      ({ PanelBody, MapNames, strollAlone }) => {
        fetched = { PanelBody, MapNames, strollAlone }
        if (!gone) setParts(fetched)
      },
      (error: unknown) => {
        console.warn('tour: a part of the program could not be fetched', error)
        if (!gone) setParts('failed')
      },
    )
    return () => {
      gone = true
    }
  }, [tries])
  return parts
}

/** A panel; a line that is down is told and can be tried again. */
export function Later({ panel, ...props }: PanelProps & { panel: Panel }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const [tries, setTries] = useState(0)
  const parts = useParts(tries)
  if (parts !== null && parts !== 'failed') return <parts.PanelBody panel={panel} {...props} />
  return (
    <div className="tour-all" role="status">
      <p>{parts === 'failed' ? t('tour.panel.noLine') : common('common.loading')}</p>
      <div className="tour-actions">
        {parts === 'failed' ? (
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

/** The names over the map; without them its dots can still be touched, and the list says them all. */
export function LaterNames(props: Pick<PanelProps, 'walk' | 'state'>): ReactNode {
  const parts = useParts(0)
  return parts === null || parts === 'failed' ? null : <parts.MapNames {...props} />
}
