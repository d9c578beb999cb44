import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { prepare } from '../../hub/prepare.ts'

/** Where the journeys keep what all of them start from: keys, pages, and the pressed sample. Kept between runs. */
export const PREPARED = resolve(import.meta.dirname, '../../node_modules/.cache/journeys')

/** Makes the pages and the sample's bundle once, before the first journey; the bundle begins with version 1 every time. */
export default async function prepareJourneys(): Promise<void> {
  rmSync(join(PREPARED, 'bundles'), { recursive: true, force: true })
  await prepare({ data: PREPARED, dist: `${PREPARED}/dist` })
}
