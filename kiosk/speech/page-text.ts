import { LANG, type Locale } from '../../model/text.ts'

/** A stretch of a page that is read in one go: what a paragraph, a heading, a list item or a button says. */
export interface Piece {
  readonly text: string
  readonly locale: Locale
  /** where its characters stand on the page; empty where what is read is not shown, as a picture's words */
  readonly spots: readonly { readonly node: Text; readonly at: number }[]
  /** what it can be touched for */
  readonly control: HTMLElement | null
  readonly element: Element
}

/** A sentence of a piece: from one of its characters to another. */
export interface Sentence {
  readonly piece: Piece
  readonly text: string
  readonly from: number
  readonly to: number
}

const CONTROL = 'button, a[href], [role="button"], [role="slider"], input, select, textarea'
const NEVER = 'script, style, svg, canvas, progress, [aria-hidden="true"], [hidden], [data-speech]'

const localeOf = (lang: string | null, outer: Locale): Locale => (lang === null ? outer : lang === LANG.ug || lang.startsWith('ug') ? 'ug' : 'zh')

/** What is read of a part of a page, in its order. Whatever stands in another language is a piece of its own, read in that language. */
export function piecesOf(root: Element, locale: Locale): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let spots: { node: Text; at: number }[] = []
  const flush = (element: Element, lang: Locale, control: HTMLElement | null) => {
    if (text.trim() !== '') pieces.push({ text, locale: lang, spots, control, element })
    text = ''
    spots = []
  }
  const visit = (element: Element, lang: Locale, control: HTMLElement | null) => {
    for (const child of element.childNodes) {
      if (child instanceof Text) {
        spots.push({ node: child, at: text.length })
        text += child.data
      } else if (child instanceof Element) enter(child, element, lang, control)
    }
  }
  const enter = (child: Element, outer: Element, lang: Locale, control: HTMLElement | null) => {
    if (child.matches(NEVER) || !child.checkVisibility({ visibilityProperty: true })) return
    const own = localeOf(child.getAttribute('lang'), lang)
    const touched = control ?? (child.matches(CONTROL) ? (child as HTMLElement) : null)
    const runsOn = own === lang && touched === control && /^(inline|contents)$/.test(getComputedStyle(child).display) && child.tagName !== 'BR'
    if (runsOn) return visit(child, own, control)
    flush(outer, lang, control)
    const label = child.getAttribute('aria-label') ?? (child instanceof HTMLImageElement ? child.alt : null)
    if (label !== null && (child instanceof HTMLImageElement || touched === child)) {
      if (label.trim() !== '') pieces.push({ text: label, locale: own, spots: [], control: touched, element: child })
      return
    }
    visit(child, own, touched)
    flush(child, own, touched)
  }
  enter(root, root, locale, null)
  return pieces
}

// A full stop between figures ends nothing.
const SENTENCE = /.+?(?:[。！？；!?؟؛]+["”»）)]*|\.(?=\s|$)|$)/gs

/** The sentences of a piece. */
export function sentencesOf(piece: Piece): Sentence[] {
  return [...piece.text.matchAll(SENTENCE)]
    .filter(([text]) => /[\p{L}\p{N}]/u.test(text))
    .map(({ 0: text, index }) => ({ piece, text: text.trim(), from: index, to: index + text.length }))
}

/** Where a sentence stands on the page; `null` where it is not shown. */
export function rangeOf({ piece, from, to }: Sentence): Range | null {
  const place = (offset: number, end: boolean) => piece.spots.findLast(({ at }) => (end ? at < offset : at <= offset))
  const first = place(from, false)
  const last = place(to, true)
  if (first === undefined || last === undefined || !first.node.isConnected || !last.node.isConnected) return null
  const range = new Range()
  range.setStart(first.node, Math.min(from - first.at, first.node.length))
  range.setEnd(last.node, Math.min(to - last.at, last.node.length))
  return range
}
