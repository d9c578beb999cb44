import { type ReactNode, useMemo } from 'react'
import { NEEDS, showsOn } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { needWords } from '../../ui/words/need.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Broken, Empty, Skeleton } from '../parts/Waiting.tsx'
import { type StackedRow, useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'

// A list longer than this is opened part by part: nobody scrolls through a thousand lines on a lobby's glass.
const WHOLE_MOST = 60
// Fewer different needs than this part nothing, nor do needs of which one holds nearly everything: a district's catalogue is
// all one need, also with a community's guides before it, and is opened office by office.
const NEEDS_LEAST = 3
const ONE_NEED_MOST = 0.7

/** All guides; a long list by what residents need, a catalogue without needs by office. */
export function GuideListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: named } = useSpeech(needWords)
  const wall = useWall()
  const reading = useRows('guide')
  const { need: part } = useWatched(session)
  const rows = useMemo(
    () => (reading.is === 'ready' ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, wall.day)) : []),
    [reading, wall.day],
  )
  const needs = useMemo(() => NEEDS.filter((need) => rows.some(({ row }) => row.needs.includes(need))), [rows])
  const offices = useMemo(() => byOffice(rows), [rows])
  const long = rows.length > WHOLE_MOST
  const byNeed = needs.length >= NEEDS_LEAST && needs.every((need) => rows.filter(({ row }) => row.needs.includes(need)).length <= rows.length * ONE_NEED_MOST)
  const need = byNeed ? needs.find((each) => each === part) : undefined
  const office = byNeed || part === null ? undefined : offices.get(part)
  const chosen = need === undefined ? office : rows.filter(({ row }) => row.needs.includes(need))
  return (
    <Page
      name="guide-list"
      title={office?.[0]?.row.under === undefined ? t('kiosk.home.guides') : <Said text={office[0].row.under} />}
      note={
        rows.length === 0 ? null : (
          <p className="under-title">
            <span>{t('kiosk.home.guidesLine', { n: chosen?.length ?? rows.length })}</span>
            {long && chosen === undefined && !byNeed ? <span>{t('kiosk.guide.allOffices', { n: offices.size })}</span> : null}
          </p>
        )
      }
    >
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : rows.length === 0 ? <Empty /> : null}
      {long ? (
        <div className="chips" role="group">
          <Touch className="chip" aria-pressed={chosen === undefined} onTouch={() => note({ need: null })}>
            {t('kiosk.place.all')}
          </Touch>
          {byNeed
            ? needs.map((each) => (
                <Touch key={each} className="chip" aria-pressed={need === each} onTouch={() => note({ need: each })}>
                  {named(`need.${each}`)}
                </Touch>
              ))
            : [...offices].map(([name, of]) => (
                <Touch key={name} className="chip" aria-pressed={part === name} data-office={name} onTouch={() => note({ need: name })}>
                  {of[0]?.row.under === undefined ? t('kiosk.guide.otherOffice') : <Said text={of[0].row.under} quiet />} <bdi dir="ltr">{of.length}</bdi>
                </Touch>
              ))}
        </div>
      ) : null}
      <ul className="rows">
        {(chosen ?? rows).map(({ row }) => (
          <RowLink key={row.id} row={row} />
        ))}
      </ul>
    </Page>
  )
}

function byOffice(rows: readonly StackedRow[]): Map<string, StackedRow[]> {
  const offices = new Map<string, StackedRow[]>()
  for (const each of rows) {
    const name = each.row.under?.zh ?? ''
    const of = offices.get(name)
    if (of === undefined) offices.set(name, [each])
    else of.push(each)
  }
  return new Map([...offices].sort((a, b) => b[1].length - a[1].length))
}
