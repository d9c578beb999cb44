import { IconChartBar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PublicStatistics } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { Said } from '../parts/Said.tsx'
import { useReportForm } from '../reading/report-form.ts'
import { durationOf } from './duration.ts'

const FEWEST = 10

type Counts = NonNullable<PublicStatistics['all']>

/** How cases went, in plain words. Under ten it says why nothing is counted. Rule K7. */
export function Figures({ figures }: { figures: PublicStatistics | null }): ReactNode {
  const { t } = useSpeech(publicWords)
  return (
    <section className="card case-figures" data-figures={figures === null ? 'away' : figures.all === null ? 'few' : 'counted'}>
      <h2>
        <IconChartBar aria-hidden size="1em" stroke={1.75} />
        {t('public.figures')}
      </h2>
      {figures === null ? (
        <p>{t('public.figures.away')}</p>
      ) : figures.all === null ? (
        <p>{t('public.figures.few', { n: figures.fewest })}</p>
      ) : (
        <>
          <Counted figures={figures.all} />
          <ByCategory figures={figures} />
        </>
      )}
    </section>
  )
}

function useTime(): (ms: number) => string {
  const { t } = useSpeech(publicWords)
  return (ms) => {
    const { n, unit } = durationOf(ms)
    return t(`public.unit.${unit}`, { n })
  }
}

/** The categories that have ten cases of their own; the others are in the sum alone. */
function ByCategory({ figures: { byCode } }: { figures: PublicStatistics }): ReactNode {
  const { t } = useSpeech(publicWords)
  const form = useReportForm()
  const time = useTime()
  if (form.is !== 'ready') return null
  return form.value.categories.map(({ code, title }) => {
    const counts: Counts | null = byCode[code] ?? null
    return counts === null ? null : (
      <div key={code} data-code={code}>
        <h3>
          <Said text={title} />
        </h3>
        <p>
          {t('public.figures.count', { n: counts.count, ended: counts.ended })}
          {counts.median === null ? null : ` · ${t('public.figures.median', { time: time(counts.median) })}`}
        </p>
      </div>
    )
  })
}

function Counted({ figures }: { figures: Counts }): ReactNode {
  const { t } = useSpeech(publicWords)
  const { count, ended, median, p90, overdue, reopened, refused } = figures
  const time = useTime()
  return (
    <>
      <p>
        <b>{t('public.figures.count', { n: count, ended })}</b>
      </p>
      <ul>
        {median === null || p90 === null ? (
          <li>{t('public.figures.fewEnded', { n: FEWEST })}</li>
        ) : (
          <>
            <li>{t('public.figures.median', { time: time(median) })}</li>
            <li>{t('public.figures.p90', { time: time(p90) })}</li>
          </>
        )}
        <li>{t('public.figures.overdue', { n: overdue })}</li>
        <li>{t('public.figures.reopened', { n: reopened })}</li>
        <li>{t('public.figures.refused', { n: refused })}</li>
      </ul>
    </>
  )
}
