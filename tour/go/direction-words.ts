import type { TourGraph } from '../../model/content/tour.ts'
import { type Locale, shown, type Text } from '../../model/text.ts'
import { say } from '../../ui/language.ts'
import { wayWords } from '../../ui/words/way.ts'
import { type Direction, directionsFor, lengthOf, roundMetres } from './directions.ts'
import type { Leg } from './find-way.ts'

/** One direction in words, up to the name of where it leads, which the page adds in its own language. */
export function directionWords({ go, metres }: Direction): string {
  const n = roundMetres(metres)
  if (go.is === 'on') return say(wayWords, 'tour.way.on')
  return go.is === 'towards' ? say(wayWords, `tour.way.towards.${go.point}`, { n }) : say(wayWords, `tour.way.turn.${go.side}`, { n })
}

/** The name of a viewpoint; its id where nobody named it. */
export const nameOf = (graph: TourGraph, titles: readonly Text[] | null, at: number): Text => titles?.[at] ?? { zh: graph.id[at] ?? '' }

/** A way as plain text, a line for each direction, for somebody who takes it along. */
export interface WayText {
  readonly lines: readonly string[]
  /** how many directions had to be left out at the end to keep within the bytes */
  readonly leftOut: number
}

/** Marks that keep a number left to right on a page; on paper and on phones they show as boxes. */
const ISOLATES = /[\u2066-\u2069]/g

/**
 * Writes a way down in one language: where to, how far, each direction, and the link where there is one. What does not
 * fit is left out at the end, and the last line says so.
 *
 * @param mostBytes of the whole text in UTF-8
 */
export function wayText(
  legs: readonly Leg[],
  graph: TourGraph,
  titles: readonly Text[] | null,
  locale: Locale,
  link: string | null,
  mostBytes: number,
): WayText {
  const name = (at: number) => shown(nameOf(graph, titles, at), locale).words
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n')).length
  const plain = (words: string) => words.replace(ISOLATES, '')
  const { metres, minutes } = lengthOf(legs)
  const joint = locale === 'zh' ? '' : ' '
  const last = legs.at(-1)
  const head = [
    plain(`${say(wayWords, 'tour.way.to')}${joint}${last === undefined ? '' : name(last.to)}`),
    plain(say(wayWords, 'tour.way.length', { n: metres, m: minutes })),
  ]
  const foot = link === null ? [] : [link]
  const said = directionsFor(legs, null).map((direction, at) => {
    const steps = direction.steps ? `${locale === 'zh' ? '，' : '، '}${say(wayWords, 'tour.way.steps')}` : ''
    return plain(`${at + 1}. ${directionWords(direction)}${joint}${name(direction.to)}${steps}`)
  })
  for (let kept = said.length; kept >= 0; kept -= 1) {
    const leftOut = said.length - kept
    const cut = leftOut === 0 ? [] : [plain(say(wayWords, 'tour.way.cut', { n: leftOut }))]
    const lines = [...head, ...said.slice(0, kept), ...cut, ...foot]
    if (bytes(lines) <= mostBytes || kept === 0) return { lines, leftOut }
  }
  throw new Error('way text: wants at least one try')
}
