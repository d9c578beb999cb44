import { watched } from '../../sw/page/door.ts'

/** Whether somebody stands at the glass: the first screen has been touched, and not ended since. */
export const sessionRuns = watched(false)
