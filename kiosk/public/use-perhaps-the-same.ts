import type { PublicCase } from '../../model/case/public.ts'
import { useSpeech } from '../../ui/language.ts'
import { publicWords } from '../../ui/words/public.ts'
import { useClock } from '../clock.ts'
import { useTourGraph } from '../reading/plan.ts'
import { usePoles } from '../reading/poles.ts'
import type { Report } from '../session/send-report.ts'
import { perhapsTheSame } from './maybe-same.ts'
import { useCases } from './use-cases.ts'

/** Released cases that are perhaps the same as a report; none while there is no report. It asks nobody and needs no line. */
export function usePerhapsTheSame(report: Report | null): readonly PublicCase[] {
  const { locale } = useSpeech(publicWords)
  const { kept } = useCases()
  const poles = usePoles()
  const graph = useTourGraph()
  const { now, lastSigned } = useClock()
  if (report === null || kept === null) return []
  const said = { code: report.category, sentences: report.sentences.map(({ id }) => id), pole: report.pole, viewpoint: report.viewpoint }
  return perhapsTheSame(said, kept.cases, {
    poles: poles.is === 'ready' ? poles.value : null,
    graph: graph.is === 'ready' ? graph.value : null,
    locale,
    now: Math.max(now, lastSigned),
  })
}
