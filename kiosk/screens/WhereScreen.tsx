import type { ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'
import { findPole } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Page } from '../parts/Page.tsx'
import { PoleEntry } from '../parts/PoleEntry.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken } from '../parts/Waiting.tsx'
import { useWatched } from '../reading/objects.ts'
import { usePoles } from '../reading/poles.ts'
import { draft, session } from '../session/session.ts'
import './report.css'

/** The second step: the number of the nearest pole, or none. */
export function WhereScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const { draft: made } = useWatched(session)
  const poles = usePoles()
  const [, go] = useLocation()
  if (made.category === null) return <Redirect to="/report" replace />
  const found = poles.is === 'ready' ? findPole(poles.value, made.pole) : null
  return (
    <Page
      name="report-where"
      title={t('kiosk.report.where')}
      note={
        <p className="under-title">
          <span>{t('kiosk.report.whereLine')}</span>
        </p>
      }
    >
      {poles.is === 'loading' ? (
        <Skeleton />
      ) : poles.is === 'problem' ? (
        <Broken />
      ) : (
        <PoleEntry poles={poles.value} digits={made.pole} onDigits={(pole) => draft({ pole })} />
      )}
      <div className="actions">
        <Touch
          className="action"
          onTouch={() => {
            draft({ pole: '' })
            go('/report/say')
          }}
        >
          {t('kiosk.report.noPole')}
        </Touch>
        <Touch className="action main" disabled={found?.is !== 'found'} onTouch={() => go('/report/say')}>
          {t('kiosk.report.next')}
        </Touch>
      </div>
    </Page>
  )
}
