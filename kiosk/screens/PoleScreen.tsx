import { IconMessageReport, IconView360 } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { findPole } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { Page } from '../parts/Page.tsx'
import { PoleEntry } from '../parts/PoleEntry.tsx'
import { PoleProblems } from '../parts/PoleProblems.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Skeleton } from '../parts/Skeleton.tsx'
import { Broken } from '../parts/Waiting.tsx'
import { usePoles } from '../reading/poles.ts'
import { useReportForm } from '../reading/report-form.ts'
import { draft, EMPTY_DRAFT } from '../session/session.ts'
import './report.css'

/** Where a numbered pole stands: its digits, then a look at it or a word about it. */
export function PoleScreen(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const poles = usePoles()
  const form = useReportForm()
  const [digits, setDigits] = useState('')
  const [, go] = useLocation()
  if (poles.is !== 'ready')
    return (
      <Page name="pole" title={t('kiosk.pole.title')}>
        {poles.is === 'loading' ? <Skeleton /> : <Broken />}
      </Page>
    )
  const found = findPole(poles.value, digits)
  const at = found.is === 'found' ? found.index : null
  return (
    <Page
      name="pole"
      title={t('kiosk.pole.title')}
      note={
        <p className="under-title">
          <span>{t('kiosk.report.whereLine')}</span>
        </p>
      }
    >
      <PoleEntry poles={poles.value} digits={digits} onDigits={setDigits} />
      <div className="actions">
        <Touch
          className="action main whole"
          disabled={at === null}
          onTouch={() => at !== null && go(`/tour?at=${poles.value.viewpoint[at]}&h=${poles.value.heading[at]}`)}
        >
          <IconView360 aria-hidden size="1em" stroke={1.75} />
          {t('kiosk.pole.look')}
        </Touch>
      </div>
      {form.is === 'ready' ? (
        <PoleProblems categories={form.value.categories} digits={digits} disabled={at === null} />
      ) : (
        <Touch
          className="action"
          disabled={at === null}
          onTouch={() => {
            draft({ ...EMPTY_DRAFT, pole: digits })
            go('/report')
          }}
        >
          <IconMessageReport aria-hidden size="1em" stroke={1.75} />
          {t('kiosk.pole.report')}
        </Touch>
      )}
    </Page>
  )
}
