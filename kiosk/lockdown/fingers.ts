// Pinches are the root's to allow, whatever an element inside says; a list still scrolls, and what turns under a finger says so itself.
const STYLE = `
:root, body { touch-action: pan-x pan-y !important; overscroll-behavior: none !important }
*:not(input, textarea) { user-select: none !important; -webkit-user-drag: none }`

/** Fingers scroll and touch; they make nothing larger, pull no page back and mark nothing. Rules L6 and L7. */
export function guardFingers({ document }: Window, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  document.adoptedStyleSheets.push(sheet)
  signal.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  })
}
