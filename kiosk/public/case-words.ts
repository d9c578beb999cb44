import type { PublicCase } from '../../model/case/public.ts'
import type { Category } from '../../model/content/report-form.ts'
import { wallAt } from '../../model/day.ts'
import { digitsOf } from '../../model/pole.ts'
import type { Text } from '../../model/text.ts'
import { useSpeech } from '../../ui/language.ts'
import { kioskWords } from '../../ui/words/kiosk.ts'
import { publicWords } from '../../ui/words/public.ts'
import { useWall } from '../clock.ts'
import { useTourGraph, useTourNames } from '../reading/plan.ts'
import { useReportForm } from '../reading/report-form.ts'

const words = { ...publicWords, 'kiosk.report.pole': kioskWords['kiosk.report.pole'] }
const DAY_MS = 24 * 3_600_000

/** How the pages of released cases speak of one. */
export interface CaseWords {
  /** what it is about; `null` while the form is read, or when it does not have it any more */
  categoryOf(shown: PublicCase): Category | null
  titleOf(shown: PublicCase): Text
  /** where it is: the pole in the reader's own words, or what the viewpoint is called */
  whereOf(shown: PublicCase): Text | string
  ageOf(shown: PublicCase): string
}

/** The words of released cases in the reader's language. */
export function useCaseWords(): CaseWords {
  const { t } = useSpeech(words)
  const form = useReportForm()
  const graph = useTourGraph()
  const names = useTourNames()
  const { day } = useWall()
  const categoryOf = ({ code }: PublicCase) => (form.is === 'ready' ? (form.value.categories.find((each) => each.code === code) ?? null) : null)
  return {
    categoryOf,
    titleOf: (shown) => categoryOf(shown)?.title ?? { zh: publicWords['public.otherMatter'].zh, ug: publicWords['public.otherMatter'].ug },
    whereOf({ pole, viewpoint }) {
      if (pole !== null) return t('kiosk.report.pole', { no: digitsOf(pole) })
      const at = viewpoint !== null && graph.is === 'ready' ? graph.value.id.indexOf(viewpoint) : -1
      return (names.is === 'ready' ? names.value.titles[at] : undefined) ?? t('public.somewhere')
    },
    ageOf({ receivedAt }) {
      const days = Math.round((Date.parse(day) - Date.parse(wallAt(receivedAt).day)) / DAY_MS)
      return days <= 0 ? t('public.today') : t('public.daysAgo', { n: days })
    },
  }
}
