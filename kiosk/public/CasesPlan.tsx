import { type ReactNode, useMemo } from 'react'
import type { PublicCase } from '../../model/case/public.ts'
import { CommunityPlan, type PlanMark } from '../../ui/plan/CommunityPlan.tsx'
import { useTourGraph, useTourMap } from '../reading/plan.ts'
import { usePoles } from '../reading/poles.ts'
import { spotOf } from '../../model/content/spot.ts'

/** Half of the glass's width: the drawing is stretched to the page, so that its numbers are as large as the page's. */
const SIZE = { width: 494, height: 300 }

/** Marks for cases that have a place; those at one spot share a mark with all their numbers. */
export function marksOf(spots: readonly (readonly [number, number] | null)[], labelOf: (at: number) => string): PlanMark[] {
  const marks = new Map<string, { readonly x: number; readonly y: number; readonly labels: string[] }>()
  for (const [at, spot] of spots.entries()) {
    if (spot === null) continue
    const [x, y] = spot
    const mark = marks.get(spot.join()) ?? { x, y, labels: [] }
    marks.set(spot.join(), mark)
    mark.labels.push(labelOf(at))
  }
  return [...marks.values()].map(({ x, y, labels }) => ({ x, y, label: labels.join('·') }))
}

/** Released cases on the community's plan; nothing in a bundle without one. @param reach metres round them that are shown; without it the whole community */
export function CasesPlan({ cases, title, reach }: { cases: readonly PublicCase[]; title: string; reach?: number }): ReactNode {
  const map = useTourMap()
  const graph = useTourGraph()
  const poles = usePoles()
  const numbered = reach === undefined
  const marks = useMemo(() => {
    const spots = cases.map((each) => spotOf(each, poles.is === 'ready' ? poles.value : null, graph.is === 'ready' ? graph.value : null))
    return marksOf(spots, (at) => (numbered ? String(at + 1) : ''))
  }, [cases, poles, graph, numbered])
  if (map.is !== 'ready' || (!numbered && marks.length === 0)) return null
  return (
    <div className="cases-plan" data-marks={marks.length}>
      <CommunityPlan map={map.value} marks={marks} size={SIZE} title={title} {...(reach === undefined ? {} : { reach })} />
    </div>
  )
}
