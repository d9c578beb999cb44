import { IconMapPin } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { TourGraph } from '../../model/content/tour.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { WalkState } from '../walk/walk-state.ts'
import { Said } from './Said.tsx'

/** So many are listed at once; nobody reads through more. */
const AT_ONCE = 200

/** The viewpoints in the order of the tour; where they are too many to read, those nearest to a person first. */
function inOrder({ id, x, y }: TourGraph, at: number | null): readonly number[] {
  const all = id.map((_, index) => index)
  if (all.length <= AT_ONCE || at === null) return all
  const metres = all.map((index) => Math.hypot((x[index] ?? 0) - (x[at] ?? 0), (y[index] ?? 0) - (y[at] ?? 0)))
  // Where nobody knows how far it is, it comes last.
  const far = (index: number) => (Number.isNaN(metres[index]) ? Number.MAX_VALUE : (metres[index] ?? 0))
  return all.sort((a, b) => far(a) - far(b))
}

/** All viewpoints by name; choosing one goes there. Those far down are laid out only when they come into view. */
export function AllPlaces({ state, onGo, onBack }: { state: WalkState; onGo: (viewpoint: string) => void; onBack: () => void }): ReactNode {
  const { t } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const { graph, names, at } = state
  const back = useRef<HTMLButtonElement>(null)
  const [most, setMost] = useState(AT_ONCE)
  const order = useMemo(() => (graph === null ? [] : inOrder(graph, at)), [graph, at])
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  return (
    <div className="tour-all">
      <div className="tour-all-head">
        <div>
          <h2>{t('tour.all')}</h2>
          <p>{t('tour.all.choose')}</p>
        </div>
        <button ref={back} type="button" className="tour-quiet" onClick={onBack}>
          {common('common.back')}
        </button>
      </div>
      <ul>
        {order.slice(0, most).map((index) => {
          const id = graph?.id[index] ?? ''
          return (
            <li key={index}>
              <button type="button" aria-current={index === at ? 'location' : undefined} onClick={() => onGo(id)}>
                <IconMapPin stroke={1.75} aria-hidden="true" />
                <span>{names === null ? common('common.loading') : <Said text={names.titles[index] ?? { zh: id }} />}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {order.length > most ? (
        <button type="button" className="tour-quiet" onClick={() => setMost(most + AT_ONCE)}>
          {t('tour.more')}
        </button>
      ) : null}
    </div>
  )
}
