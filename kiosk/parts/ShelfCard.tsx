import type { ReactNode } from 'react'
import { shelfNews, shellState } from '../../sw/page/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWatched } from '../reading/objects.ts'
import { ProblemLine } from './ProblemLine.tsx'

/** For staff: which version of each bundle this terminal has, and why a newer one was refused. */
export function ShelfCard(): ReactNode {
  const { t } = useSpeech(kioskWords)
  const news = Object.values(useWatched(shelfNews))
  const shell = useWatched(shellState)
  if (news.length === 0 && shell !== 'failed') return null
  return (
    <section className="card shelf-card">
      <h2>{t('kiosk.shelf.title')}</h2>
      {shell === 'failed' ? <p>{t('kiosk.shelf.failed')}</p> : null}
      {news.map((each) => (
        <p key={each.bundle} data-bundle={each.bundle}>
          <bdi dir="ltr" className="code" translate="no">
            {each.bundle}
          </bdi>{' '}
          {each.is === 'active' ? t('kiosk.shelf.version', { n: each.version }) : null}
          {each.is === 'fetching' || each.is === 'checking' ? t('kiosk.state.saving') : null}
          {each.is === 'waiting' || each.is === 'mending' ? t(`kiosk.shelf.${each.is}`) : null}
          {each.is === 'refused' ? <ProblemLine problem={each.problem} /> : null}
        </p>
      ))}
    </section>
  )
}
