import type { ReactNode } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Page } from '../parts/Page.tsx'
import { Said } from '../parts/Said.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken, Empty } from '../parts/Waiting.tsx'
import { useRows } from '../reading/community.ts'
import './hotlines.css'

/** Numbers to read off the glass: the number itself is the largest thing on the line. */
export function HotlineListScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const reading = useRows('hotline')
  return (
    <Page
      name="hotline-list"
      title={t('kiosk.home.hotlines')}
      note={
        <p className="under-title">
          <span>{t('kiosk.help.noCall')}</span>
        </p>
      }
    >
      {reading.is === 'loading' ? <Skeleton /> : reading.is === 'problem' ? <Broken /> : reading.value.length === 0 ? <Empty /> : null}
      <ul className="hotlines">
        {reading.is !== 'ready'
          ? null
          : reading.value.map(({ row }) => (
              <li key={row.id} className="card" data-id={row.id}>
                <div>
                  <b>
                    <Said text={row.title} />
                  </b>
                  {row.under === undefined ? null : (
                    <span>
                      <Said text={row.under} quiet />
                    </span>
                  )}
                </div>
                <bdi dir="ltr">{row.code}</bdi>
              </li>
            ))}
      </ul>
    </Page>
  )
}
