/** What is needed to go about the pages by keys alone, and to write in a field. */
const GOES_ABOUT = [
  'Tab',
  'Enter',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Backspace',
  'Delete',
  'Shift',
  'CapsLock',
  // A word is being put together by an input method; nothing else hears these.
  'Process',
  'Dead',
  'Unidentified',
]

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'getModifierState'>

/**
 * Whether the browser may have a key: letters, digits, signs, and what goes about a page. Whatever is held with Control, Alt or the
 * system's key is a shortcut, and so is every key that has a name of its own; with AltGraph letters are written. Rule L5.
 */
export function mayPass(press: Press): boolean {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = press
  // With Shift, Escape shows what the browser's processes are.
  if (metaKey || (shiftKey && key === 'Escape')) return false
  if (press.getModifierState('AltGraph')) return key === 'AltGraph' || [...key].length === 1
  return !ctrlKey && !altKey && ([...key].length === 1 || GOES_ABOUT.includes(key))
}

/**
 * The browser hears no shortcut. The page does: what it does with a key of the cupboard, as the one that begins the spoken mode, is its
 * own affair, since nothing is kept from it.
 */
export function guardKeys(page: Window, signal: AbortSignal): void {
  const pressed = (event: KeyboardEvent) => {
    if (!mayPass(event)) event.preventDefault()
  }
  page.addEventListener('keydown', pressed, { capture: true, signal })
  page.addEventListener('keyup', pressed, { capture: true, signal })
}
