import { bearingOf } from '../../model/content/cube.ts'
import type { TourGraph } from '../../model/content/tour.ts'
import { turnTo } from '../view.ts'

/** A viewpoint one can walk to from here. */
export interface Exit {
  /** index into the graph's columns */
  readonly to: number
  readonly id: string
  /** degrees clockwise from north, where it really lies; NaN, like the metres, when nobody knows where one of the two stands */
  readonly bearing: number
  /** metres along the ground */
  readonly metres: number
  /** degrees below the horizon at which its arrow lies */
  readonly dip: number
}

/** Two arrows nearer than this in bearing would lie on one another. */
const TOO_NEAR_DEGREES = 16
/** Arrows lie on the ground some ten metres ahead; of two in one direction the farther lies farther up. */
const FIRST_DIP = 11
const DIP_STEP = 11

/** The neighbours of every viewpoint, both ways, as indexes into the graph's columns. */
export function neighboursOf(graph: TourGraph): readonly (readonly number[])[] {
  const neighbours: number[][] = graph.id.map(() => [])
  for (const [a, b] of graph.links) {
    neighbours[a]?.push(b)
    neighbours[b]?.push(a)
  }
  return neighbours
}

/** The ways out of a viewpoint, clockwise from north, each arrow where it does not cover another; last those whose direction is not known. */
export function exitsFrom(graph: TourGraph, neighbours: readonly (readonly number[])[], from: number): Exit[] {
  const x = graph.x[from] ?? 0
  const y = graph.y[from] ?? 0
  const bare = [...new Set(neighbours[from] ?? [])].map((to) => {
    const id = graph.id[to] ?? ''
    const east = (graph.x[to] ?? 0) - x
    const north = (graph.y[to] ?? 0) - y
    if (Number.isNaN(east)) return { to, id, bearing: Number.NaN, metres: Number.NaN }
    return { to, id, bearing: bearingOf([east, north, 0]).bearing, metres: Math.hypot(east, north) }
  })
  const nowhere = bare.filter((exit) => !hasDirection(exit)).map((exit) => ({ ...exit, dip: FIRST_DIP }))
  const byDistance = bare.filter(hasDirection).sort((a, b) => b.metres - a.metres)
  const placed: Exit[] = []
  for (const exit of byDistance) {
    const crowd = placed.filter((other) => Math.abs(turnTo(other.bearing, exit.bearing)) < TOO_NEAR_DEGREES)
    placed.push({ ...exit, dip: Math.max(FIRST_DIP - DIP_STEP, ...crowd.map((other) => other.dip)) + DIP_STEP })
  }
  return [...placed.sort((a, b) => a.bearing - b.bearing), ...nowhere]
}

/** Whether it is known where an exit lies. */
export const hasDirection = ({ bearing }: Pick<Exit, 'bearing'>): boolean => !Number.isNaN(bearing)

/** Where something lies to someone who looks along a heading: eight words a person would use. */
export const SIDES = ['ahead', 'ahead-right', 'right', 'behind-right', 'behind', 'behind-left', 'left', 'ahead-left'] as const
export type Side = (typeof SIDES)[number]

export function sideOf(heading: number, bearing: number): Side {
  const eighth = Math.round(turnTo(heading, bearing) / 45)
  return SIDES[(eighth + 8) % 8] as Side
}
