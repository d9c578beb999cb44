import * as z from 'zod/mini'
import { CaseStep } from '../case/step.ts'
import { Text, TranslationState } from '../text.ts'

/** What can stand in a ready sentence. Days and times are formatted in the reader's language before they are put in. */
export const PHRASE_SLOTS = ['office', 'day', 'time', 'days', 'pole', 'place', 'phone', 'code', 'reason'] as const

/**
 * A ready sentence that goes to a resident at a step of a case, in the resident's language, without anybody typing it.
 * Both languages use the same slots. Rule C18.
 */
export const StatusPhrase = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,48}$/)),
  step: CaseStep,
  text: Text,
  /** the kinds of cases it fits, by the start of their category code (`REPORT-LIGHT`, `ASK`); all when left out */
  fits: z._default(z.array(z.string().check(z.regex(/^[A-Z]+(-[A-Z0-9]{1,24})?$/))), []),
  /** sent by itself when a case reaches the step and staff choose nothing; one for each step and kind */
  usual: z.optional(z.literal(true)),
})
export type StatusPhrase = z.infer<typeof StatusPhrase>

/** `phrases.yaml`, and `phrases.json` of a bundle. */
export const Phrases = z.object({ translation: TranslationState, phrases: z.array(StatusPhrase) })
export type Phrases = z.infer<typeof Phrases>

/** How nearly a sentence was made for a category: the length of the longest prefix that fits, 0 for one made for all, -1 for none. */
function nearness({ fits }: StatusPhrase, category: string): number {
  if (fits.length === 0) return 0
  return Math.max(-1, ...fits.filter((prefix) => category === prefix || category.startsWith(`${prefix}-`)).map((prefix) => prefix.length))
}

/** The sentences that may go out at a step of a case of this category, those made for it most nearly first. Rule C18. */
export function phrasesFor({ phrases }: Phrases, step: CaseStep, category: string): StatusPhrase[] {
  return phrases
    .filter((phrase) => phrase.step === step && nearness(phrase, category) >= 0)
    .map((phrase, at) => ({ phrase, at }))
    .sort((a, b) => nearness(b.phrase, category) - nearness(a.phrase, category) || a.at - b.at)
    .map(({ phrase }) => phrase)
}

/** The sentence that goes out by itself when staff choose none: the usual one made most nearly for the category. Rule C18. */
export function usualPhrase(phrases: Phrases, step: CaseStep, category: string): StatusPhrase | undefined {
  return phrasesFor(phrases, step, category).find((phrase) => phrase.usual === true)
}
