import type { OpenStack } from '../../sw/page/door.ts'
import { wallNow } from '../clock.ts'
import { sortedOut } from '../guides/sorted-out.ts'
import { rowsOf } from './community.ts'
import { idly } from './idly.ts'

/** Lays a terminal's lists together and sorts out its guides before somebody touches them, in moments in which nothing else is to be done. */
export function listsAhead(stack: OpenStack): void {
  const guides = rowsOf(stack, 'guide')
  const sort = () => {
    const reading = guides.get()
    if (reading.is === 'ready') idly([() => sortedOut(reading.value, wallNow().day)])
  }
  guides.subscribe(sort)
  sort()
  idly((['notice', 'place', 'event'] as const).map((kind) => () => rowsOf(stack, kind)))
}
