import * as z from 'zod/mini'

/** The two languages every page can speak. `zh` is zh-Hans-CN, `ug` is ug-Arab-CN (right to left). */
export const LOCALES = ['zh', 'ug'] as const
export type Locale = (typeof LOCALES)[number]
export const Locale = z.enum(LOCALES)

/** The direction a locale is read in. It follows from the locale and is never stored with a text. */
export const DIRECTION: Readonly<Record<Locale, 'ltr' | 'rtl'>> = { zh: 'ltr', ug: 'rtl' }

/** The value of `lang` for a locale, as BCP 47 writes it. */
export const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-Hans-CN', ug: 'ug-Arab-CN' }

/**
 * How far a Uyghur text can be trusted. Release gates count only `reviewed` (a native reader signed it)
 * and `human`; the others are shown with one quiet line saying so. Rule C2 in model/RULES.md.
 */
export const TRANSLATION_STATES = ['reviewed', 'human', 'draft', 'machine', 'missing'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]
export const TranslationState = z.enum(TRANSLATION_STATES)

/** A sentence or a page in the languages of the house. Chinese is always there; Uyghur may be missing. */
// A text of blanks and invisible marks says nothing. Rule C3.
const Said = z.string().check(z.regex(/[^\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/))
export const Text = z.object({ zh: Said, ug: z.optional(Said) })
export type Text = z.infer<typeof Text>

/** What a reader of `locale` is shown of a text: the words, and the language they are really in. */
export interface Shown {
  readonly words: string
  readonly in: Locale
}

/**
 * Chooses the words for a reader. A missing Uyghur text shows the Chinese words and says so in `in`,
 * so that the page can mark them; it is never passed off as Uyghur. Rule C3 in model/RULES.md.
 */
export function shown(text: Text, locale: Locale): Shown {
  if (locale === 'ug' && text.ug !== undefined) return { words: text.ug, in: 'ug' }
  return { words: text.zh, in: 'zh' }
}
