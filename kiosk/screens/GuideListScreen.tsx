import { type ReactNode, useMemo } from 'react'
import type { Audience, LifeEvent } from '../../model/content/facet.ts'
import { type Need, showsOn } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { guidesWords } from '../../ui/words/guides.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { needWords } from '../../ui/words/need.ts'
import { useWall } from '../clock.ts'
import { type Facet, facetsOf, partsOf } from '../guides/facets.ts'
import { GrowingRows } from '../parts/GrowingRows.tsx'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { type StackedRow, useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { useReadSeen } from '../reading/read-seen.ts'
import { note, session } from '../session/session.ts'

interface Sorted {
  readonly day: string
  readonly rows: readonly StackedRow[]
  readonly facets: readonly Facet[]
}
const NONE: Omit<Sorted, 'day'> = { rows: [], facets: [] }
// Whoever comes back to the list does not wait until a thousand guides have been sorted out once more.
const sorted = new WeakMap<readonly StackedRow[], Sorted>()

/** The guides that hold on a day and what parts them. */
function sortedOut(all: readonly StackedRow[], day: string): Sorted {
  const known = sorted.get(all)
  if (known?.day === day) return known
  const rows = all.filter(({ row }) => showsOn({ ...row, status: 'published' }, day))
  const found = { day, rows, facets: facetsOf(rows) }
  sorted.set(all, found)
  return found
}

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
      {facet === undefined ? null : (
        <div className="chips" role="group">
          <Touch className="chip" aria-pressed={part === null} onTouch={() => note({ guides: { facet, part: null } })}>
            {t('kiosk.place.all')}
          </Touch>
          {[...parts].map(([name, of]) => (
            <Touch
              key={name}
              className="chip"
              aria-pressed={part === name}
              data-part={name}
              {...(facet === 'office' ? { 'data-office': name } : {})}
              onTouch={() => note({ guides: { facet, part: name } })}
            >
              <PartName facet={facet} part={name} rows={of} /> <bdi dir="ltr">{of.length}</bdi>
            </Touch>
          ))}
        </div>
      )}
      <GrowingRows key={`${facet} ${part}`} list={chosen}>
        {({ row }) => <RowLink key={row.id} row={row} />}
      </GrowingRows>
    </Page>
  )
}

/** What a part is called; an office as its own guides call it. */
function PartName({ facet, part, rows }: { facet: Facet; part: string; rows: readonly StackedRow[] }): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: by } = useSpeech(guidesWords)
  const { t: named } = useSpeech(needWords)
  switch (facet) {
    case 'need':
      return named(`need.${part as Need}`)
    case 'event':
      return by(`guides.event.${part as LifeEvent}`)
    case 'audience':
      return by(`guides.audience.${part as Audience}`)
    case 'office': {
      const office = rows[0]?.row.under
      return office === undefined ? t('kiosk.guide.otherOffice') : <Said text={office} quiet />
    }
  }
}
