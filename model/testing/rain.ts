import type { Alert } from '../content/alert.ts'

/** A warning of rain as tests begin with; `sent` and `expires` stand on the day of the sample. */
export const rain = (more: Partial<Alert> = {}): Alert => ({
  identifier: 'CG-1',
  sender: 'chenguangli',
  sent: '2026-11-25T15:00:00+08:00',
  status: 'Actual',
  msgType: 'Alert',
  references: [],
  category: 'Met',
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  expires: '2026-11-25T21:00:00+08:00',
  event: { zh: '暴雨', ug: 'قارا يامغۇر' },
  headline: { zh: '有暴雨', ug: 'قارا يامغۇر ياغىدۇ' },
  instruction: { zh: '请待在家里', ug: 'ئۆيدە تۇرۇڭ' },
  terminals: [],
  translation: 'draft',
  ...more,
})
