import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { DIRECTION, LANG } from '../../model/text.ts'
import { digitsOf } from '../../model/pole.ts'
import { useSpeech } from '../../ui/language.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { MapLabels, type MapName } from '../overview/map-labels.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'

/** More names than these nobody reads, and each is an element that moves in every frame. */
const MOST_NAMES = 24

/** Names of the viewpoints over the map; touching one goes there. The list of all places says the same to a keyboard. */
export function MapNames({ walk, state }: { walk: Walk; state: WalkState }): ReactNode {
  const { text, locale } = useSpeech(tourWords)
  const host = useRef<HTMLDivElement>(null)
  const { graph, names, poles, at, mode, flying } = state
  const seen = mode === 'overview' && !flying
  useLayoutEffect(() => {
    if (!seen || host.current === null || graph === null || names === null) return
    const pool = [...host.current.children].filter((child) => child instanceof HTMLElement)
    const style = pool[0] === undefined ? null : getComputedStyle(pool[0])
    const pen = document.createElement('canvas').getContext('2d')
    const padding = style === null ? 0 : Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight) + 4
    if (pen !== null && style !== null) pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const places = graph.id.length
    const nameOf = (index: number): MapName => {
      if (index >= places) return { words: digitsOf(poles?.no[index - places] ?? ''), lang: LANG[locale], dir: 'ltr' }
      const shown = text(names.titles[index] ?? { zh: graph.id[index] ?? '' })
      return { words: shown.words, lang: LANG[shown.in], dir: DIRECTION[shown.in] }
    }
    const named = { id: [...graph.id, ...(poles?.no ?? [])], x: [...graph.x, ...(poles?.x ?? [])], y: [...graph.y, ...(poles?.y ?? [])] }
    const labels = new MapLabels(pool, named, nameOf, places, at ?? -1, (words) => (pen?.measureText(words).width ?? words.length * 20) + padding)
    return walk.addLayer((projector) => labels.frame(projector))
  }, [walk, seen, graph, names, poles, at, locale, text])
  const go = (event: MouseEvent<HTMLButtonElement>) => {
    const { to, kind } = event.currentTarget.dataset
    if (to !== undefined) void walk.go(kind === 'pole' ? { pole: to } : { viewpoint: to })
  }
  return (
    <div className="tour-map-names" dir="ltr" ref={host} aria-hidden="true" data-away={seen ? undefined : ''}>
      {Array.from({ length: MOST_NAMES }, (_, slot) => (
        <button key={slot} type="button" tabIndex={-1} onClick={go} />
      ))}
    </div>
  )
}
