import { IconArrowNarrowLeft, IconMail, IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { DESK_VIEWS } from '../../model/case/desk.ts'
import { formatDateTime } from '../../ui/format/date.ts'
import { useSpeech } from '../../ui/language.ts'
import { CasePane } from '../case/CasePane.tsx'
import { useDesk, useStore } from '../desk.ts'
import { TroubleLine } from '../parts/TroubleLine.tsx'
import { pageWords } from '../page-words.ts'
import { CaseList } from './CaseList.tsx'
import { Filters } from './Filters.tsx'
import { POLL_SECONDS } from './inbox-store.ts'
import { searchOf, wantedIn } from './wanted.ts'

/** The letters on one side, the open one on the other. New letters come in by themselves and never take the open one away. */
export function InboxPage({ id }: { readonly id: string | null }) {
  const { inbox } = useDesk()
  const { locale, t } = useSpeech(pageWords)
  const { list, checkedAt, trouble } = useStore(inbox)
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const wanted = wantedIn(search)
  const asked = searchOf(wanted)
  useEffect(() => inbox.want(wanted), [inbox, asked])
  const isLoading = checkedAt === null
  return (
    <main className={id === null ? 'inbox' : 'inbox has-open'} data-page="inbox">
      <header className="head">
        <h1>{t('studio.inbox')}</h1>
        <div className="views" role="group" aria-label={t('studio.views')}>
          {DESK_VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              className="pill"
              data-view={view}
              data-some={(list?.counts[view] ?? 0) > 0}
              aria-pressed={view === wanted.view}
              onClick={() => go(`${id === null ? '/' : `/case/${id}`}${searchOf({ ...wanted, view })}`)}
            >
              {t(`studio.view.${view}`)} <span className="number">{list?.counts[view] ?? ''}</span>
            </button>
          ))}
        </div>
      </header>
      {trouble !== null && (
        <div className="banner" role="status">
          <IconPlugConnectedX size={22} stroke={1.75} aria-hidden="true" />
          {trouble.is === 'no-line' ? (
            <span data-trouble="no-line">
              {t('studio.noLine', { n: POLL_SECONDS })} {checkedAt !== null && t('studio.noLine.last', { time: formatDateTime(checkedAt, locale) })}
            </span>
          ) : (
            <TroubleLine trouble={trouble} />
          )}
        </div>
      )}
      <div className="desk">
        <section className="letters" aria-label={t('studio.inbox')}>
          <Filters wanted={wanted} onWant={(next) => go(`${id === null ? '/' : `/case/${id}`}${searchOf(next)}`)} />
          {list !== null && (
            <CaseList
              rows={list.rows}
              now={list.now}
              view={wanted.view}
              chosen={id}
              onChoose={(chosen, isWalk) => go(`/case/${chosen}${asked}`, { replace: isWalk && id !== null })}
            />
          )}
          {isLoading && trouble === null && <p className="middle">{t('studio.loading')}</p>}
          {list !== null && !isLoading && list.rows.length === 0 && (
            <p className="middle" data-empty="">
              {t(wanted.kind === null && wanted.pole === null ? `studio.empty.${wanted.view}` : 'studio.empty.filtered')}
            </p>
          )}
          {list !== null && list.rows.length < list.total && !isLoading && (
            <button type="button" className="pill more" onClick={inbox.more}>
              {t('studio.more', { n: list.total - list.rows.length })}
            </button>
          )}
        </section>
        <section className="open" aria-label={t('studio.case')}>
          {id === null ? (
            <div className="middle">
              <IconMail size={44} stroke={1.5} aria-hidden="true" />
              <p>{t('studio.choose')}</p>
            </div>
          ) : (
            <>
              <Link href={`/${asked}`} className="pill back-to-list">
                <IconArrowNarrowLeft size={18} stroke={1.75} aria-hidden="true" className="turns" />
                {t('studio.toList')}
              </Link>
              <CasePane key={id} id={id} />
            </>
          )}
        </section>
      </div>
    </main>
  )
}
