import { watched } from '../../sw/page/door.ts'

/** Whether the page is being read aloud. */
export type Aloud = 'silent' | 'going' | 'paused'
export const aloud = watched<Aloud>('silent')

/** Whether the glass is one pad for somebody who does not see it. */
export const spokenMode = watched(false)

/** Whether a page is being told by voice: who listens touches nothing, and is there all the same. */
export const sounding = watched(false)

/** Nothing is read and nothing is a pad: as the next person finds the terminal. */
export function quiet(): void {
  aloud.set('silent')
  spokenMode.set(false)
  sounding.set(false)
}
