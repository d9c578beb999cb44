import type { Locale } from '../text.ts'
import { chineseSpoken } from './chinese.ts'
import { uyghurSpoken } from './uyghur.ts'

/** Without marks that nobody hears, and full width made plain. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('㎡', '平方米')
    .normalize('NFKC')

/** A stretch that is said in one breath, and how long it is quiet after it. */
export interface Breath {
  readonly words: string
  readonly pauseMs: number
}

const PAUSE_MS = 180
const END_MS = 350
const ENDS = /[。.!?؟؛;…۔\n]/
// What no voice says: it parts the breaths. An apostrophe inside of a word parts nothing.
const PARTS = /[^\p{L}\p{M}\p{N}\s]+|\n+/gu

/** The breaths of a text, with everything written in figures written out in words. */
export function breathsOf(text: string, locale: Locale): Breath[] {
  const plain = plainText(text)
  const spoken = locale === 'zh' ? chineseSpoken(plain) : uyghurSpoken(plain)
  const breaths: Breath[] = []
  let from = 0
  const take = (words: string, stop: string) => {
    const said = locale === 'zh' ? words.replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '').trim() : words.trim().replace(/\s+/g, ' ')
    if (said !== '') breaths.push({ words: said, pauseMs: ENDS.test(stop) ? END_MS : /^[-'’]$/.test(stop) ? 0 : PAUSE_MS })
  }
  for (const match of spoken.matchAll(PARTS)) {
    take(spoken.slice(from, match.index), match[0])
    from = match.index + match[0].length
  }
  take(spoken.slice(from), '.')
  return breaths
}
