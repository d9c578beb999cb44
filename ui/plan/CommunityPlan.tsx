import { memo, type ReactNode, useMemo } from 'react'
import type { TourMap } from '../../model/content/tour.ts'

/** Something shown on the plan. Metres, x east, y north, as in `tour/map.json`. */
export interface PlanMark {
  readonly x: number
  readonly y: number
  /** what is read beside it: a number, a name; nothing is drawn for an empty one */
  readonly label: string
}

export interface CommunityPlanProps {
  readonly map: TourMap
  readonly marks: readonly PlanMark[]
  /** where the reader stands, drawn otherwise than what is marked */
  readonly here?: PlanMark
  /** CSS pixels; the drawing fills this and keeps its shape when it is made smaller */
  readonly size: { readonly width: number; readonly height: number }
  /** metres round the marks that are shown at least; without it the whole community */
  readonly reach?: number
  /** what the plan shows, for who cannot see it */
  readonly title: string
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Point = readonly [number, number]

// North is up on paper, where y grows downwards.
const pathOf = (points: readonly Point[], close: boolean) => `M${points.map(([x, y]) => `${x} ${-y}`).join('L')}${close ? 'Z' : ''}`

/** The smallest box around points with room on every side, widened to the shape of the drawing. */
function boxAround(points: readonly Point[], room: number, shape: number): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => -y)
  const [left, right, top, bottom] = [Math.min(...xs) - room, Math.max(...xs) + room, Math.min(...ys) - room, Math.max(...ys) + room]
  const width = Math.max(right - left, (bottom - top) * shape)
  const height = width / shape
  return { left: (left + right - width) / 2, top: (top + bottom - height) / 2, width, height }
}

/** Which part of the ground is drawn, in metres with y downwards. */
export function planBox({ map, marks, here, size, reach }: Pick<CommunityPlanProps, 'map' | 'marks' | 'here' | 'size' | 'reach'>): Box {
  const shape = size.width / size.height
  const spots = [...marks, ...(here === undefined ? [] : [here])].map(({ x, y }): Point => [x, y])
  if (reach !== undefined && spots.length > 0) return boxAround(spots, reach, shape)
  const ground = map.buildings.flatMap(({ ring }) => ring as readonly Point[])
  const all = [...ground, ...spots]
  return boxAround(all.length === 0 ? [[0, 0]] : all, 12, shape)
}

const Ground = memo(function Ground({ map }: { map: TourMap }): ReactNode {
  const paths = useMemo(
    () => ({
      areas: map.areas.map(({ ring }) => pathOf(ring, true)).join(''),
      water: map.water.map((ring) => pathOf(ring, true)).join(''),
      houses: map.buildings.map(({ ring }) => pathOf(ring, true)).join(''),
    }),
    [map],
  )
  return (
    <>
      <path d={paths.areas} fill="#dfe3cf" />
      <path d={paths.water} fill="#a9cfe3" />
      {map.roads.map(({ line, width }, at) => (
        <path key={at} d={pathOf(line, false)} fill="none" stroke="#fff" strokeWidth={width} strokeLinecap="square" />
      ))}
      <path d={paths.houses} fill="#d6c9b4" stroke="#a6977d" strokeWidth="0.5" />
    </>
  )
})

/** Pixels: a mark's pin, and the letters beside it. */
const PIN = 9
const LETTER = 14
/** A square on its corner: told from the round pins without its colour. */
const HERE = 'M0 -11L11 0L0 11L-11 0Z'

function Label({ children }: { children: string }): ReactNode {
  if (children === '') return null
  return (
    <text
      y={-PIN - 6}
      textAnchor="middle"
      fontSize={LETTER}
      fontWeight="600"
      fill="#17233b"
      stroke="#fff"
      strokeWidth="4"
      paintOrder="stroke"
      style={{ unicodeBidi: 'plaintext' }}
    >
      {children}
    </text>
  )
}

/**
 * The community from above with spots marked on it: north up, never mirrored. It holds plain values only; what is to be touched
 * stands in a list beside it.
 */
export function CommunityPlan({ map, marks, here, size, reach, title }: CommunityPlanProps): ReactNode {
  const box = planBox({ map, marks, size, ...(here === undefined ? {} : { here }), ...(reach === undefined ? {} : { reach }) })
  const metresPerPixel = box.width / size.width
  return (
    <svg
      className="community-plan"
      role="img"
      aria-label={title}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      width={size.width}
      height={size.height}
      style={{ maxInlineSize: '100%', blockSize: 'auto', background: '#efe9dc', direction: 'ltr' }}
    >
      <Ground map={map} />
      {marks.map((mark, at) => (
        <g key={at} data-mark={mark.label} transform={`translate(${mark.x} ${-mark.y}) scale(${metresPerPixel})`}>
          <circle r={PIN} fill="#b5342b" stroke="#fff" strokeWidth="2.5" />
          <Label>{mark.label}</Label>
        </g>
      ))}
      {here === undefined ? null : (
        <g data-here={here.label} transform={`translate(${here.x} ${-here.y}) scale(${metresPerPixel})`}>
          <path d={HERE} fill="#1f5f8b" stroke="#fff" strokeWidth="2.5" />
          <Label>{here.label}</Label>
        </g>
      )}
    </svg>
  )
}
