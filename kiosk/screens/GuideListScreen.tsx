import { type ReactNode, useMemo } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { guidesWords } from '../../ui/words/guides.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { partsOf } from '../guides/facets.ts'
import { Parts } from '../guides/Parts.tsx'
import { type Sorted, sortedOut } from '../guides/sorted-out.ts'
import { GrowingRows } from '../parts/GrowingRows.tsx'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { type StackedRow, useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { useReadSeen } from '../reading/read-seen.ts'
import { note, session } from '../session/session.ts'

const NONE: Omit<Sorted, 'day'> = { rows: [], facets: [] }

/** All guides; a long list by need, by turn in a life, by whom it is for or by office, whichever parts it. */
export function GuideListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: by } = useSpeech(guidesWords)
  const wall = useWall()
  const reading = useRows('guide')
  const { guides: looking } = useWatched(session)
  const { rows, facets } = reading.is === 'ready' ? sortedOut(reading.value, wall.day) : NONE
  const facet = facets.find((each) => each === looking.facet) ?? facets[0]
  const parts = useMemo(() => (facet === undefined ? new Map<string, readonly StackedRow[]>() : partsOf(rows, facet)), [rows, facet])
  const part = looking.part !== null && parts.has(looking.part) ? looking.part : null
  const chosen = (part === null ? undefined : parts.get(part)) ?? rows
  useReadSeen(chosen)
  return (
    <Page
      name="guide-list"
      title={t('kiosk.home.guides')}
      note={
        rows.length === 0 ? null : (
          <p className="under-title">
            <span>{t('kiosk.home.guidesLine', { n: chosen.length })}</span>
            {facet === 'office' && part === null ? <span>{t('kiosk.guide.allOffices', { n: parts.size })}</span> : null}
          </p>
        )
      }
    >
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : rows.length === 0 ? <Empty /> : null}
      {facet === undefined || facets.length < 2 ? null : (
        <div className="facets" role="group">
          {facets.map((each) => (
            <Touch key={each} className="facet" aria-pressed={each === facet} data-facet={each} onTouch={() => note({ guides: { facet: each, part: null } })}>
              {by(`guides.by.${each}`)}
            </Touch>
          ))}
        </div>
      )}
      {facet === undefined ? null : <Parts key={facet} facet={facet} parts={parts} part={part} />}
      <GrowingRows key={`${facet} ${part}`} list={chosen}>
        {({ row }) => <RowLink key={row.id} row={row} />}
      </GrowingRows>
    </Page>
  )
}
