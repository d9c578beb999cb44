import { IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { showsOn } from '../../model/content/item.ts'
import type { Locale } from '../../model/text.ts'
import { find, searchable } from '../../model/search/find.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { useWall } from '../clock.ts'
import { Keyboard } from '../input/Keyboard.tsx'
import type { Layout } from '../input/layouts.ts'
import { Phones } from '../parts/Phones.tsx'
import { RowLink } from '../parts/RowLink.tsx'
import { Touch } from '../parts/Touch.tsx'
import { Broken, Skeleton } from '../parts/Waiting.tsx'
import { useCommunity, useRows } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { note, session } from '../session/session.ts'
import './search.css'

const FIRST_SHOWN = 30

/** One box for everything this terminal knows, in both scripts, offline; the keyboard lies under what it finds. */
export function SearchScreen(): ReactNode {
  const { locale, t } = useSpeech(kioskWords)
  const { home } = useCommunity()
  const wall = useWall()
  const [, go] = useLocation()
  const { query } = useWatched(session)
  // The keyboard follows the language of the page until the resident chooses another one.
  const [chosen, setChosen] = useState<{ readonly for: Locale; readonly layout: Layout } | null>(null)
  const layout: Layout = chosen?.for === locale ? chosen.layout : locale === 'ug' ? 'ug' : 'latin'
  const [keys, setKeys] = useState(true)
  const [all, setAll] = useState(false)
  const guides = useRows('guide')
  const places = useRows('place')
  const notices = useRows('notice')
  const events = useRows('event')
  const hotlines = useRows('hotline')
  const readings = useMemo(() => [guides, places, notices, events, hotlines], [guides, places, notices, events, hotlines])
  const ready = readings.every((reading) => reading.is === 'ready')
  const rows = useMemo(
    () =>
      readings
        .flatMap((reading) => (reading.is === 'ready' ? reading.value : []))
        .map(({ row }) => row)
        .filter((row) => showsOn({ ...row, status: 'published' }, wall.day)),
    [readings, wall.day],
  )
  const searchables = useMemo(() => rows.map(searchable), [rows])
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const typed = useDeferredValue(query)
  const found = useMemo(() => find(searchables, typed), [searchables, typed])
  const shown = all ? found : found.slice(0, FIRST_SHOWN)
  const type = (text: string) => {
    setAll(false)
    note({ query: text.slice(0, 60) })
  }
  return (
    <main className="search" data-page="search" tabIndex={-1}>
      <h1 className="visually-hidden">{t('kiosk.search.title')}</h1>
      <div className="search-box">
        <IconSearch aria-hidden size="1.4em" stroke={1.75} />
        <input
          type="text"
          dir="auto"
          inputMode={document.documentElement.dataset['glass'] === undefined ? 'search' : 'none'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={query}
          aria-label={t('kiosk.home.search')}
          placeholder={t('kiosk.home.search')}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => setKeys(true)}
        />
        {query === '' ? null : (
          <Touch className="search-clear" aria-label={t('kiosk.search.clear')} onTouch={() => type('')}>
            <IconX aria-hidden size="1.4em" stroke={1.75} />
          </Touch>
        )}
      </div>
      <div className="search-found">
        {readings.some((reading) => reading.is === 'problem') ? (
          <Broken />
        ) : !ready ? (
          <Skeleton rows={4} />
        ) : query.trim() === '' ? (
          <p className="search-line">{t('kiosk.search.start')}</p>
        ) : found.length > 0 ? (
          <p className="search-line" role="status">
            {t('kiosk.search.found', { n: found.length })}
          </p>
        ) : typed !== query ? null : (
          <div className="note-card" role="status">
            <div>
              <h2>{t('kiosk.search.none', { query: query.trim() })}</h2>
              <p>{t('kiosk.search.noneLine')}</p>
              <Phones numbers={[home.phone, '12345']} />
              <Touch className="chip" onTouch={() => go('/report')}>
                {t('kiosk.home.report')}
              </Touch>
            </div>
          </div>
        )}
        <ul className="rows">
          {shown.map((id) => {
            const row = byId.get(id)
            return row === undefined ? null : <RowLink key={id} row={row} />
          })}
        </ul>
        {shown.length < found.length ? (
          <Touch className="action" onTouch={() => setAll(true)}>
            {t('kiosk.search.more', { n: found.length - shown.length })}
          </Touch>
        ) : null}
      </div>
      {keys ? (
        <Keyboard layout={layout} onLayout={(next) => setChosen({ for: locale, layout: next })} text={query} onText={type} onDone={() => setKeys(false)} />
      ) : (
        <Touch className="action keys-back" onTouch={() => setKeys(true)}>
          {t('kiosk.keys.label')}
        </Touch>
      )}
    </main>
  )
}
