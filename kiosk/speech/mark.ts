import { rangeOf, type Sentence } from './page-text.ts'

const NAME = 'read-aloud'

/** Marks the sentence that is read, without changing the page, and brings it into sight. */
export function mark(sentence: Sentence | null): void {
  const range = sentence === null ? null : rangeOf(sentence)
  if (range === null) CSS.highlights.delete(NAME)
  else CSS.highlights.set(NAME, new Highlight(range))
  if (sentence !== null) bringIntoSight(sentence.piece.element)
}

/** Scrolls only where something does not stand on the glass already: a page that jumps with every sentence cannot be read along. */
export function bringIntoSight(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect()
  const scroll = element.closest('.scroll')?.getBoundingClientRect()
  const [from, to] = scroll === undefined ? [0, innerHeight] : [scroll.top, scroll.bottom]
  if (top < from || bottom > to) element.scrollIntoView({ block: bottom - top > to - from ? 'start' : 'center' })
}
