import { type ReactNode, useMemo } from 'react'
import { showsOn } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Broken, Empty, Skeleton } from '../parts/Waiting.tsx'
import { type StackedRow, useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'

// A list longer than this is first shown by office: nobody scrolls through a thousand lines on a lobby's glass.
const BY_OFFICE_OVER = 60

/** All guides; a long catalogue is opened office by office. */
export function GuideListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const wall = useWall()
  const reading = useRows('guide')
  const { need: office } = useWatched(session)
  const rows = useMemo(
    () => (reading.is === 'ready' ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, wall.day)) : []),
    [reading, wall.day],
  )
  const offices = useMemo(() => byOffice(rows), [rows])
  const chosen = office === null ? undefined : offices.get(office)
  const long = rows.length > BY_OFFICE_OVER
  return (
    <Page
      name="guide-list"
      title={chosen?.[0]?.row.under === undefined ? t('kiosk.home.guides') : <Said text={chosen[0].row.under} />}
      note={
        rows.length === 0 ? null : (
          <p className="under-title">
            <span>{t('kiosk.home.guidesLine', { n: chosen?.length ?? rows.length })}</span>
            {long && chosen === undefined ? <span>{t('kiosk.guide.allOffices', { n: offices.size })}</span> : null}
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
          {[...offices].map(([name, of]) => (
            <Touch key={name} className="chip" aria-pressed={office === name} data-office={name} onTouch={() => note({ need: name })}>
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
