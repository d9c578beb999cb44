import { createRoot } from 'react-dom/client'
import type { TourHandle, TourOptions } from './options.ts'
import { frames } from './frame.ts'
import { Alone } from './page/Alone.tsx'
import { Tour } from './page/Tour.tsx'
import { showWalk } from './stage/show-walk.ts'
import { Hands } from './walk/hands.ts'
import { Walk } from './walk/walk.ts'

/** Numbered poles shown in one picture, in ordinary and in large type. */
const MOST_POLES = 6
const MOST_POLES_LARGE = 3

let open: TourHandle | null = null

/** Puts the tour's page into an element and begins to walk. See `openTour` in door.ts. */
export function mountTour(element: HTMLElement, options: TourOptions): TourHandle {
  open?.close()
  const walk = new Walk(
    {
      base: options.base,
      view: options.view,
      reducedMotion: options.reducedMotion,
      mostPoles: options.elder === true ? MOST_POLES_LARGE : MOST_POLES,
      now: Date.now,
      onView: (view) => options.onView(view),
      onProblem: (problem) => options.onProblem(problem),
    },
    frames,
  )
  const lineIsBack = () => walk.lineIsBack()
  window.addEventListener('online', lineIsBack)
  const room = document.createElement('div')
  room.className = 'tour-room'
  element.append(room)
  const root = createRoot(room)
  const onGlass = (glass: HTMLElement) => showWalk(walk, glass, frames)
  root.render(
    options.alone === true ? (
      <Alone walk={walk} onGlass={onGlass} still={options.reducedMotion} />
    ) : (
      <Tour walk={walk} hands={new Hands(walk)} onGlass={onGlass} options={options} />
    ),
  )
  void walk.start()
  const handle: TourHandle = {
    go: (to) => void walk.go(to),
    resize: () => {
      const glass = room.querySelector('.tour-glass')
      if (glass !== null) walk.resize(glass.clientWidth, glass.clientHeight)
    },
    close: () => {
      if (open === handle) open = null
      window.removeEventListener('online', lineIsBack)
      walk.close()
      room.remove()
      // The page that closes the tour may be in the middle of its own drawing; React wants to be left alone then.
      queueMicrotask(() => root.unmount())
    },
  }
  open = handle
  return handle
}
