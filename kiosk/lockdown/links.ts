import { isOurs } from './stays.ts'

/** Whether something lies in this very page's window, as a plain touch opens it. */
const opensHere = ({ button, ctrlKey, shiftKey, altKey, metaKey }: MouseEvent) => button === 0 && !ctrlKey && !shiftKey && !altKey && !metaKey

const linkAt = (event: Event) => event.composedPath().find((at) => at instanceof HTMLAnchorElement || at instanceof HTMLAreaElement)

/**
 * A link opens nothing but our own pages, and those in this window: not in another one, not as a file, not in another program.
 * Rules L2 to L4.
 */
export function guardLinks(page: Window, signal: AbortSignal): void {
  const clicked = (event: Event) => {
    const link = linkAt(event)
    if (link === undefined || !(event instanceof MouseEvent)) return
    const isPlain = opensHere(event) && ['', '_self'].includes(link.target) && !link.hasAttribute('download')
    if (!isPlain || !isOurs(link.href, page.location.origin)) event.preventDefault()
  }
  const sent = (event: Event) => {
    const form = event.target
    if (form instanceof HTMLFormElement && !['', '_self'].includes(form.target)) event.preventDefault()
  }
  page.addEventListener('click', clicked, { capture: true, signal })
  page.addEventListener('auxclick', clicked, { capture: true, signal })
  page.addEventListener('submit', sent, { capture: true, signal })
}
