/** What a page may ask the browser to show, and the answer of somebody who saw nothing. */
const NOTHING = {
  open: () => null,
  print: () => undefined,
  alert: () => undefined,
  confirm: () => false,
  prompt: () => null,
  showOpenFilePicker: () => Promise.reject(new DOMException('no files on a terminal', 'AbortError')),
  showSaveFilePicker: () => Promise.reject(new DOMException('no files on a terminal', 'AbortError')),
  showDirectoryPicker: () => Promise.reject(new DOMException('no files on a terminal', 'AbortError')),
} as const

/** Where staff choose the folder of a stick, behind their PIN. */
const STAFF_INPUT = '.staff-card input'

/** The browser shows no window, no dialog and no list of files of its own. Rule L4. */
export function guardWindows(page: Window, signal: AbortSignal): void {
  const before = Object.fromEntries(Object.keys(NOTHING).map((name) => [name, Object.getOwnPropertyDescriptor(page, name)]))
  for (const [name, value] of Object.entries(NOTHING)) Object.defineProperty(page, name, { value, configurable: true, writable: true })
  signal.addEventListener('abort', () => {
    for (const [name, was] of Object.entries(before)) {
      if (was === undefined) Reflect.deleteProperty(page, name)
      else Object.defineProperty(page, name, was)
    }
  })
  page.addEventListener(
    'click',
    (event) => {
      const [at] = event.composedPath()
      if (at instanceof HTMLInputElement && ['file', 'color', 'date', 'time', 'month', 'week', 'datetime-local'].includes(at.type) && !at.matches(STAFF_INPUT))
        event.preventDefault()
    },
    { capture: true, signal },
  )
}
