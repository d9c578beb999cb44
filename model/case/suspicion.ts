import * as z from 'zod/mini'
import type { Words } from './words.ts'

/**
 * Why words are put aside until staff have read them: an address to go to, a single character, keys run along a keyboard, the
 * same character over and over, or many letters from one terminal within minutes. Nothing is ever deleted for it. Rule K15.
 */
export const SUSPICIONS = ['link', 'too-short', 'keyboard-run', 'repeated', 'burst'] as const
export type Suspicion = (typeof SUSPICIONS)[number]
export const Suspicion = z.enum(SUSPICIONS)

const LINK = /\b(?:https?:\/\/|www\.)|\b[a-z0-9-]{2,}\.(?:com|cn|net|org|top|xyz|info|vip|cc|shop|site)\b/i
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'چۋېرتيۇڭوپ', 'ھسداەىقكل', 'زشغۈبنمئ']
const RUN = 5

/** Whether a text is nothing but keys that lie side by side, five or more. */
function isRun(text: string): boolean {
  if ([...text].length < RUN) return false
  return ROWS.some((row) => row.includes(text) || [...row].reverse().join('').includes(text))
}

/**
 * Why the words of a report should be read by staff first; `null` when nothing is odd. What can hurt somebody is never put aside,
 * and neither is what was said with ready sentences, a photo or a voice. Rule K15.
 *
 * @param isHazard whether the category speaks of what can hurt somebody
 */
export function suspicionOf({ text, sentences, parts }: Pick<Words, 'text' | 'sentences' | 'parts'>, isHazard: boolean): Suspicion | null {
  if (isHazard || text === undefined) return null
  if (LINK.test(text)) return 'link'
  if (sentences.length > 0 || (parts ?? []).length > 0) return null
  const units = text.toLowerCase().replace(/[\s\p{P}\p{S}\p{C}]+/gu, '')
  const characters = [...units]
  if (characters.length <= 1) return 'too-short'
  if (new Set(characters).size === 1 && characters.length >= 4) return 'repeated'
  return isRun(units) ? 'keyboard-run' : null
}

/** So many letters of one terminal within so many milliseconds, by the time they were said, are a burst. */
export const BURST = { most: 20, withinMs: 5 * 60_000 } as const
