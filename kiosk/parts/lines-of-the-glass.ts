/** A line's least height with the gap below it; see behind.css. */
const LINE_MM = 24
/** A line's least height on a phone or in a window, which have no millimetres. */
const LINE_PX = 60

function linePx(): number {
  const mm = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm'))
  return Number.isNaN(mm) ? LINE_PX : LINE_MM * mm
}

/** How many lines of a list one can see at once at most. */
export const linesOfTheGlass = (): number => Math.ceil(innerHeight / linePx())

/** How many lines of a list can be seen below where it begins when its page stands at the top: one, should it begin further down. */
export function linesBelow(list: HTMLElement): number {
  const scroll = list.closest('.scroll')
  if (scroll === null) return linesOfTheGlass()
  const above = list.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop
  return Math.max(1, Math.ceil((scroll.clientHeight - above) / linePx()))
}
