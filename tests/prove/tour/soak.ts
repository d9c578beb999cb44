import { readdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../chromium.ts'
import type { Proof, Work } from '../proof.ts'
import { openGround } from './ground.ts'
import { type Life, NEVER, verdictOf } from './verdict.ts'
import { live } from './life.ts'
import { beOldBoard } from './old-board.ts'
import { layStates } from './states.ts'
import { watch } from './watch.ts'

/**
 * The glass has 135x240 pixels. The page is laid out on 320x569 CSS pixels, the least that it wants, and drawn smaller: so
 * its buttons are where a finger finds them, and a software renderer draws no more than it must.
 */
const PAGE = { viewport: { width: 320, height: 569 }, deviceScaleFactor: 135 / 320 }
/**
 * Only what the page itself holds is to be compared. The machine code that V8 makes of functions as they grow warm lies in the same
 * heap: with it the heap grew by 14 % from move 100 to 400, ever more slowly; of what it held more at 300, 794 KB were code and 10 KB
 * all objects, arrays and strings together.
 */
const NO_MACHINE_CODE = '--js-flags=--no-opt --no-maglev --no-sparkplug'

/** A life that is wanted. The wish for no motion is read when the tour opens, so each of the two has a page of its own. */
interface Part {
  readonly name: string
  readonly moves: number
  readonly motion: boolean
}

const PARTS: readonly Part[] = [
  { name: '5,000 moves', moves: 5000, motion: true },
  { name: '1,000 moves without motion', moves: 1000, motion: false },
]

/** One page of the tour, walked through for thousands of moves. */
export interface Soak extends Proof {
  /** the lives of this run by part */
  readonly lives: ReadonlyMap<string, Life>
}

/** @param shorter so many moves instead of as many as are wanted: to try out, never the proof */
export function makeSoak(shorter: number | null): Soak {
  const lives = new Map<string, Life>()
  const parts =
    shorter === null ? PARTS : PARTS.map(({ motion }) => ({ name: `tried ${shorter} moves${motion ? '' : ' without motion'}`, moves: shorter, motion }))
  return {
    name: 'soak',
    wanted: {
      '5,000 moves': { lives: 1, moves: 5000, losses: 24 },
      '1,000 moves without motion': { lives: 1, moves: 1000, losses: 4 },
    },
    never: NEVER,
    lives,
    async run(work) {
      const wanted = parts.filter(({ name }) => work.part === undefined || name === work.part)
      if (wanted.length === 0) return `there is no part ${work.part}, wanted ${parts.map(({ name }) => name).join(' or ')}`
      const ground = await openGround(work.say)
      try {
        for (const part of wanted) {
          if (Date.now() >= work.until) break
          const life = await soakOnce(ground, part, work)
          lives.set(part.name, life)
          const wasCut = life.moves < life.wanted && life.stuck === null
          if (wasCut) work.say(`no more time after ${life.moves} of ${life.wanted} moves: what was counted is noted, memory is not judged`)
          work.note(wasCut ? `${part.name}, cut short` : part.name, verdictOf(life))
        }
      } finally {
        ground.stop()
      }
      return null
    },
  }
}

async function soakOnce({ url, assets }: { url: string; assets: string }, { name, moves, motion }: Part, { chance, until, say }: Work): Promise<Life> {
  const file = readdirSync(assets).find((each) => /^pictures-health-.*\.js$/.test(each))
  if (file === undefined) throw new Error(`prove: wants the built file pictures-health in ${assets}, found none`)
  say(name)
  const launch = chromiumLaunch('swiftshader')
  const browser = await chromium.launch({ ...launch, args: [...launch.args, NO_MACHINE_CODE] })
  try {
    const context = await browser.newContext({ ...PAGE, reducedMotion: motion ? 'no-preference' : 'reduce' })
    await context.addInitScript(beOldBoard)
    await context.addInitScript(layStates)
    await context.addInitScript(watch)
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    return await live({
      page,
      cdp,
      url: `${url}/tour/?lang=zh`,
      health: `/assets/${file}`,
      wanted: moves,
      until,
      chance,
      say,
    })
  } finally {
    await browser.close()
  }
}
