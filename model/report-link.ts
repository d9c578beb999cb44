import * as z from 'zod/mini'
import { CaseCode } from './case/kind.ts'
import { ViewpointId } from './content/viewpoint-id.ts'
import { Locale } from './text.ts'

/** Where something is said from, as a link to the form carries it. Nothing of a person is in it. */
export interface SaidFrom {
  /** what it is about, as the form's categories have it */
  readonly category?: CaseCode
  readonly viewpoint?: string
  /** degrees clockwise from north */
  readonly heading?: number
  /** the digits of a pole's plate */
  readonly pole?: string
  readonly locale?: Locale
}

const Whole = z.string().check(z.regex(/^\d{1,3}$/))
const Digits = z.string().check(z.regex(/^\d{1,6}$/))

/** The address of the form for visitors, `/kiosk/report?what=REPORT-LIGHT&at=v01&h=80&pole=0027&lang=ug`. */
export function reportLink({ category, viewpoint, heading, pole, locale }: SaidFrom): string {
  const query = new URLSearchParams()
  if (category !== undefined) query.set('what', category)
  if (viewpoint !== undefined) query.set('at', viewpoint)
  if (heading !== undefined) query.set('h', String(((Math.round(heading) % 360) + 360) % 360))
  if (pole !== undefined) query.set('pole', pole)
  if (locale !== undefined) query.set('lang', locale)
  return `/kiosk/report?${query}`
}

/** Reads such a link's query; what is absurd in it counts as left out. `null` when it says nothing. Never throws. */
export function parseReportLink(search: string): SaidFrom | null {
  const query = new URLSearchParams(search)
  const [category, at, heading, pole, locale] = [
    CaseCode.safeParse(query.get('what')),
    ViewpointId.safeParse(query.get('at')),
    Whole.safeParse(query.get('h')),
    Digits.safeParse(query.get('pole')),
    Locale.safeParse(query.get('lang')),
  ]
  const said: SaidFrom = {
    ...(category.success ? { category: category.data } : {}),
    ...(at.success ? { viewpoint: at.data } : {}),
    // A heading without a place says nothing.
    ...(at.success && heading.success && Number(heading.data) < 360 ? { heading: Number(heading.data) } : {}),
    ...(pole.success ? { pole: pole.data } : {}),
    ...(locale.success ? { locale: locale.data } : {}),
  }
  return Object.keys(said).length === 0 ? null : said
}
