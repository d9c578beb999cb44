import { useEffect } from 'react'
import type { ItemId } from '../../model/content/item.ts'
import { Item } from '../../model/content/listed-item.ts'
import { TourMap } from '../../model/content/tour.ts'
import { itemPath } from '../../model/content/views.ts'
import { onGlass } from '../glass.ts'
import { linesOfTheGlass } from '../parts/lines-of-the-glass.ts'
import type { StackedRow } from './community.ts'
import { idly } from './idly.ts'
import { objectAt } from './objects.ts'
import { useTourFile } from './plan.ts'

/**
 * Reads what a terminal lists before somebody touches it, one item after the other while nothing else is to be done: it lies on the
 * shelf, and whoever touches it then waits only until it is drawn. A phone fetches what is asked for and no more.
 *
 * @param rows as they are listed; what the glass does not show yet is not read
 */
export function useReadSeen(rows: readonly StackedRow[]): void {
  const seen = onGlass() ? rows.slice(0, linesOfTheGlass()) : []
  const files = seen.map(({ row, bundle }) => `${bundle.base}${itemPath(row.id as ItemId)}`).join('\n')
  useEffect(() => {
    if (files !== '') return idly(files.split('\n').map((file) => () => objectAt(file, Item)))
  }, [files])
}

/** On a terminal the plan is read before somebody asks for it, as what is listed is. */
export function useReadPlan(): void {
  const address = useTourFile('map')
  const file = onGlass() ? address : null
  useEffect(() => (file === null ? undefined : idly([() => objectAt(file, TourMap)])), [file])
}
