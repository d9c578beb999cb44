import { type CaseCode, kindOfCase, missingIn } from '../../model/case/kind.ts'
import type { Draft } from './session.ts'

/** What only some kinds of words have, as it is sealed: the stars of a rating, and how an errand's end is told. */
export interface Extras {
  readonly stars: number | null
  readonly contact: string | undefined
  readonly comesBack: true | undefined
}

/** A number of the country has 7 digits without its area and 11 with it or on a mobile; 12 is the longest with an area. */
const SHORTEST = 7
export const LONGEST_NUMBER = 12

/** Whether so many digits can be called. */
export const isNumber = (digits: string): boolean => digits.length >= SHORTEST

/** What goes along of a draft: only what its kind has, and of a telephone number only a whole one. Rule K26. */
export function extrasOf({ category, stars, contact, comesBack }: Pick<Draft, 'category' | 'stars' | 'contact' | 'comesBack'>): Extras {
  const kind = category === null ? null : kindOfCase(category)
  const isErrand = kind === 'AGENT'
  return {
    stars: kind === 'RATE' ? stars : null,
    contact: isErrand && !comesBack && isNumber(contact) ? contact : undefined,
    comesBack: isErrand && comesBack ? true : undefined,
  }
}

/**
 * Whether a draft may be sent. A place is asked for on its own page and may be passed over. Rule K26.
 *
 * @param silent whether nothing was said yet, in whatever way
 */
export function isWhole(
  { category, item, stars, contact, comesBack }: Partial<Extras> & { category: CaseCode; item?: Draft['item'] },
  silent: boolean,
): boolean {
  if (silent && kindOfCase(category) !== 'RATE') return false
  const missing = missingIn({ category, item: item ?? undefined, stars: stars ?? undefined, contact, comesBack, sentences: silent ? [] : ['said'] })
  return missing.every((needed) => needed === 'place')
}
