import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { ItemId } from '../../model/content/item.ts'
import { digitsOf } from '../../model/pole.ts'
import { openTour, type TourHandle } from '../../tour/door.ts'
import { useSpeech } from '../../ui/language.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { Foot } from '../Foot.tsx'
import { useLateFocus } from '../late-focus.ts'
import { usePageTitle } from '../page-title.ts'
import { pageOf } from '../parts/page-of.ts'
import { useCommunity } from '../reading/community.ts'
import { useWatched } from '../reading/objects.ts'
import { draft, EMPTY_DRAFT, session } from '../session/session.ts'
import { telling } from '../session/telling.ts'
import './tour-screen.css'

/** The walk through the community, between the head's place and the foot: the tour draws, the terminal listens. */
export function TourScreen(): ReactNode {
  const { t } = useSpeech(tourWords)
  const { own, stack } = useCommunity()
  const { publicUrl } = stack.terminal
  const { elder } = useWatched(session)
  const host = useRef<HTMLDivElement>(null)
  const [, go] = useLocation()
  const [asked] = useSearchParams()
  // Where the tour begins; what is in the address later follows the tour and must not open it again.
  const first = useRef(asked)
  useEffect(() => {
    const element = host.current
    if (element === null) return
    let tour: TourHandle | null = null
    let left = false
    const heading = Number(first.current.get('h') ?? Number.NaN)
    const viewpoint = first.current.get('at')
    const pole = first.current.get('pole')
    const version = first.current.get('v')
    const hall = ItemId.safeParse(`hall:${first.current.get('hall') ?? ''}`)
    void openTour(element, {
      base: own.base,
      view:
        pole !== null
          ? { pole }
          : viewpoint === null
            ? {}
            : { viewpoint, ...(Number.isFinite(heading) ? { heading } : {}), ...(version === null ? {} : { version }) },
      onView: ({ viewpoint: at, heading: facing, version: time }) => {
        // So that going back from a place's page comes back to where one stood.
        const back = new URLSearchParams({ at, h: facing.toFixed(1), ...(time === undefined ? {} : { v: time }) })
        history.replaceState(history.state, '', `${location.pathname}?${back}`)
      },
      onProblem: (problem) => console.warn('tour:', problem),
      onSay: (said) => {
        draft({
          ...EMPTY_DRAFT,
          viewpoint: said.viewpoint,
          heading: said.heading,
          pole: said.pole === undefined ? '' : digitsOf(said.pole),
          picture: said.picture ?? null,
        })
        go('/report')
      },
      onSearch: () => go('/search'),
      onPlace: (id) => go(pageOf(id)),
      onTelling: (now) => telling.set(now),
      onLeave: () => go('/'),
      ...(hall.success ? { hall: hall.data } : {}),
      ...(publicUrl === undefined ? {} : { publicUrl }),
      elder,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    }).then((opened) => {
      if (left) opened.close()
      else tour = opened
    })
    return () => {
      left = true
      tour?.close()
    }
  }, [own.base, publicUrl, elder, go])
  usePageTitle()
  useLateFocus()
  return (
    <div className="frame">
      <main className="tour-host" data-page="tour" tabIndex={-1}>
        <h1 className="visually-hidden">{t('tour.title')}</h1>
        <div className="tour-pane" ref={host} />
      </main>
      <Foot />
    </div>
  )
}
