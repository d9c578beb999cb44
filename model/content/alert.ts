import * as z from 'zod/mini'
import { Text, TranslationState } from '../text.ts'
import { fillSlots } from './slots.ts'

// The value lists of OASIS CAP 1.2, as far as a community needs them.
export const ALERT_CATEGORIES = ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'Other'] as const
export const URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const
export const SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
export const CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const

/** A moment with its zone, as CAP writes it: `2026-11-25T15:00:00+08:00`. */
export const CapTime = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](0\d|1[0-4]):[0-5]\d$/))

const Identifier = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))

/**
 * A warning, its fields named and valued as OASIS CAP 1.2 has them; the words of the two languages stand together here and
 * become one `info` each (`cap.ts`). `scope` is always Public. Rules A1 to A3.
 */
export const Alert = z.object({
  identifier: Identifier,
  sender: z.string().check(z.regex(/^[^\s,<&]{1,64}$/)),
  sent: CapTime,
  status: z.enum(['Actual', 'Exercise', 'Test']),
  msgType: z.enum(['Alert', 'Update', 'Cancel']),
  /** identifiers of the warnings that an Update or Cancel takes the place of */
  references: z._default(z.array(Identifier), []),
  category: z.enum(ALERT_CATEGORIES),
  urgency: z.enum(URGENCIES),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  effective: z.optional(CapTime),
  expires: CapTime,
  event: Text,
  headline: Text,
  instruction: Text,
  areaDesc: z.optional(Text),
  /** terminals it is for; all when left out */
  terminals: z._default(z.array(z.string().check(z.regex(/^[a-z0-9-]{1,32}$/))), []),
  /** the paper it follows */
  sourceRef: z.optional(z.string().check(z.maxLength(120))),
  translation: TranslationState,
})
export type Alert = z.infer<typeof Alert>

/** A warning that only wants its details: sentences in both languages with slots, so that it goes out in minutes and in both. */
export const AlertTemplate = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,48}$/)),
  category: z.enum(ALERT_CATEGORIES),
  urgency: z.enum(URGENCIES),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  event: Text,
  headline: Text,
  instruction: Text,
  /** how long it stands when nobody says otherwise */
  hours: z.number().check(z.minimum(1), z.maximum(240)),
})
export type AlertTemplate = z.infer<typeof AlertTemplate>

/** `alert-templates.yaml`, and `alert-templates.json` of a bundle. */
export const AlertTemplates = z.object({ translation: TranslationState, templates: z.array(AlertTemplate) })
export type AlertTemplates = z.infer<typeof AlertTemplates>

/** What goes into a template: a value for each slot, in both languages. */
export type AlertValues = Readonly<Record<string, { readonly zh: string; readonly ug: string }>>

/** The words of a warning made from a template: complete in both languages, or a RangeError for a slot without a value. Rule A3. */
export function alertWords(template: AlertTemplate, values: AlertValues): Pick<Alert, 'event' | 'headline' | 'instruction'> {
  const say = (text: Text): Text => ({
    zh: fillSlots(text, 'zh', Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.zh]))),
    ...(text.ug === undefined ? {} : { ug: fillSlots(text, 'ug', Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.ug]))) }),
  })
  return { event: say(template.event), headline: say(template.headline), instruction: say(template.instruction) }
}

const rank = (list: readonly string[], value: string) => list.indexOf(value)

/**
 * The warnings that stand at a moment on a terminal, the gravest first. A later Update or Cancel ends what it refers to; a
 * Test is never shown, an Exercise only where `drills` is true. What has expired is gone, with or without a line. Rules A1 and A2.
 *
 * @param now epoch milliseconds
 */
export function alertsAt(alerts: readonly Alert[], now: number, terminal: string, drills: boolean): Alert[] {
  const ended = new Set<string>()
  const here = ({ terminals }: Alert) => terminals.length === 0 || terminals.includes(terminal)
  const begun = (alert: Alert) => Date.parse(alert.effective ?? alert.sent) <= now
  for (const alert of alerts) {
    // A drill or a message for other terminals ends nothing here, nor does an update before it takes effect.
    if (alert.msgType === 'Alert' || Date.parse(alert.sent) > now || !here(alert) || (alert.msgType === 'Update' && !begun(alert))) continue
    for (const id of alert.references) {
      const named = alerts.find((each) => each.identifier === id)
      // Only what was sent before can be ended, so that two updates naming each other do not silence both.
      if (named === undefined || (named.status === alert.status && Date.parse(named.sent) < Date.parse(alert.sent))) ended.add(id)
    }
  }
  return alerts
    .filter(
      (alert) =>
        alert.msgType !== 'Cancel' &&
        !ended.has(alert.identifier) &&
        (alert.status === 'Actual' || (alert.status === 'Exercise' && drills)) &&
        begun(alert) &&
        now < Date.parse(alert.expires) &&
        here(alert),
    )
    .sort(
      (a, b) =>
        rank(SEVERITIES, a.severity) - rank(SEVERITIES, b.severity) ||
        rank(URGENCIES, a.urgency) - rank(URGENCIES, b.urgency) ||
        Date.parse(b.sent) - Date.parse(a.sent) ||
        (a.identifier < b.identifier ? -1 : 1),
    )
}
