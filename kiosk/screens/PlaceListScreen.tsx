import type { ReactNode } from 'react'
import { NEEDS, type Need, showsOn } from '../../model/content/item.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { needWords } from '../../ui/words/need.ts'
import { useWall } from '../clock.ts'
import { Page } from '../parts/Page.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Broken, Empty, Skeleton } from '../parts/Waiting.tsx'
import { useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'

/** All places, by the needs 吃住行游购娱健. */
export function PlaceListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { t: named } = useSpeech(needWords)
  const wall = useWall()
  const reading = useRows('place')
  const { need } = useWatched(session)
  const rows = reading.is === 'ready' ? reading.value.filter(({ row }) => showsOn({ ...row, status: 'published' }, wall.day)) : []
  const here = NEEDS.filter((each) => rows.some(({ row }) => row.needs.includes(each)))
  const chosen = here.includes(need as Need) ? (need as Need) : null
  return (
    <Page name="place-list" title={t('kiosk.home.places')}>
      <div className="chips" role="group">
        <Touch className="chip" aria-pressed={chosen === null} onTouch={() => note({ need: null })}>
          {t('kiosk.place.all')}
        </Touch>
        {here.map((each) => (
          <Touch key={each} className="chip" aria-pressed={chosen === each} onTouch={() => note({ need: each })}>
            {named(`need.${each}`)}
          </Touch>
        ))}
      </div>
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : rows.length === 0 ? <Empty /> : null}
      <ul className="rows">
        {rows
          .filter(({ row }) => chosen === null || row.needs.includes(chosen))
          .map(({ row }) => (
            <RowLink key={row.id} row={row} />
          ))}
      </ul>
    </Page>
  )
}
