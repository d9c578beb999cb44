import { Link, useSearchParams } from 'wouter'
import type { DeskCase, DeskRow } from '../../model/case/desk.ts'
import { useSpeech } from '../../ui/language.ts'
import { RowFace } from '../inbox/CaseList.tsx'
import { pageWords } from '../page-words.ts'

function OtherCase({ row, now }: { readonly row: DeskRow; readonly now: number }) {
  const [search] = useSearchParams()
  const asked = search.toString()
  return (
    <Link href={`/case/${row.id}${asked === '' ? '' : `?${asked}`}`} className="case" data-other={row.id}>
      <RowFace row={row} now={now} />
    </Link>
  )
}

/** Cases that may be of the same thing. They are hints: nothing is merged unless somebody says so. Rule K10. */
export function PerhapsTheSame({ each, now, onSame }: { readonly each: DeskCase; readonly now: number; readonly onSame: ((id: string) => void) | null }) {
  const { t } = useSpeech(pageWords)
  const told = each.sameAs !== null && each.same.every(({ id }) => id !== each.sameAs) ? each.sameAs : null
  return (
    <section className="card same">
      <h3>{t('studio.same')}</h3>
      <p className="hint">{t('studio.same.line')}</p>
      <ul>
        {each.same.map((row) => (
          <li key={row.id}>
            {row.id === each.sameAs && <small className="mark">{t('studio.same.told')}</small>}
            <OtherCase row={row} now={now} />
            {onSame !== null && (
              <button type="button" className="pill" data-same={row.id} onClick={() => onSame(row.id)}>
                {t('studio.same.mark')}
              </button>
            )}
          </li>
        ))}
        {told !== null && (
          <li>
            <Link href={`/case/${told}`}>{t('studio.same.told')}</Link>
            {onSame !== null && (
              <button type="button" className="pill" data-same={told} onClick={() => onSame(told)}>
                {t('studio.same.mark')}
              </button>
            )}
          </li>
        )}
      </ul>
    </section>
  )
}

/** What else was said at this pole within 30 days. */
export function AtPole({ each, now }: { readonly each: DeskCase; readonly now: number }) {
  const { t } = useSpeech(pageWords)
  if (each.pole === null) return null
  return (
    <section className="card at-pole">
      <h3>{t('studio.atPole')}</h3>
      {each.atPole.length === 0 ? (
        <p className="hint">{t('studio.atPole.none')}</p>
      ) : (
        <ul>
          {each.atPole.map((row) => (
            <li key={row.id}>
              <OtherCase row={row} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
