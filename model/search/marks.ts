import type { Locale } from '../text.ts'
import { lie } from './align.ts'
import { fold, type Folded, foldInPlace, foldWords } from './fold.ts'
import { listen } from './listen.ts'
import type { OpenIndex } from './open-index.ts'
import type { Way } from './scores.ts'
import { signsOf } from './title.ts'
import { fitWords } from './words-alike.ts'

/** A stretch of a text as it is written, in code units: from, and up to but not with. */
export type Span = readonly [from: number, to: number]

/** Stretches in order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const joint: [number, number][] = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joint.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (to > from) joint.push([from, to])
  }
  return joint
}

const placed = ({ from, to }: Folded, start: number, end: number): Span[] => (end > start ? [[from[start] as number, to[end - 1] as number]] : [])

function each(folded: Folded, part: string): Span[] {
  const at = part === '' ? -1 : folded.text.indexOf(part)
  return at < 0 ? [] : placed(folded, at, at + part.length)
}

/** The words of a group of synonyms that a title has. */
function synonyms(index: OpenIndex, group: number, folded: Folded, locale: Locale): Span[] {
  const words = (locale === 'zh' ? index.groups.zh : index.groups.bare).names(group)
  // The longest says most: 最低生活保障 rather than 低保.
  for (const word of words.sort((a, b) => b.length - a.length)) {
    const spans = each(folded, word)
    if (spans.length > 0) return spans
  }
  return []
}

/**
 * The parts of a title that answer what was typed, in the title's own script: also when it was typed in pinyin or in other
 * letters, with an ending, with a mistake, or as a synonym. Rule F13.
 *
 * @param sound a syllable for each Hanzi of a Chinese title
 * @returns nothing when the title is not what was found, or its letters cannot be told apart
 */
export function marksIn(title: string, locale: Locale, sound: string, { reading, group }: Way, index: OpenIndex): Span[] {
  const folded = foldInPlace(title)
  if (folded === null || reading === null) return []
  const fits = (reading.is === 'signs') === (locale === 'zh')
  if (fits) {
    const whole = each(folded, reading.whole)
    if (whole.length > 0) return whole
  }
  if (group !== null) {
    const said = synonyms(index, group, folded, locale)
    if (said.length > 0) return said
  }
  if (!fits) return []
  if (reading.is === 'signs') {
    const signs = signsOf(folded.text, sound)
    const { on } = lie(
      // Little words mark nothing.
      listen(index, reading.units).filter(({ weight }) => weight > 0.3),
      signs,
    )
    return joined(on.flatMap((at) => placed(folded, signs.at[at] as number, (signs.at[at] as number) + (signs.text[at] as string).length)))
  }
  const words = foldWords(title)
  if (words.join('') !== folded.text) return []
  const starts = words.map((_, at) => words.slice(0, at).reduce((sum, word) => sum + word.length, 0))
  const { on } = fitWords(
    reading.words,
    reading.words.map(() => 1),
    words,
  )
  return joined(on.flatMap(({ word, letters }) => placed(folded, starts[word] as number, (starts[word] as number) + letters)))
}

/** The words that were probably meant: what is marked, from its first letter to its last. Nothing when nothing is marked. */
export function marked(title: string, spans: readonly Span[]): string {
  const [first] = spans
  const last = spans.at(-1)
  return first === undefined || last === undefined ? '' : title.slice(first[0], last[1])
}

/** The digits and letters of a number or code that were typed, with or without what parts them. Rule F13. */
export function marksInCode(code: string, typed: string): Span[] {
  const folded = foldInPlace(code)
  const wanted = fold(typed)
  return folded === null || !/\p{N}/u.test(wanted) ? [] : each(folded, wanted)
}
