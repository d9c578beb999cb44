import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { GALLERY_KINDS, type GalleryKind, LISTED_KINDS, type ListedKind } from '../model/content/item.ts'
import { setLocale, useSpeech } from '../ui/language.ts'
import { firstWords } from '../ui/words/first.ts'
import { shelfNews, shellState, takeNewShell } from '../sw/page/door.ts'
import { EndBar } from './EndBar.tsx'
import { Foot } from './Foot.tsx'
import { onGlass } from './glass.ts'
import { Head } from './Head.tsx'
import { KeysSlotContext } from './input/slot.ts'
import { ReachPicture } from './parts/ReachPicture.tsx'
import { Skeleton } from './parts/Skeleton.tsx'
import { type Community, CommunityContext, newVersionWaits, useCommunity } from './reading/community.ts'
import { useWatched } from './reading/objects.ts'
import { HomeScreen } from './screens/HomeScreen.tsx'
import type * as Screens from './screens/behind.ts'
import type { Pace } from './session/presence.ts'
import { sessionRuns } from './session/running.ts'
import { endSession, session } from './session/session.ts'
import { telling } from './session/telling.ts'
import { usePresence } from './session/use-presence.ts'
import { aloud, quiet, sounding, spokenMode } from './speech/speaking.ts'
import { useReachLaid } from './use-reach.ts'

type Behind = Omit<typeof Screens, 'listsAhead' | 'whileNobodyAsks' | 'forgetHistory' | 'tellAlive'>

// Everything behind the first screen is fetched when it is asked for; on a terminal it lies on the shelf by then.
const behind = async () => {
  fetched = await import('./screens/behind.ts')
  return fetched
}
let fetched: typeof Screens | null = null
/**
 * A screen that is fetched when it is first wanted. One that is there already is drawn at once: React shows whatever it had to wait
 * for, be it a moment, only 300 ms after the page before it has gone.
 */
function later<K extends keyof Behind>(name: K): Behind[K] {
  // What a screen takes is its own affair; here it is only passed on.
  type Screen = ComponentType<object>
  const screenOf = (module: typeof Screens) => module[name] as Screen
  const Awaited: Screen = lazy(() => behind().then((module) => ({ default: screenOf(module) })))
  function Later(props: object) {
    // Which of the two it is stays as it began, or what it holds would be lost.
    const [Screen] = useState<Screen>(() => (fetched === null ? Awaited : screenOf(fetched)))
    return <Screen {...props} />
  }
  return Later as Behind[K]
}
const AttractScreen = later('AttractScreen')
const Speech = later('Speech')
const FollowScreen = later('FollowScreen')
const GuideListScreen = later('GuideListScreen')
const PlaceListScreen = later('PlaceListScreen')
const NoticeListScreen = later('NoticeListScreen')
const EventListScreen = later('EventListScreen')
const HotlineListScreen = later('HotlineListScreen')
const FilmListScreen = later('FilmListScreen')
const GalleryScreen = later('GalleryScreen')
const HallListScreen = later('HallListScreen')
const ItemScreen = later('ItemScreen')
const SearchScreen = later('SearchScreen')
const ReportScreen = later('ReportScreen')
const WhereScreen = later('WhereScreen')
const SayScreen = later('SayScreen')
const ReceiptScreen = later('ReceiptScreen')
const PoleScreen = later('PoleScreen')
const HelpScreen = later('HelpScreen')
const PublicScreen = later('PublicScreen')
const PublicCaseScreen = later('PublicCaseScreen')
const SameScreen = later('SameScreen')
const LostSlipScreen = later('LostSlipScreen')
const StaffScreen = later('StaffScreen')
const StillThere = later('StillThere')
const TourScreen = lazy(() => import('./screens/TourScreen.tsx').then((m) => ({ default: m.TourScreen })))

const HOME = '/kiosk/'
const BEHIND_AFTER_MS = 200
/** The first screen is there before anything else is asked for. */
const NOBODY_AFTER_MS = 2_000

/** The terminal, once its community is open. */
export function App({ community }: { community: Community }): ReactNode {
  return (
    <CommunityContext value={community}>
      <Router base="/kiosk">
        <Frame />
      </Router>
    </CommunityContext>
  )
}

function paceOf(path: string): Pace {
  if (path.startsWith('/report') || path === '/search' || path === '/pole' || path === '/staff' || path === '/follow/lost') return 'form'
  return /^\/(guide|place|notice|event|hotline|public|hall|work|album|video)\/./.test(path) || path === '/tour' || path === '/help' ? 'reading' : 'menu'
}

function Frame(): ReactNode {
  const { locale } = useSpeech(firstWords)
  const now = useWatched(session)
  const shell = useWatched(shellState)
  const [path, go] = useLocation()
  const scroll = useRef<HTMLDivElement>(null)
  const [isBehind, setIsBehind] = useState(false)
  const [keysSlot, setKeysSlot] = useState<HTMLElement | null>(null)
  useTheme(now.elder, now.contrast)
  const within = useReachLaid()
  const spoken = useWatched(spokenMode)
  const reading = useWatched(aloud)
  const touched =
    path !== '/' || locale !== 'zh' || now.elder || now.contrast || now.reach !== null || now.both || now.receipts.length > 0 || spoken || reading !== 'silent'

  useEffect(() => sessionRuns.set(touched), [touched])

  /**
   * The last person's history is being put away. Meanwhile no page stands here: neither one that is passed on the way back, nor a first
   * screen that nobody sees and the walk would wait for.
   */
  const [puttingAway, setPuttingAway] = useState(false)
  const end = () => {
    // Before anything changes, or what nobody sees any more would be laid out once again for it.
    scroll.current?.scrollTo(0, 0)
    quiet()
    endSession()
    sessionStorage.clear()
    getSelection()?.removeAllRanges()
    go('/')
    // A phone or a PC belongs to somebody: the way they came is theirs. On the way back through the history the page may be for a moment
    // one that somebody has gone to, which looks like a session: after it, nobody is there once more.
    if (onGlass()) {
      setPuttingAway(true)
      void behind()
        .then(({ forgetHistory }) => forgetHistory(HOME).then(presence.left))
        .finally(() => setPuttingAway(false))
    }
    presence.left()
  }
  // A newer shell or a newer bundle takes over between two people, never under somebody's hands. A way back through the history would
  // call off a page that begins anew meanwhile, and the terminal went on with the old content: it waits for that.
  const { stack, home } = useCommunity()
  const newContent = newVersionWaits(stack, useWatched(shelfNews))
  useEffect(() => {
    if (touched || puttingAway) return
    if (shell === 'new-one-waits') takeNewShell()
    else if (newContent) location.reload()
  }, [touched, puttingAway, shell, newContent])
  // What has once been heard of stays at hand.
  useEffect(() => {
    if (reading !== 'silent') setIsBehind(true)
  }, [reading])
  // On a terminal everything lies on the shelf: what a touch wants is at hand before it comes, once the first screen stands.
  useEffect(() => {
    const soon = setTimeout(() => {
      if (onGlass())
        void behind().then(({ listsAhead }) => {
          setIsBehind(true)
          listsAhead(stack)
        })
    }, BEHIND_AFTER_MS)
    return () => clearTimeout(soon)
  }, [stack])
  // While nobody asks for anything, what everybody may see is brought up to date, and what takes long to open is opened.
  useEffect(() => {
    if (path !== '/') return
    let end: (() => void) | null = () => {}
    const soon = setTimeout(async () => {
      const { whileNobodyAsks } = await behind()
      setIsBehind(true)
      // Who has gone on meanwhile asks for something.
      if (end !== null) end = whileNobodyAsks(stack)
    }, NOBODY_AFTER_MS)
    return () => {
      clearTimeout(soon)
      end?.()
      end = null
    }
  }, [path, stack])
  const told = [useWatched(telling), useWatched(sounding)].includes(true)
  const presence = usePresence({ touched, told, pace: paceOf(path) }, () => end())

  // A phone or a PC belongs to somebody, who may be reading.
  const walks = presence.is === 'resting' && onGlass()

  // A new page begins at its top, with the reader's focus on it; a change of language changes neither.
  useLayoutEffect(() => {
    scroll.current?.scrollTo(0, 0)
    scroll.current?.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }, [path])

  const stillThere =
    presence.is === 'asking' ? (
      <Suspense fallback={null}>
        <StillThere secondsLeft={presence.secondsLeft} onStay={presence.stay} />
      </Suspense>
    ) : null

  // Where a bundle has no voices there is nothing to hear; on the first screen it may wait until that stands.
  const speech =
    home.speaks && (isBehind || path !== '/' || reading !== 'silent') ? (
      <Suspense fallback={null}>
        <Speech />
      </Suspense>
    ) : null

  if (path === '/tour' && !puttingAway)
    return (
      <>
        <Suspense fallback={<Skeleton />}>
          <TourScreen />
        </Suspense>
        {speech}
        {stillThere}
      </>
    )
  return (
    <div className="frame">
      <Head />
      {within ? <ReachPicture /> : null}
      <div className="within">
        <div className="scroll" ref={scroll}>
          <KeysSlotContext value={keysSlot}>
            <Suspense fallback={<Skeleton />}>
              {puttingAway ? null : (
                <Switch>
                  <Route path="/">
                    <HomeScreen />
                  </Route>
                  <Route path="/guide">
                    <GuideListScreen />
                  </Route>
                  <Route path="/place">
                    <PlaceListScreen />
                  </Route>
                  <Route path="/notice">
                    <NoticeListScreen />
                  </Route>
                  <Route path="/event">
                    <EventListScreen />
                  </Route>
                  <Route path="/hotline">
                    <HotlineListScreen />
                  </Route>
                  <Route path="/video">
                    <FilmListScreen />
                  </Route>
                  <Route path="/hall">
                    <HallListScreen />
                  </Route>
                  <Route path="/search">
                    <SearchScreen />
                  </Route>
                  <Route path="/report">
                    <ReportScreen />
                  </Route>
                  <Route path="/report/where">
                    <WhereScreen />
                  </Route>
                  <Route path="/report/say">
                    <SayScreen />
                  </Route>
                  <Route path="/report/same">
                    <SameScreen />
                  </Route>
                  <Route path="/receipt">
                    <ReceiptScreen />
                  </Route>
                  <Route path="/follow">
                    <FollowScreen />
                  </Route>
                  <Route path="/follow/lost">
                    <LostSlipScreen />
                  </Route>
                  <Route path="/public">
                    <PublicScreen />
                  </Route>
                  <Route path="/public/:id">{({ id }) => <PublicCaseScreen key={id} id={id} />}</Route>
                  <Route path="/pole">
                    <PoleScreen />
                  </Route>
                  <Route path="/help">
                    <HelpScreen />
                  </Route>
                  <Route path="/staff">
                    <StaffScreen />
                  </Route>
                  <Route path="/:kind/:slug">
                    {({ kind, slug }) =>
                      LISTED_KINDS.includes(kind as ListedKind) ? (
                        <ItemScreen key={`${kind}:${slug}`} kind={kind as ListedKind} slug={slug} />
                      ) : GALLERY_KINDS.includes(kind as GalleryKind) ? (
                        <GalleryScreen key={`${kind}:${slug}`} kind={kind as GalleryKind} slug={slug} />
                      ) : (
                        <HomeScreen />
                      )
                    }
                  </Route>
                  <Route>
                    <HomeScreen />
                  </Route>
                </Switch>
              )}
            </Suspense>
          </KeysSlotContext>
        </div>
        <div className="keys-slot" ref={setKeysSlot} />
        <EndBar onEnd={touched ? end : null} />
        {speech}
        <Foot />
      </div>
      {stillThere}
      {walks ? (
        <Suspense fallback={null}>
          <AttractScreen
            waits={puttingAway}
            onStart={(language) => {
              setLocale(language)
              // Who comes this soon finds the first screen all the same.
              setPuttingAway(false)
              presence.come()
              // What was touched is gone; the reader goes on with what stands there now.
              scroll.current?.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

function useTheme(elder: boolean, contrast: boolean): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (elder) dataset['size'] = 'elder'
    else delete dataset['size']
    if (contrast) dataset['contrast'] = 'high'
    else delete dataset['contrast']
  }, [elder, contrast])
}
