import { resolve } from 'node:path'
import { prepare } from '../../hub/prepare.ts'

/** Where the journeys keep what all of them start from: keys, pages, and the pressed sample. Kept between runs. */
export const PREPARED = resolve(import.meta.dirname, '../../node_modules/.cache/journeys')

/** Makes the pages and the sample's bundle once, before the first journey. */
export default async function prepareJourneys(): Promise<void> {
  await prepare({ data: PREPARED, dist: `${PREPARED}/dist` })
}
