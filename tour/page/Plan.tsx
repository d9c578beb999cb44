import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { TourGraph, TourMap } from '../../model/content/tour.ts'
import { useSpeech } from '../../ui/language.ts'
import { tourWords } from '../../ui/words/tour.ts'
import { isPlaced } from '../read/graph.ts'
import type { WalkState } from '../walk/walk-state.ts'
import type { Walk } from '../walk/walk.ts'

/** Metres from the middle of the plan to its edge. */
const REACH = 78

const pathOf = (points: readonly (readonly [number, number])[], close: boolean) => `M${points.map(([x, y]) => `${x} ${-y}`).join('L')}${close ? 'Z' : ''}`

/** What lies on the ground, drawn once for a tour: metres, north up. */
const Ground = memo(function Ground({ map }: { map: TourMap }) {
  const houses = useMemo(() => map.buildings.map((building) => pathOf(building.ring, true)).join(''), [map])
  const areas = useMemo(() => map.areas.map((area) => pathOf(area.ring, true)).join(''), [map])
  const water = useMemo(() => map.water.map((ring) => pathOf(ring, true)).join(''), [map])
  return (
    <>
      <path d={areas} fill="#dfe3cf" />
      <path d={water} fill="#a9cfe3" />
      {map.roads.map((road, at) => (
        <path key={at} d={pathOf(road.line, false)} fill="none" stroke="#fff" strokeWidth={road.width} strokeLinecap="square" />
      ))}
      <path d={houses} fill="#d6c9b4" />
    </>
  )
})

/** The viewpoints that the plan shows; of fifty thousand these are still few. */
const Dots = memo(function Dots({ graph, x, y }: { graph: TourGraph; x: number; y: number }) {
  const near = useMemo(() => graph.x.flatMap((east, at) => (Math.max(Math.abs(east - x), Math.abs((graph.y[at] ?? 0) - y)) < REACH ? [at] : [])), [graph, x, y])
  return near.map((at) => <circle key={at} cx={graph.x[at] ?? 0} cy={-(graph.y[at] ?? 0)} r="3" fill="#1f5f8b" />)
})

/** The way one is led. */
function WayLine({ graph, way }: { graph: TourGraph; way: readonly number[] }): ReactNode {
  const points = way.filter((at) => isPlaced(graph, at)).map((at) => [graph.x[at] ?? 0, graph.y[at] ?? 0] as const)
  return points.length < 2 ? null : <path d={pathOf(points, false)} fill="none" stroke="#b5342b" strokeWidth="4" strokeLinejoin="round" />
}

/**
 * The small plan: where one stands and which way one looks, north up, never mirrored. Touching it goes up to the map
 * where there is one.
 */
export function Plan({ walk, state, onRise }: { walk: Walk; state: WalkState; onRise: (() => void) | undefined }): ReactNode {
  const { t } = useSpeech(tourWords)
  const cone = useRef<SVGSVGElement>(null)
  const { map, graph, at, way } = state
  useEffect(() => {
    let turned = Number.NaN
    return walk.addLayer(({ eye }) => {
      // Half a degree is less than a pixel of the cone.
      if (Math.abs(eye.heading - turned) < 0.5) return
      turned = eye.heading
      if (cone.current !== null) cone.current.style.transform = `rotate(${turned.toFixed(1)}deg)`
    })
  }, [walk, map, graph, at])
  if (map === null || graph === null || at === null || !isPlaced(graph, at)) return null
  const x = graph.x[at] ?? 0
  const y = -(graph.y[at] ?? 0)
  const drawing = (
    <>
      <svg viewBox={`${x - REACH} ${y - REACH} ${REACH * 2} ${REACH * 2}`} aria-hidden="true">
        <Ground map={map} />
        <WayLine graph={graph} way={way} />
        <Dots graph={graph} x={x} y={-y} />
      </svg>
      {/* On a sheet of its own, so that turning it does not draw the houses again. */}
      <svg ref={cone} className="tour-plan-cone" viewBox={`${-REACH} ${-REACH} ${REACH * 2} ${REACH * 2}`} aria-hidden="true">
        <path d="M0 0L-24 -52A58 58 0 0 1 24 -52Z" fill="#b5342b" opacity="0.4" />
        <circle r="7" fill="#b5342b" stroke="#fff" strokeWidth="2.5" />
      </svg>
    </>
  )
  const north = <span className="tour-plan-north">{t('tour.north')}</span>
  if (onRise === undefined)
    return (
      <div className="tour-plan" data-stays="" aria-hidden="true">
        {drawing}
        {north}
      </div>
    )
  return (
    <button type="button" className="tour-plan" data-stays="" aria-label={t('tour.plan')} onClick={onRise}>
      {drawing}
      {north}
    </button>
  )
}
