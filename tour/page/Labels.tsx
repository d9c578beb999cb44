import { IconChevronUp, IconMapPin } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { directionOf } from '../../model/content/cube.ts'
import { useSpeech } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { tourWords } from '../../ui/words/tour.ts'
import type { SaidAt } from '../options.ts'
import { type Exit, hasDirection } from '../look/exits.ts'
import { type Label, LabelLayer } from '../look/label-layer.ts'
import { type NearPole, POLE_REACH_METRES } from '../look/near-poles.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'
import { Said } from './Said.tsx'

/** A pole's number is written above its plate, which hangs near the height of the eye. */
const NUMBER_METRES_ABOVE_EYE = 1.15

/**
 * Exits and pole numbers over the picture. They are for fingers and eyes; keyboard and screen reader have the same exits,
 * standing still, in the list below.
 */
export function Labels({ walk, state, onSay }: { walk: Walk; state: WalkState; onSay: ((at: SaidAt) => void) | undefined }): ReactNode {
  const { t, locale } = useSpeech(tourWords)
  const { t: common } = useSpeech(commonWords)
  const layer = useRef<HTMLDivElement>(null)
  const { nearPoles, names, measured } = state
  const exits = useMemo(() => state.exits.filter(hasDirection), [state.exits])
  useLayoutEffect(() => {
    const host = layer.current
    if (host === null) return
    return walk.addLayer(followLabels(host, exits, nearPoles))
  }, [walk, exits, nearPoles, names, locale, measured])
  return (
    <div className="tour-labels" dir="ltr" ref={layer} aria-hidden="true" data-away={state.flying || state.mode !== 'street' ? '' : undefined}>
      {exits.map((exit, slot) => (
        <button
          key={slot}
          type="button"
          tabIndex={-1}
          className="tour-arrow"
          data-exit=""
          data-to={exit.id}
          data-way={exit.to === state.way[1] ? '' : undefined}
          onClick={() => void walk.walkTo(exit.id)}
        >
          <span className="tour-arrow-head">
            <IconChevronUp stroke={2.25} />
          </span>
          <span className="tour-arrow-name" dir="auto">
            {names === null ? null : <Said text={names.titles[exit.to] ?? { zh: exit.id }} quiet />}
            <span className="tour-arrow-metres">
              {names === null ? null : ' · '}
              {common('common.metres', { n: Math.round(exit.metres) })}
            </span>
          </span>
        </button>
      ))}
      {nearPoles.map((pole, slot) => {
        const words = (
          <>
            <IconMapPin stroke={1.75} />
            <span dir="auto">
              {t('tour.pole', { no: pole.digits })}
              {pole.metres > POLE_REACH_METRES ? ` · ${common('common.metres', { n: Math.round(pole.metres) })}` : null}
            </span>
          </>
        )
        if (onSay === undefined)
          return (
            <span key={slot} className="tour-pole" data-pole="">
              {words}
            </span>
          )
        const say = () => onSay({ viewpoint: walk.here, heading: pole.bearing, pole: pole.no })
        return (
          <button key={slot} type="button" tabIndex={-1} className="tour-pole" data-pole="" onClick={say}>
            {words}
          </button>
        )
      })}
    </div>
  )
}

/** Makes the layer that moves the elements of `host` over the picture. */
function followLabels(host: HTMLElement, exits: readonly Exit[], poles: readonly NearPole[]): (projector: Parameters<LabelLayer['frame']>[0]) => void {
  const area = host.getBoundingClientRect()
  const arrows = host.querySelectorAll<HTMLElement>('[data-exit]')
  const numbers = host.querySelectorAll<HTMLElement>('[data-pole]')
  const labels: Label[] = []
  exits.forEach((exit, at) => {
    const element = arrows[at]
    if (element === undefined) return
    const [east, north, up] = directionOf(exit.bearing, -exit.dip)
    const head = element.firstElementChild
    labels.push({ element, east, north, up, anchor: head instanceof HTMLElement ? head.offsetHeight / 2 : 0, must: true })
  })
  poles.forEach((pole, at) => {
    const element = numbers[at]
    if (element === undefined) return
    const [east, north] = directionOf(pole.bearing, 0)
    labels.push({ element, east: east * pole.metres, north: north * pole.metres, up: NUMBER_METRES_ABOVE_EYE, anchor: element.offsetHeight, must: pole.sought })
  })
  const stays = [...(host.parentElement?.querySelectorAll<HTMLElement>('[data-stays]') ?? [])].map((element) => element.getBoundingClientRect())
  const top = Math.max(0, ...stays.filter((box) => box.top < area.top + area.height / 3).map((box) => box.bottom - area.top))
  const bottom = Math.min(area.height, ...stays.filter((box) => box.top > area.top + area.height / 2).map((box) => box.top - area.top))
  const layer = new LabelLayer(
    labels,
    stays.map((box) => [box.left - area.left, box.top - area.top, box.width, box.height] as const),
    { top, bottom },
  )
  return (projector) => layer.frame(projector)
}
