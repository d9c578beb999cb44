import * as z from 'zod/mini'
import { Alert } from '../content/alert.ts'
import { ok, problem, type Result } from '../result.ts'
import { BundleName } from './name.ts'
import type { BundleProblem } from './problem.ts'
import { signersOf, type Root } from './root.ts'
import { openSigned, readPayload } from './signed.ts'

/**
 * `alerts.json`: every warning of a bundle that may still stand, apart from its versions, signed by the alert key. The file
 * is whole each time: what is no longer in it is gone. Rule A4.
 */
export const Alerts = z.object({
  format: z.literal('xinxiji-alerts/1'),
  bundle: BundleName,
  /** epoch seconds; a later file takes the place of an earlier one */
  issued: z.number().check(z.int(), z.minimum(0)),
  alerts: z.array(Alert).check(z.maxLength(100)),
})
export type Alerts = z.infer<typeof Alerts>

/** No file of alerts is larger than this. */
export const ALERTS_MAX_BYTES = 1024 * 1024

/**
 * Reads a file of alerts. Refuses another bundle's, and one that was issued before the one had: whoever holds back a
 * warning cannot bring back the file from before it. Rule A4.
 *
 * @param have when the newest file this terminal has taken was issued, epoch seconds; 0 for none
 */
export async function readAlerts(raw: unknown, root: Root, bundle: BundleName, have = 0): Promise<Result<Alerts, BundleProblem>> {
  const file = 'alerts.json'
  const payload = await openSigned('alert', file, raw, signersOf(root, 'alert'))
  if (!payload.ok) return payload
  const alerts = readPayload(file, payload.value, Alerts)
  if (!alerts.ok) return alerts
  if (alerts.value.bundle !== bundle) return problem({ kind: 'other-bundle', file, wanted: bundle, came: alerts.value.bundle })
  if (alerts.value.issued < have) return problem({ kind: 'rollback', file, have, came: alerts.value.issued })
  return ok(alerts.value)
}
