import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { ItemId } from '../../model/content/item.ts'
import { wallAt } from '../../model/day.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { hallWords } from '../../ui/words/hall.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import type { PanelProps } from '../page/Later.tsx'
import type { HallContent } from './hall-content.ts'
import { readHall } from './read-hall.ts'
import { Unreadable } from '../page/Unreadable.tsx'
import { useRead } from '../page/use-read.ts'
import { type FetchEngine, HallVisit } from './visit.ts'
import { VisitPage } from './VisitPage.tsx'

const fetchEngine: FetchEngine = async () => {
  try {
    return (await import('./gl-hall.ts')).GlHall
  } catch (error) {
    // Browsers say a file of the program that does not come is a type error; the hall is then shown as plain pictures.
    if (!(error instanceof TypeError)) throw error
    console.warn('tour: what draws halls could not be fetched', error)
    return null
  }
}
const noEngine: FetchEngine = () => Promise.resolve(null)

/** A hall: what hangs in it is read, and one goes in. */
export function HallPanel({ id, ...props }: PanelProps & { id: ItemId }): ReactNode {
  const { t } = useSpeech(hallWords)
  const { t: common } = useSpeech(commonWords)
  const { base } = props.options
  const read = useCallback((signal: AbortSignal) => readHall(base, id, wallAt(Date.now()).day, signal), [base, id])
  const [hall, again] = useRead(read)
  if (hall.is === 'read') return <Visit content={hall.value} {...props} />
  return (
    <div className="tour-all hall" data-panel="hall">
      <PanelHead title={t('hall.all')} onBack={() => props.door.open({ is: 'halls' })} />
      {hall.is === 'reading' ? (
        <p className="hall-waiting" role="status">
          {common('common.loading')}
        </p>
      ) : (
        <Unreadable problem={hall.problem} noLine={t('hall.noLine')} broken={t('hall.unreadable')} onAgain={again} />
      )}
    </div>
  )
}

function Visit({ content, ...props }: PanelProps & { content: HallContent }): ReactNode {
  const { walk, options, door } = props
  const [visit, setVisit] = useState<HallVisit | null>(null)
  const { base, reducedMotion } = options
  const { open } = door
  useEffect(() => {
    const flat = walk.store.state.picture !== 'gl'
    const begun = new HallVisit(walk, content, flat ? noEngine : fetchEngine, { base, still: reducedMotion, left: () => open(null) })
    setVisit(begun)
    window.addEventListener('online', begun.tryAgain)
    return () => {
      window.removeEventListener('online', begun.tryAgain)
      begun.close()
    }
  }, [walk, content, base, reducedMotion, open])
  return visit === null ? null : <VisitPage visit={visit} content={content} {...props} />
}
