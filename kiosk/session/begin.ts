import { useLocation } from 'wouter'
import { FROM_PAGES } from '../../model/content/report-form.ts'
import type { ItemId } from '../../model/content/item.ts'
import { useReportForm } from '../reading/report-form.ts'
import { type Draft, draft, EMPTY_DRAFT } from './session.ts'

type FromPage = keyof typeof FROM_PAGES

/**
 * How words about one thing are begun on its page. What the community's form does not have is not offered; nor is anything
 * while the form is being read.
 */
export function useBegin(item: ItemId): {
  /** whether the form is still being read */
  readonly isReading: boolean
  readonly offers: (what: FromPage) => boolean
  readonly begin: (what: FromPage, more?: Partial<Draft>) => void
} {
  const form = useReportForm()
  const [, go] = useLocation()
  return {
    isReading: form.is === 'loading',
    offers: (what) => form.is === 'ready' && form.value.categories.some(({ code }) => code === FROM_PAGES[what]),
    begin: (what, more = {}) => {
      draft({ ...EMPTY_DRAFT, category: FROM_PAGES[what], item, ...more })
      go('/report/say')
    },
  }
}
