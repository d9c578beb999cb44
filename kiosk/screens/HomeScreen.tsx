import {
  type Icon,
  IconBuildingMonument,
  IconCalendarEvent,
  IconChevronLeft,
  IconChevronRight,
  IconFileText,
  IconKeyboard,
  IconMapPin,
  IconMapPin2,
  IconMessageReport,
  IconPhone,
  IconReceipt,
  IconSearch,
  IconSpeakerphone,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'wouter'
import { showsOn } from '../../model/content/item.ts'
import { noticeOrder } from '../../model/content/notice-order.ts'
import { useSpeech } from '../../ui/language.ts'
import { firstWords } from '../../ui/words/first.ts'
import { useWall } from '../clock.ts'
import { ReviewNote } from '../parts/ReviewNote.tsx'
import { Said } from '../parts/Said.tsx'
import { Touch } from '../parts/Touch.tsx'
import { pageOf } from '../parts/page-of.ts'
import { useCommunity } from '../reading/community.ts'
import './home.css'

interface Tile {
  readonly to: string
  readonly icon: Icon
  readonly colour: string
  readonly title: string
  readonly line: string
}

/** The first screen: the walk, the search, and what this terminal can do. What a bundle does not have leaves no gap. */
export function HomeScreen(): ReactNode {
  const { home, own } = useCommunity()
  const { dir, t } = useSpeech(firstWords)
  useEffect(() => {
    document.title = t('kiosk.title')
  }, [t])
  const [, go] = useLocation()
  const wall = useWall()
  const { counts } = home
  const tiles: Tile[] = [
    ...(counts.guide > 0
      ? [{ to: '/guide', icon: IconFileText, colour: 'brick', title: t('kiosk.home.guides'), line: t('kiosk.home.guidesLine', { n: counts.guide }) }]
      : []),
    ...(counts.place > 0
      ? [{ to: '/place', icon: IconMapPin2, colour: 'lake', title: t('kiosk.home.places'), line: t('kiosk.home.placesLine', { n: counts.place }) }]
      : []),
    ...(counts.notice > 0
      ? [{ to: '/notice', icon: IconSpeakerphone, colour: 'gold', title: t('kiosk.home.notices'), line: t('kiosk.home.noticesLine', { n: counts.notice }) }]
      : []),
    ...(counts.event > 0
      ? [{ to: '/event', icon: IconCalendarEvent, colour: 'jade', title: t('kiosk.home.events'), line: t('kiosk.home.eventsLine', { n: counts.event }) }]
      : []),
    ...(counts.video > 0
      ? [{ to: '/video', icon: IconVideo, colour: 'lake', title: t('kiosk.home.films'), line: t('kiosk.home.filmsLine', { n: counts.video }) }]
      : []),
    ...(counts.hall > 0
      ? [{ to: '/hall', icon: IconBuildingMonument, colour: 'gold', title: t('kiosk.home.halls'), line: t('kiosk.home.hallsLine', { n: counts.hall }) }]
      : []),
    { to: '/report', icon: IconMessageReport, colour: 'brick', title: t('kiosk.home.report'), line: t('kiosk.home.reportLine') },
    { to: '/hotline', icon: IconPhone, colour: 'jade', title: t('kiosk.home.hotlines'), line: t('kiosk.home.hotlinesLine') },
  ]
  const notices = home.notices
    .filter((row) => showsOn({ ...row, status: 'published' }, wall.day))
    .sort(noticeOrder(wall.day))
    .slice(0, 3)
  const Onward = dir === 'rtl' ? IconChevronLeft : IconChevronRight
  return (
    <main className="home" data-page="home" tabIndex={-1}>
      <h1 className="visually-hidden">
        <Said text={home.title} quiet />
      </h1>
      {home.cover === null ? null : (
        <Touch className="hero" onTouch={() => go('/tour')}>
          <img src={own.base + home.cover.src} width={home.cover.width} height={home.cover.height} alt="" draggable={false} />
          <span className="hero-words">
            <span className="hero-title">{t('tour.title')}</span>
            <span className="hero-line">{t('kiosk.home.tourLine', { n: counts.viewpoint })}</span>
          </span>
          <span className="hero-go">
            <Onward aria-hidden size="1em" stroke={2} />
          </span>
        </Touch>
      )}
      <div className="home-search">
        <Touch className="search-pill" onTouch={() => go('/search')}>
          <IconSearch aria-hidden size="1.25em" stroke={1.75} />
          <span>{t('kiosk.home.search')}</span>
        </Touch>
        <Touch className="search-key" aria-label={t('kiosk.keys.label')} onTouch={() => go('/search')}>
          <IconKeyboard aria-hidden size="1em" stroke={1.75} />
        </Touch>
      </div>
      <ul className="tiles">
        {tiles.map(({ to, icon: Picture, colour, title, line }) => (
          <li key={to}>
            <Touch className="tile" onTouch={() => go(to)} data-to={to}>
              <span className={`tile-icon ${colour}`}>
                <Picture aria-hidden size="1em" stroke={1.75} />
              </span>
              <span className="tile-words">
                <b>{title}</b>
                <span>{line}</span>
              </span>
            </Touch>
          </li>
        ))}
      </ul>
      <div className="home-cards">
        {counts.viewpoint === 0 ? null : (
          <Touch className="pole-card" onTouch={() => go('/pole')}>
            <IconMapPin aria-hidden size="1em" stroke={1.75} />
            <span className="tile-words">
              <b>{t('kiosk.home.pole')}</b>
              <span>{t('kiosk.home.poleLine')}</span>
            </span>
          </Touch>
        )}
        <Touch className="pole-card" onTouch={() => go('/follow')} data-to="/follow">
          <IconReceipt aria-hidden size="1em" stroke={1.75} />
          <span className="tile-words">
            <b>{t('kiosk.home.follow')}</b>
            <span>{t('kiosk.home.followLine')}</span>
          </span>
        </Touch>
        <Touch className="pole-card" onTouch={() => go('/public')} data-to="/public">
          <IconUsers aria-hidden size="1em" stroke={1.75} />
          <span className="tile-words">
            <b>{t('kiosk.home.public')}</b>
            <span>{t('kiosk.home.publicLine')}</span>
          </span>
        </Touch>
      </div>
      {notices.length === 0 ? null : (
        <ul className="home-notices">
          {notices.map((row) => (
            <li key={row.id}>
              <Touch onTouch={() => go(pageOf(row.id))}>
                <span className="tag">{t('kiosk.home.noticeTag')}</span>
                <span className="home-notice">
                  <Said text={row.title} />
                </span>
              </Touch>
            </li>
          ))}
        </ul>
      )}
      <ReviewNote state={home.state} />
    </main>
  )
}
