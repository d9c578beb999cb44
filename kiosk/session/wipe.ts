import { quiet } from '../speech/speaking.ts'
import { staffIn } from '../staff/staff-door.ts'
import { forgetHistory } from './history.ts'
import { endSession } from './session.ts'

/** Puts away everything the last person did. Rule E4. @param home the address of the first screen */
export function wipe(home: string): Promise<void> {
  quiet()
  endSession()
  staffIn.set(false)
  sessionStorage.clear()
  getSelection()?.removeAllRanges()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  return forgetHistory(home)
}
