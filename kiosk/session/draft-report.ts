import type { Category } from '../../model/content/report-form.ts'
import { findPole } from '../../model/pole.ts'
import { useWatched } from '../reading/objects.ts'
import { usePoles } from '../reading/poles.ts'
import { useReportForm } from '../reading/report-form.ts'
import { extrasOf } from './extras.ts'
import type { Report } from './send-report.ts'
import { session } from './session.ts'

/** The report that is being made, with everything that its page and the outbox need. */
export type DraftReport =
  /** nothing was begun */
  | { readonly is: 'none' }
  | { readonly is: 'loading' }
  | { readonly is: 'problem' }
  | { readonly is: 'ready'; readonly category: Category; readonly report: Report }

/** The report that is being made. */
export function useDraftReport(): DraftReport {
  const { draft } = useWatched(session)
  const { category: code, pole: digits, sentences, words, viewpoint, heading, item, picture, voice, photos } = draft
  const form = useReportForm()
  const poles = usePoles()
  if (code === null) return { is: 'none' }
  if (form.is === 'loading') return { is: 'loading' }
  const category = form.is === 'ready' ? form.value.categories.find((each) => each.code === code) : undefined
  if (category === undefined) return { is: 'problem' }
  const found = poles.is === 'ready' ? findPole(poles.value, digits) : null
  const report: Report = {
    category: category.code,
    isHazard: category.hazard,
    pole: found?.is === 'found' ? found.no : null,
    sentences: category.sentences.filter(({ id }) => sentences.includes(id)),
    words: words.trim(),
    viewpoint,
    heading,
    item,
    ...extrasOf(draft),
    picture,
    voice,
    photos,
  }
  return { is: 'ready', category, report }
}
