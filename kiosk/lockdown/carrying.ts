const FIELDS = 'input, textarea'
const isField = (target: EventTarget | null) => target instanceof Element && target.matches(FIELDS)

/** The buttons of a mouse that lead back and forward. */
const LEADS_AWAY = [3, 4]

/**
 * Nothing is marked, picked up, copied or put in from elsewhere, and no menu comes: what one person copied the next could read.
 * Rule L7.
 */
export function guardCarrying(page: Window, signal: AbortSignal): void {
  const refuse = (event: Event) => event.preventDefault()
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste']) page.addEventListener(name, refuse, { capture: true, signal })
  page.addEventListener(
    'selectstart',
    (event) => {
      const at = event.target instanceof Text ? event.target.parentElement : event.target
      if (!isField(at)) event.preventDefault()
    },
    { capture: true, signal },
  )
  // Held down on a word of a field a finger would mark it, and the browser offer to copy it; with Shift and arrows one marks on purpose.
  let isFinger = false
  const by = (event: Event) => {
    isFinger = event instanceof PointerEvent && event.pointerType === 'touch'
  }
  for (const name of ['pointerdown', 'keydown']) page.addEventListener(name, by, { capture: true, signal })
  page.document.addEventListener(
    'selectionchange',
    () => {
      const field = page.document.activeElement
      if (isFinger && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.selectionStart !== field.selectionEnd)
        field.setSelectionRange(field.selectionEnd, field.selectionEnd)
    },
    { capture: true, signal },
  )
  const pushed = (event: MouseEvent) => {
    if (LEADS_AWAY.includes(event.button)) event.preventDefault()
  }
  for (const name of ['mousedown', 'mouseup'] as const) page.addEventListener(name, pushed, { capture: true, signal })
}
