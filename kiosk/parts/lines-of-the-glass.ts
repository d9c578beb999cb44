/** A line's least height with the gap below it; see behind.css. */
const LINE_MM = 24
/** What a phone or a window holds, which have no millimetres. */
const LINES_OF_A_WINDOW = 24

/** How many lines of a list one can see at once at most. */
export const linesOfTheGlass = (): number => {
  const mm = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm'))
  return Number.isNaN(mm) ? LINES_OF_A_WINDOW : Math.ceil(innerHeight / (LINE_MM * mm))
}
