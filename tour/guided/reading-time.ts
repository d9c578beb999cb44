import type { GuidedTour, Sentence } from '../../model/content/guided.ts'
import { type Locale, shown } from '../../model/text.ts'

/** Letters a person of seventy reads aloud in a second, unhurried; Uyghur needs 2.2 times the letters for the same (DESIGN §4). */
const LETTERS_A_SECOND = { zh: 4, ug: 8.8 } as const
/** With large type one reads slower. */
const ELDER = 0.75
/** So long the eye goes to the picture and back. */
const LOOK_MS = 1200
/** So long one walks to the next stop. */
const WALK_MS = 3000

const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** How long a sentence stands there when nobody speaks it, milliseconds. What is there in Chinese only is read as Chinese. */
export function readingMs(sentence: Sentence, locale: Locale, elder: boolean): number {
  const said = shown(sentence, locale)
  return LOOK_MS + (lettersIn(said.words) * 1000) / (LETTERS_A_SECOND[said.in] * (elder ? ELDER : 1))
}

/** About how many minutes a tour takes, at least one. */
export function minutesOf({ stops }: GuidedTour, locale: Locale, elder: boolean): number {
  const ms = stops.reduce((sum, { sentences }) => sentences.reduce((all, sentence) => all + readingMs(sentence, locale, elder), sum + WALK_MS), 0)
  return Math.max(1, Math.round(ms / 60_000))
}
