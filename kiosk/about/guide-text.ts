import type { ItemOf } from '../../model/content/listed-item.ts'
import { type Locale, shown, type Text } from '../../model/text.ts'
import { say } from '../../ui/language.ts'
import { commonWords } from '../../ui/words/common.ts'
import { sayKindsWords } from '../../ui/words/say-kinds.ts'
import { takeAlong } from './take-along.ts'

// Chinese needs none of them; in Uyghur they keep the parts of a telephone number in order.
const ISOLATES = /[\u2066-\u2069]/g

/**
 * A guide as a plain text for a phone: what it is, what to bring, where, when, how long, and the number. Rule C26.
 *
 * @param term how long it takes and what it costs, in the reader's words; empty when nobody knows
 * @param link where a phone with a line finds the whole page; `null` where the house has no public address
 */
export function guideText(guide: ItemOf<'guide'>, locale: Locale, { term, phone, link }: { term: string; phone: string; link: string | null }): string {
  let foreign = false
  const of = (text: Text) => {
    const { words, in: spoken } = shown(text, locale)
    if (spoken !== locale) foreign = true
    return words.replace(/\s+/g, ' ').trim()
  }
  const plain = (words: string) => (locale === 'zh' ? words.replace(ISOLATES, '') : words)
  const field = (key: 'say.take.where' | 'say.take.hours', text: Text | undefined) =>
    text === undefined ? [] : [plain(say(sayKindsWords, key, { text: of(text) }))]
  const title = of(guide.title)
  const lines = [
    ...(guide.materials.length === 0 ? [] : [say(sayKindsWords, 'say.take.bring'), ...guide.materials.map(({ name }) => `- ${of(name)}`)]),
    ...field('say.take.where', guide.where),
    ...field('say.take.hours', guide.hours),
    ...(term === '' ? [] : [plain(say(sayKindsWords, 'say.take.term', { text: term }))]),
  ]
  return takeAlong(
    [title, ...(foreign ? [say(commonWords, 'common.onlyChinese')] : []), ...lines],
    [...(link === null ? [] : [link]), plain(say(sayKindsWords, 'say.take.phone', { phone }))],
    (n) => plain(say(sayKindsWords, 'say.take.more', { n })),
  )
}
