import type { Walker } from './walker.ts'

/** What a person does next. */
interface Kind {
  readonly name: string
  /** of all that is done, so many parts */
  readonly parts: number
  /** how many moves it is; a way that is broken off by another is one too */
  readonly moves: number
  /** begins it and does not wait for its end. @returns the name of the place where it leads, `null` when one stays */
  readonly act: (walker: Walker, chance: () => number) => Promise<string | null>
}

/** Something that was drawn and not yet done. */
export interface Doing {
  readonly name: string
  readonly moves: number
  readonly act: () => Promise<string | null>
}

const TURNS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
const EXIT = '.tour-exits button'
const LIST = '.tour-actions button:last-child'
const ABOVE_AND_BACK = '.tour-actions button:nth-last-child(2)'

/** Chooses from the list of all places. */
export async function chooseFromList(walker: Walker, draw: number): Promise<string> {
  await walker.mustTouch(LIST)
  await walker.until({ is: 'choosing' })
  return walker.mustTouch('.tour-found li > button:first-child', draw)
}

const KINDS: readonly Kind[] = [
  { name: 'walked', parts: 12, moves: 1, act: (walker, chance) => walker.mustTouch(EXIT, chance()) },
  {
    name: 'hurried',
    parts: 30,
    moves: 1,
    async act(walker, chance) {
      const place = await walker.mustTouch(EXIT, chance())
      await walker.until({ is: 'under way' })
      // A touch on the way makes what is left of it short.
      await walker.key(chance() < 0.5 ? 'ArrowLeft' : 'ArrowRight')
      return place
    },
  },
  {
    name: 'broke off and went elsewhere',
    parts: 14,
    moves: 2,
    async act(walker, chance) {
      await walker.mustTouch(EXIT, chance())
      // Some interrupt the reading of the picture, some the way itself.
      if (chance() < 0.6) await walker.until({ is: 'under way' })
      return walker.pressNow(EXIT, chance())
    },
  },
  { name: 'chose from the list', parts: 9, moves: 1, act: (walker, chance) => chooseFromList(walker, chance()) },
  {
    name: 'turned',
    parts: 24,
    moves: 1,
    async act(walker, chance) {
      const key = TURNS[Math.floor(chance() * TURNS.length)] as (typeof TURNS)[number]
      await walker.key(key, 1 + Math.floor(chance() * 4))
      return null
    },
  },
  {
    name: 'came nearer or went farther',
    parts: 5,
    moves: 1,
    async act(walker, chance) {
      await walker.key(chance() < 0.5 ? '+' : '-')
      return null
    },
  },
  {
    name: 'rose and came down',
    parts: 4,
    moves: 2,
    async act(walker, chance) {
      // Without a graphics card there is no map to rise to.
      if (await walker.is({ is: 'flat' })) return walker.mustTouch(EXIT, chance())
      await walker.mustTouch(ABOVE_AND_BACK)
      await walker.until({ is: 'settled', mode: 'overview' })
      const place = chance() < 0.5 ? await walker.touch('.tour-map-names button', chance()) : null
      if (place === null) await walker.mustTouch(ABOVE_AND_BACK)
      return place
    },
  },
  {
    name: 'changed the language',
    parts: 2,
    moves: 1,
    async act(walker) {
      await walker.mustTouch('.visitors-head button')
      return null
    },
  },
]
const ALL_PARTS = KINDS.reduce((sum, { parts }) => sum + parts, 0)

/** Draws what is done next. */
export function drawDoing(walker: Walker, chance: () => number): Doing {
  let left = chance() * ALL_PARTS
  const { name, moves, act } = KINDS.find(({ parts }) => (left -= parts) < 0) ?? (KINDS[0] as Kind)
  return { name, moves, act: () => act(walker, chance) }
}
