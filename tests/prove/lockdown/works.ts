import { setTimeout as pause } from 'node:timers/promises'
import type { Front } from './front.ts'
import type { Hands } from './hands.ts'

/** Something residents do, and whether it goes on. Rule L8. */
export interface Work {
  readonly name: string
  done(hands: Hands, front: Front): Promise<boolean>
}

const MOST_TABS = 60
/** Steps with Tab until something is so. */
async function tabUntil(hands: Hands, isSo: () => Promise<boolean>): Promise<boolean> {
  for (let step = 0; step < MOST_TABS; step++) {
    await hands.press('Tab')
    if (await isSo()) return true
  }
  return false
}

/** What must go on with every layer in place, done with the same fingers and keys that try to get out. */
export const WORKS: readonly Work[] = [
  {
    name: 'a list scrolls under a finger',
    async done(hands, front) {
      await front.order({ go: '/kiosk/guide' })
      await pause(1_500)
      await hands.swipe(1, [540, 1400], [540, 600])
      await pause(600)
      return ((await front.hear())?.scrolled ?? 0) > 100
    },
  },
  {
    name: 'Tab and Enter lead to another page',
    async done(hands, front) {
      await front.order({ go: '/kiosk/' })
      await pause(800)
      return tabUntil(hands, async () => {
        await hands.press('Enter')
        await pause(200)
        const said = await front.hear()
        return said !== null && said.path !== '/kiosk/'
      })
    },
  },
  {
    name: 'letters come into a field',
    async done(hands, front) {
      await front.order({ go: '/kiosk/search' })
      await pause(1_500)
      if (!(await tabUntil(hands, async () => (await front.hear())?.field !== null))) return false
      await hands.type('abc')
      await pause(400)
      return /[a-z]/i.test((await front.hear())?.field ?? '')
    },
  },
  {
    name: 'the spoken mode begins and ends with its key',
    async done(hands, front) {
      await front.order({ go: '/kiosk/guide' })
      await pause(1_500)
      await hands.press('F9')
      await pause(1_500)
      const began = (await front.hear())?.spoken === true
      await hands.press('F9')
      await pause(800)
      return began && (await front.hear())?.spoken === false
    },
  },
]
