import * as z from 'zod/mini'
import { VersionName } from '../model/content/tour.ts'
import { ViewpointId } from '../model/content/viewpoint-id.ts'
import { Locale } from '../model/text.ts'
import { clamp, FOV, headingOf, PITCH, type View } from './view.ts'

/** What a link says: as much of a view as it holds, the language, and which parts could not be understood. */
export interface LinkRead {
  readonly view: Partial<View>
  readonly locale: Locale | null
  /** names of the parameters whose value was absurd and was left out or brought within bounds */
  readonly mended: readonly string[]
}

/** A number as people and programs write it in an address: no spaces, no exponent, no hexadecimal. */
const Decimal = z.string().check(z.regex(/^-?\d{1,6}(\.\d{1,6})?$/))

/**
 * Reads `?at=v01&h=80&p=0&z=75&v=dusk&lang=ug`. A part that is missing is the place's own; a number out of bounds is brought
 * within them; what is not a number, not a name or not a language is left out. Never throws.
 *
 * @param search the address's query with or without its question mark
 */
export function parseLink(search: string): LinkRead {
  const query = new URLSearchParams(search)
  const mended: string[] = []
  const view: { -readonly [Part in keyof View]?: View[Part] } = {}
  const at = query.get('at')
  if (at !== null) {
    if (ViewpointId.safeParse(at).success) view.viewpoint = at
    else mended.push('at')
  }
  const number = (name: string, within: (value: number) => number): number | null => {
    const written = query.get(name)
    if (written === null) return null
    const value = Decimal.safeParse(written).success ? Number(written) : Number.NaN
    if (Number.isNaN(value) || Math.abs(within(value) - value) > 1e-9) mended.push(name)
    return Number.isNaN(value) ? null : within(value)
  }
  // 725 degrees are a heading like any other; only its writing is brought within a circle.
  const heading = number('h', (value) => value)
  const pitch = number('p', (value) => clamp(value, PITCH.least, PITCH.most))
  const fov = number('z', (value) => clamp(value, FOV.least, FOV.most))
  if (heading !== null) view.heading = headingOf(heading)
  if (pitch !== null) view.pitch = pitch
  if (fov !== null) view.fov = fov
  const version = query.get('v')
  if (VersionName.safeParse(version).success && version !== null) view.version = version
  else if (version !== null) mended.push('v')
  const lang = query.get('lang')
  const locale = Locale.safeParse(lang)
  if (lang !== null && !locale.success) mended.push('lang')
  return { view, locale: locale.success ? locale.data : null, mended }
}

/** Writes a view and a language as a query, `?at=v01&h=80&p=0&z=75&lang=ug`, with `v` for another picture than the main one; whole degrees are enough to find it again. */
export function formatLink(view: View, locale: Locale): string {
  const query = new URLSearchParams({
    at: view.viewpoint,
    h: String(Math.round(view.heading) % 360),
    p: String(Math.round(view.pitch) + 0),
    z: String(Math.round(view.fov)),
    ...(view.version === undefined ? {} : { v: view.version }),
    lang: locale,
  })
  return `?${query.toString()}`
}
