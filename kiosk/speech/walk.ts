import type { Locale } from '../../model/text.ts'
import { piecesOf } from './page-text.ts'

/** One thing on the walk over a page: what it says, and what it does when it is chosen. */
export interface Item {
  readonly says: readonly { readonly text: string; readonly locale: Locale }[]
  /** where it stands; `null` for what belongs to the walk itself */
  readonly element: Element | null
  readonly control: HTMLElement | null
  readonly own: 'screen' | 'end' | null
}

/** Parts of the page in the order of the walk: a question that stands over everything alone, else the page, its keys and the foot. */
const roots = (): Element[] => {
  const question = document.querySelector('[role="alertdialog"]')
  if (question !== null) return [question]
  const parts = [...document.querySelectorAll('main[data-page], .keys-slot, .end-bar, .foot')]
  // The tour has a frame of its own.
  return parts.length > 0 ? parts : [...document.querySelectorAll('#page')]
}

/** What can be heard and chosen on the page that stands now, in its order. */
export function walkOf(locale: Locale): Item[] {
  const items: Item[] = []
  for (const root of roots())
    for (const { text, locale: spoken, control, element } of piecesOf(root, locale)) {
      const says = { text: text.trim(), locale: spoken }
      const last = items.at(-1)
      if (control !== null && last?.control === control) items[items.length - 1] = { ...last, says: [...last.says, says] }
      // The button that begins reading aloud has nothing to do where everything is said.
      else if (control?.matches('[data-foot="aloud"]') !== true) items.push({ says: [says], element: control ?? element, control, own: null })
    }
  return items
}

/** The page that stands now, as one page differs from another for somebody who hears it. */
export function pageKey(): string {
  const question = document.querySelector('[role="alertdialog"] h2')?.textContent
  if (question != null) return `? ${question}`
  return `${location.pathname} ${document.querySelector('main[data-page]')?.getAttribute('data-page') ?? ''}`
}

/** What changes by itself on a page and is said when it does. */
export const liveText = (): string =>
  [...document.querySelectorAll('main [role="status"], main [role="alert"]')]
    // What counts down is said once, by its heading.
    .map((element) => (element.matches('[data-waits]') ? element.querySelector('h2') : element)?.textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .join('. ')
