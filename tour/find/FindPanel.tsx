import {
  type Icon,
  IconBowlChopsticks,
  IconBus,
  IconPalette,
  IconRoute,
  IconHash,
  IconHeartbeat,
  IconHome,
  IconMapPin,
  IconMasksTheater,
  IconSearch,
  IconShoppingBag,
  IconTrees,
} from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useSpeech } from '../../ui/language.ts'
import { guidedWords } from '../../ui/words/guided.ts'
import { needWords } from '../../ui/words/need.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { wayWords } from '../../ui/words/way.ts'
import { useGuidedTours } from '../guided/use-guided-tours.ts'
import type { PanelProps } from '../page/Later.tsx'
import { Destinations } from './Destinations.tsx'
import { metresTo, placeAsDestination, viewpointAsDestination, viewpointsInOrder } from './destination.ts'
import { PanelHead } from '../page/PanelHead.tsx'
import { SearchHere } from './SearchHere.tsx'
import { usePlaces } from './use-places.ts'

/** 吃住行游购娱健, in the order people say them. */
const SEVEN = ['eat', 'live', 'travel', 'tour', 'shop', 'entertain', 'health'] as const
type Seven = (typeof SEVEN)[number]
const NEED_ICON: Readonly<Record<Seven, Icon>> = {
  eat: IconBowlChopsticks,
  live: IconHome,
  travel: IconBus,
  tour: IconTrees,
  shop: IconShoppingBag,
  entertain: IconMasksTheater,
  health: IconHeartbeat,
}

/** Finding a place: by what one needs, by the name of a viewpoint, by a pole's number or by searching. */
export function FindPanel(props: PanelProps): ReactNode {
  const { state, options, door } = props
  const { t } = useSpeech(wayWords)
  const { t: tour } = useSpeech(tourWords)
  const { t: need } = useSpeech(needWords)
  const { t: guided } = useSpeech(guidedWords)
  const places = usePlaces(options.base)
  const [tours] = useGuidedTours(options.base)
  const [chosen, setChosen] = useState<Seven | 'points' | 'search'>('points')
  const { graph, names, at } = state
  const found = useMemo(() => {
    if (graph === null || chosen === 'search') return []
    if (chosen === 'points') return viewpointsInOrder(graph, at, MOST_IN_ORDER).map((index) => viewpointAsDestination(graph, names?.titles ?? null, index))
    if (places.is !== 'read') return []
    const all = places.rows.filter((row) => row.needs.includes(chosen)).map((row) => placeAsDestination(row, graph))
    // What is not in the pictures comes last, behind what is far away.
    return all.sort((a, b) => metresTo(a, graph, at) - metresTo(b, graph, at) || 0)
  }, [graph, names, at, places, chosen])
  const chip = (name: Seven | 'points' | 'search' | 'guided', Picture: Icon, words: string, touch: () => void, pressed: boolean | undefined) => (
    <li key={name}>
      <button type="button" data-find={name} aria-pressed={pressed} onClick={touch}>
        <Picture stroke={1.75} aria-hidden="true" />
        <span>{words}</span>
      </button>
    </li>
  )
  return (
    <div className="tour-all" data-panel="find">
      <PanelHead title={tour('tour.find')} line={t('tour.find.choose')} onBack={() => door.open(null)} />
      <ul className="tour-needs" aria-label={t('tour.find.needs')}>
        {chip('points', IconMapPin, t('tour.find.points'), () => setChosen('points'), chosen === 'points')}
        {SEVEN.map((each) => chip(each, NEED_ICON[each], need(`need.${each}`), () => setChosen(each), chosen === each))}
        <li>
          <button type="button" data-find="pole" onClick={() => door.open({ is: 'pole' })}>
            <IconHash stroke={1.75} aria-hidden="true" />
            <span>{t('tour.find.pole')}</span>
          </button>
        </li>
        <li>
          <button type="button" data-find="halls" onClick={() => door.open({ is: 'halls' })}>
            <IconPalette stroke={1.75} aria-hidden="true" />
            <span>{t('tour.find.halls')}</span>
          </button>
        </li>
        {/* A community without guided tours has no door to them. */}
        {tours.is === 'read' && tours.value.tours.length > 0
          ? chip('guided', IconRoute, guided('guided.door'), () => door.open({ is: 'guided' }), undefined)
          : null}
        {options.onSearch === undefined
          ? chip('search', IconSearch, t('tour.find.search'), () => setChosen('search'), chosen === 'search')
          : chip('search', IconSearch, t('tour.find.search'), options.onSearch, undefined)}
      </ul>
      {chosen === 'search' ? <SearchHere {...props} /> : null}
      {chosen !== 'search' && chosen !== 'points' && places.is === 'unreadable' ? <p className="tour-note">{t('tour.find.unreadable')}</p> : null}
      {chosen !== 'search' && chosen !== 'points' && places.is === 'read' && found.length === 0 ? <p className="tour-note">{t('tour.find.none')}</p> : null}
      {chosen === 'search' ? null : <Destinations key={chosen} all={found} {...props} />}
    </div>
  )
}

/** More viewpoints than these are put in the order of their distance: nobody reads through them. */
const MOST_IN_ORDER = 200
