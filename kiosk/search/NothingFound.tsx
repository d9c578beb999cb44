import { IconMessageReport, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { searchWords } from '../../ui/words/search.ts'
import { Phones } from '../parts/Phones.tsx'
import { Touch } from '../parts/Touch.tsx'
import { useCommunity } from '../reading/community.ts'

const words = { ...kioskWords, ...searchWords }

/** Nothing has what was typed, or nothing can be searched: whom to call, where to say it, and where to look instead. */
export function NothingFound({ query }: { query: string | null }): ReactNode {
  const { t } = useSpeech(words)
  const { home } = useCommunity()
  const [, go] = useLocation()
  return (
    <div className="note-card" role={query === null ? 'alert' : 'status'}>
      <div>
        <h2>{query === null ? t('search.problem') : t('kiosk.search.none', { query })}</h2>
        <p>{t(query === null ? 'search.problemLine' : 'kiosk.search.noneLine')}</p>
        <Phones numbers={[home.phone, '12345']} />
        <div className="chips">
          <Touch className="chip" onTouch={() => go('/report')}>
            <IconMessageReport aria-hidden size="1em" stroke={1.75} /> {t('kiosk.home.report')}
          </Touch>
          <Touch className="chip" data-to="/hotline" onTouch={() => go('/hotline')}>
            <IconPhone aria-hidden size="1em" stroke={1.75} /> {t('search.hotlines')}
          </Touch>
          {query === null ? (
            <Touch className="chip" data-to="/guide" onTouch={() => go('/guide')}>
              {t('search.guides')}
            </Touch>
          ) : null}
        </div>
      </div>
    </div>
  )
}
