import type { ReactNode } from 'react'
import type { BundleProblem } from '../../model/bundle/problem.ts'
import { shelfNews, shellState } from '../../sw/page/door.ts'
import { type Speech, useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWatched } from '../reading/objects.ts'

/** One sentence about what is wrong with a bundle; numbers in it, names and hashes beside it. */
function sentence(problem: BundleProblem, t: Speech<typeof kioskWords>['t']): string {
  switch (problem.kind) {
    case 'bad-signature':
    case 'wrong-size':
      return t(`kiosk.shelf.${problem.kind}`, { wanted: problem.wanted, came: problem.came })
    case 'rollback':
    case 'too-far-ahead':
      return t(`kiosk.shelf.${problem.kind}`, { have: problem.have, came: problem.came })
    default:
      return t(`kiosk.shelf.${problem.kind}`)
  }
}

/** Where it is, and what was wanted and came, as staff read it to whoever mends it. */
function facts(problem: BundleProblem): string {
  const wanted = 'wanted' in problem ? ` · ${String(problem.wanted).slice(0, 16)}` : ''
  const came = 'came' in problem ? ` ≠ ${String(problem.came).slice(0, 16)}` : ''
  return `${problem.file}${wanted}${came}`
}

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
          {each.is === 'refused' ? (
            <>
              {sentence(each.problem, t)}{' '}
              <bdi dir="ltr" className="code" translate="no">
                {facts(each.problem)}
              </bdi>
            </>
          ) : null}
        </p>
      ))}
    </section>
  )
}
