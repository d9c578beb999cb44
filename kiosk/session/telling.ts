import { watched } from '../../sw/page/door.ts'

/** Whether somebody is being told something, as by a guided tour or while they wait for help: who listens touches nothing, and is there all the same. */
export const telling = watched(false)
