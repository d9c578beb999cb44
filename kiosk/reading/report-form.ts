import { ReportForm } from '../../model/content/report-form.ts'
import { useCommunity } from './community.ts'
import { type Reading, useObject } from './objects.ts'

/** What a community's report form offers. */
export function useReportForm(): Reading<ReportForm> {
  return useObject(`${useCommunity().own.base}report.json`, ReportForm)
}
