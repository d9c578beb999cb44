import { IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { PublicStatistics } from '../../model/case/public.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { useDesk } from '../desk.ts'
import type { Trouble } from '../hub.ts'
import { CaseTitle } from '../parts/CaseTitle.tsx'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { type PageSpeech, pageWords } from '../page-words.ts'

/** How long something took, in the largest unit that fits: `3 天`, `5 小时 12 分`. */
function tookWords(ms: number | null, t: PageSpeech['t']): string {
  if (ms === null) return t('studio.figures.few')
  const minutes = Math.max(1, Math.round(ms / 60_000))
  if (minutes < 60) return t('studio.took.minutes', { m: minutes })
  if (minutes < 48 * 60) return t('studio.took.hours', { h: Math.floor(minutes / 60), m: minutes % 60 })
  return t('studio.took.days', { n: Math.round(minutes / (24 * 60)) })
}

/** The figures that everybody may see, of released cases; of fewer than ten nothing is told. Rule K7. */
export function FiguresPage() {
  const { hub } = useDesk()
  const { locale, t } = useSpeech(pageWords)
  const [told, setTold] = useState<PublicStatistics | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  useEffect(() => {
    void hub.get('/api/public/statistics', PublicStatistics).then((answer) => {
      setTrouble(answer.is === 'ok' ? null : answer)
      if (answer.is === 'ok') setTold(answer.value)
    })
  }, [hub])
  const groups = Object.entries(told?.byCode ?? {}).sort(([, a], [, b]) => (b?.count ?? 0) - (a?.count ?? 0))
  const most = Math.max(1, ...groups.map(([, figures]) => figures?.count ?? 0))
  return (
    <main className="page" data-page="figures">
      <h1>{t('studio.figures')}</h1>
      <p className="hint">{t('studio.figures.line')}</p>
      <TroubleLine trouble={trouble} />
      {told !== null && (
        <>
          <div className="wide-table">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('studio.figures.what')}</th>
                  <th scope="col">{t('studio.figures.count')}</th>
                  <th scope="col">{t('studio.figures.ended')}</th>
                  <th scope="col">{t('studio.figures.median')}</th>
                  <th scope="col">{t('studio.figures.p90')}</th>
                  <th scope="col">{t('studio.figures.overdue')}</th>
                  <th scope="col">{t('studio.figures.reopened')}</th>
                  <th scope="col">{t('studio.figures.refused')}</th>
                </tr>
              </thead>
              <tbody>
                <tr className="all">
                  <th scope="row">{t('studio.figures.all')}</th>
                  <Cells figures={told.all} most={told.all?.count ?? 1} fewest={told.fewest} />
                </tr>
                {groups.map(([code, figures]) => (
                  <tr key={code} data-code={code}>
                    <th scope="row">
                      <CaseTitle code={code} />
                    </th>
                    <Cells figures={figures} most={most} fewest={told.fewest} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="hint">{t('studio.figures.at', { time: formatDateTime(told.now, locale) })}</p>
          <p>
            <a className="pill" href="/api/public/cases.csv" download>
              <IconDownload size={18} stroke={1.75} aria-hidden="true" />
              {t('studio.figures.csv')}
            </a>
          </p>
        </>
      )}
    </main>
  )
}

function Cells({ figures, most, fewest }: { readonly figures: PublicStatistics['all']; readonly most: number; readonly fewest: number }) {
  const { t } = useSpeech(pageWords)
  if (figures === null) return <td colSpan={7}>{t('studio.figures.hidden', { n: fewest })}</td>
  const { count, ended, median, p90, overdue, reopened, refused } = figures
  return (
    <>
      <td>
        <span className="bar-cell">
          <b>{count}</b>
          <span className="bar" aria-hidden="true">
            <span style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
        </span>
      </td>
      <td>{ended}</td>
      <td>{tookWords(median, t)}</td>
      <td>{tookWords(p90, t)}</td>
      <td className={overdue > 0 ? 'late' : undefined}>{overdue}</td>
      <td>{reopened}</td>
      <td>{refused}</td>
    </>
  )
}
