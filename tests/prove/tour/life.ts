import type { CDPSession, Page } from '@playwright/test'
import { chooseFromList, drawDoing } from './moves.ts'
import { type Life, SAMPLE_MOVES, type Sample } from './verdict.ts'
import { Walker } from './walker.ts'

/** What the tour tells staff of its pictures. */
interface Told {
  readonly bytes: number
  readonly mostBytes: number
  readonly count: number
}

/** Of a thousand things that are done so many lose the graphics card. */
const LOSSES = 11
/** Before the first look the card is lost after so many moves; then pictures may take the least of it, and no more until the end. */
const FIRST_LOSS = 40
/** Places that are visited before a look, always the same, as shares of the list: more than a card holds. */
const VISITED = [0.205, 0.505, 0.805] as const
/** The card has come to rest when WebGL has counted the same for so many frames: longer than somebody looks before tiles are read ahead. */
const QUIET_FRAMES = 30

/** What a life is given. */
export interface Setting {
  readonly page: Page
  readonly cdp: CDPSession
  /** the address of the tour, and of the built file that tells of its pictures */
  readonly url: string
  readonly health: string
  readonly wanted: number
  /** epoch milliseconds */
  readonly until: number
  readonly chance: () => number
  readonly say: (line: string) => void
}

/** One page, from its opening through all its moves. What the page does wrong is told and not thrown. */
export async function live(setting: Setting): Promise<Life> {
  const { page, cdp, chance, say, wanted, until } = setting
  const walker = new Walker(page, cdp)
  const samples: Sample[] = []
  const kinds: Record<string, number> = {}
  const errors = { page: 0, console: 0 }
  let [moves, losses, unhandled] = [0, 0, 0]
  let stuck: string | null = null
  page.on('pageerror', (error) => {
    errors.page += 1
    say(`page error: ${error.message}`)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    errors.console += 1
    say(`console error: ${message.text()}`)
  })

  /** Begins something and counts it. */
  const begin = async () => {
    const doing = drawDoing(walker, chance)
    const place = await doing.act()
    moves += doing.moves
    kinds[doing.name] = (kinds[doing.name] ?? 0) + doing.moves
    return place
  }
  const settled = (place: string | null) => walker.until({ is: 'settled', mode: 'street', ...(place === null ? {} : { at: place }) })
  /** Most wait for what they see; of those who only turn many do not. */
  const goOn = async () => {
    const place = await begin()
    if (place !== null || chance() < 0.4) await settled(place)
  }

  /** The graphics card goes at some moment of a move and comes back at some moment of a later one. */
  const lose = async () => {
    losses += 1
    const place = await begin()
    if (chance() < 0.4) await settled(place)
    else await walker.frames(Math.floor(chance() * 20))
    try {
      await walker.lose()
      await walker.until({ is: 'flat' })
      for (let more = Math.floor(chance() * 3); more > 0; more -= 1) await settled(await begin())
      if (chance() < 0.5) await begin()
      await walker.restore()
      await walker.until({ is: 'gl' })
    } catch (error) {
      unhandled += 1
      throw error
    }
  }

  const began = Date.now()
  let lookedMs = 0
  try {
    await page.goto(setting.url)
    await walker.until({ is: 'gl' })
    await walker.watches()
    while (moves < wanted && Date.now() < until) {
      if ((losses === 0 && moves >= FIRST_LOSS) || (samples.length > 0 && chance() * 1000 < LOSSES)) await lose()
      else await goOn()
      if (moves < (samples.length + 1) * SAMPLE_MOVES) continue
      const from = Date.now()
      await settled(null)
      const sample = await look(walker, setting, (samples.length + 1) * SAMPLE_MOVES)
      samples.push(sample)
      lookedMs += Date.now() - from
      const { framesBlank } = await walker.watched()
      const minutes = (Date.now() - began - lookedMs) / 60_000
      say(
        `${moves} moves, ${Math.round(moves / minutes)} a minute; ${losses} losses; ${framesBlank} blank frames; looks took ${Math.round(lookedMs / 1000)} s; ${JSON.stringify(sample)}`,
      )
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    stuck = error.message
  }
  const seen = await walker.watched()
  return {
    wanted,
    moves,
    samples,
    losses,
    unhandledLosses: unhandled,
    lossesUnasked: seen.lost - losses,
    pageErrors: errors.page,
    consoleErrors: errors.console,
    rejections: seen.rejections.length,
    framesSeen: seen.framesSeen,
    framesBlank: seen.framesBlank,
    blanks: seen.blanks,
    kinds,
    stuck,
  }
}

/** Looks at what the page holds, always in the same state: at the first place, after the same others, in Chinese, everything at rest, garbage collected. */
async function look(walker: Walker, { page, cdp, health }: Setting, move: number): Promise<Sample> {
  const told = () =>
    page.evaluate(async (file) => {
      const all = Object.values((await import(file)) as Record<string, unknown>)
      // Of its two functions the one that is asked takes nothing.
      const ask = all.find((each) => typeof each === 'function' && each.length === 0) as (() => Told | null) | undefined
      const answer = ask?.()
      if (answer === null || answer === undefined) throw new Error(`prove: ${file} wants to tell of the pictures, it told nothing`)
      return answer
    }, health)
  if (!(await page.evaluate(() => document.documentElement.lang.startsWith('zh')))) await walker.mustTouch('.visitors-head button')
  for (const place of [...VISITED, 0]) {
    await walker.until({ is: 'settled', at: await chooseFromList(walker, place) })
    await walker.quiet(QUIET_FRAMES)
  }
  // What a first collection lets go of may be the last that held something else.
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  const { textures, textureBytes, mostTextureBytes, otherThings } = await walker.watched()
  const { bytes, mostBytes, count } = await told()
  return {
    move,
    heapBytes: usedSize,
    textureBytes,
    textures,
    otherThings,
    nodes,
    listeners: jsEventListeners,
    mostTextureBytes,
    allowedBytes: mostBytes,
    toldBytes: bytes,
    toldTextures: count,
  }
}
