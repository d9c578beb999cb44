import { watched } from '../../sw/page/door.ts'

/** Whether staff are in. It goes with the session, like everything else. */
export const staffIn = watched(false)
