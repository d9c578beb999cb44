import { guardCarrying } from './carrying.ts'
import { guardFingers } from './fingers.ts'
import { guardKeys } from './keys.ts'
import { guardLinks } from './links.ts'
import { guardNavigation } from './navigation.ts'
import { guardWindows } from './windows.ts'
import { guardZoom } from './zoom.ts'

const GUARDS = [guardNavigation, guardLinks, guardWindows, guardKeys, guardZoom, guardFingers, guardCarrying]

/**
 * The first of the three layers that hold a terminal: the page keeps its visitors. The rules are in `RULES.md`.
 *
 * @returns a way to let go, for tests; a terminal never does
 */
export function hold(page: Window): () => void {
  const held = new AbortController()
  for (const guard of GUARDS) guard(page, held.signal)
  const { dataset } = page.document.documentElement
  dataset['held'] = ''
  held.signal.addEventListener('abort', () => {
    delete dataset['held']
  })
  return () => held.abort()
}
