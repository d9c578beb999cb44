import { IconMapPin } from '@tabler/icons-react'
import { useState } from 'react'
import { Poles, TourGraph, TourMap, TourNames } from '../../model/content/tour.ts'
import type { DeskCase } from '../../model/case/desk.ts'
import { useSpeech } from '../../ui/language.ts'
import { CommunityPlan, type PlanMark } from '../../ui/plan/CommunityPlan.tsx'
import { useDesk } from '../desk.ts'
import { useObject } from '../objects.ts'
import { InLanguage } from '../parts/InLanguage.tsx'
import { pageWords } from '../page-words.ts'
import { TourDialog } from './TourDialog.tsx'

const PLAN = { width: 420, height: 250 }
/** Metres round the spot on the plan: a few houses, so that one knows the yard. */
const REACH = 90

/** Where a case is: on the plan, and as one stands there. Nothing when nobody said where. */
export function PlaceCard({ each }: { readonly each: DeskCase }) {
  const { names } = useDesk()
  const { t, text } = useSpeech(pageWords)
  const map = useObject('tour/map.json', TourMap)
  const poles = useObject('poles.json', Poles)
  const graph = useObject('tour/graph.json', TourGraph)
  const titles = useObject('tour/names.json', TourNames)
  const [isOpen, setOpen] = useState(false)
  const viewpoint = each.words?.viewpoint ?? null
  if (each.pole === null && viewpoint === null) return null
  const poleAt = poles === null || each.pole === null ? -1 : poles.no.indexOf(each.pole)
  const viewAt = graph === null || viewpoint === null ? -1 : graph.id.indexOf(viewpoint)
  const title = viewAt < 0 ? undefined : titles?.titles[viewAt]
  const shown = title === undefined ? null : text(title)
  const mark: PlanMark | null =
    poleAt >= 0 && poles !== null
      ? { x: poles.x[poleAt] ?? 0, y: poles.y[poleAt] ?? 0, label: each.pole?.slice(each.pole.lastIndexOf('-') + 1) ?? '' }
      : viewAt >= 0 && graph !== null
        ? { x: graph.x[viewAt] ?? 0, y: graph.y[viewAt] ?? 0, label: '' }
        : null
  const heading = each.words?.heading
  return (
    <section className="card place">
      <h3>{t('studio.case.place')}</h3>
      {shown !== null && (
        <p>
          <InLanguage locale={shown.in}>{shown.words}</InLanguage>
        </p>
      )}
      {each.pole !== null && poles !== null && poleAt < 0 && <p className="note">{t('studio.place.unknownPole')}</p>}
      {map !== null && mark !== null && <CommunityPlan map={map} marks={[mark]} size={PLAN} reach={REACH} title={t('studio.place.plan')} />}
      {names?.base != null && mark !== null && (
        <button type="button" className="pill" data-action="tour" onClick={() => setOpen(true)}>
          <IconMapPin size={18} stroke={1.75} aria-hidden="true" />
          {t('studio.place.tour')}
        </button>
      )}
      {isOpen && names?.base != null && (
        <TourDialog
          base={names.base}
          view={viewpoint !== null ? { viewpoint, ...(heading === undefined ? {} : { heading }) } : { pole: each.pole ?? '' }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}
