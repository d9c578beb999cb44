import { type ReactNode, useMemo } from 'react'
import type { PlaceFact } from '../../model/content/place-facts.ts'
import type { Spot } from '../../model/content/spot.ts'
import { CommunityPlan, planBox } from '../../ui/plan/CommunityPlan.tsx'
import { useSpeech } from '../../ui/language.ts'
import { placesWords } from '../../ui/words/places.ts'
import { useTourMap } from '../reading/plan.ts'
import { gatherMarks } from './gather-marks.ts'

/** As many places of the list carry their numbers on the plan; beyond that nobody looks from one to the other. */
export const NUMBERED = 12
/** Half of the glass's width, as in `CasesPlan`. */
const SIZE = { width: 494, height: 330 }
/** Two pins and a little between them. */
const APART_PX = 24

/** Places on the community's plan, the first of the list with their numbers there, and where one stands. Nothing in a bundle without a plan. */
export function PlacesPlan({ facts, from }: { facts: readonly (PlaceFact | undefined)[]; from: Spot | null }): ReactNode {
  const { t } = useSpeech(placesWords)
  const map = useTourMap()
  const here = useMemo(() => (from === null ? {} : { here: { x: from[0], y: from[1], label: t('places.here') } }), [from, t])
  const marks = useMemo(() => {
    if (map.is !== 'ready') return []
    const spots = facts.map((fact) => fact?.at ?? null)
    const all = gatherMarks(spots, 0, 0)
    return gatherMarks(spots, NUMBERED, (APART_PX * planBox({ map: map.value, marks: all, size: SIZE, ...here }).width) / SIZE.width)
  }, [facts, map, here])
  if (map.is !== 'ready') return null
  return (
    <figure className="places-plan" data-marks={marks.length}>
      <CommunityPlan map={map.value} marks={marks} size={SIZE} title={t('places.planTitle')} {...here} />
    </figure>
  )
}
