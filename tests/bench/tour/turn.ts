import { Glass, type Opened } from './glass.ts'
import { SCREEN, type Side, type World } from './sides.ts'

/** The mouse drags so many pixels to one side and back, so fast, so often while it is measured. */
const PIXELS = 300
const PIXELS_PER_SECOND = 120
const TURNS = 2
/** Fewer frames say nothing. */
const LEAST_FRAMES = 10
/** So much of the way from the first colour to the last, and another place has been seen. */
const HALF = 0.5

/** What turning costs, for each frame that was drawn. */
export interface Turning {
  readonly frames: number
  readonly draws: number
  readonly mainMs: number
  readonly drawMs: number
}

/** A step to a neighbour. */
export interface Step {
  /** whether the first frame after the touch was drawn with a picture that was not drawn before, none having been asked for or brought up since */
  readonly atOnce: boolean
  /** milliseconds from the touch to the first frame with such a picture */
  readonly firstMs: number
  /** milliseconds to the frame that is nearer in colour to the new place than to the old */
  readonly halfMs: number
  readonly mainMs: number
}

/** All that a side showed in one repeat. */
export interface Turn {
  readonly open: Opened
  readonly turning: Turning
  readonly step: Step
  /** after everything that is read ahead has come */
  readonly restingBytes: number
}

export async function takeTurn(side: Side, world: World): Promise<Turn> {
  const glass = await Glass.open(SCREEN.width, SCREEN.height)
  try {
    const open = await glass.show(side.blank, side.url)
    await glass.rests()
    const { textureBytes } = await glass.counts()
    return { open, restingBytes: textureBytes, turning: await turn(glass, world), step: await step(glass, world) }
  } finally {
    await glass.close()
  }
}

/** What a page costs until it is sharp, and nothing else of it. */
export async function openOnce(side: Side): Promise<Opened> {
  const glass = await Glass.open(SCREEN.width, SCREEN.height)
  try {
    return await glass.show(side.blank, side.url)
  } finally {
    await glass.close()
  }
}

async function turn(glass: Glass, { glass: { width, height } }: World): Promise<Turning> {
  // Over the middle, where no viewer has a button.
  const from = [width * 0.6, height * 0.3] as const
  // The first time pictures come that were not seen before.
  await glass.drag(from, PIXELS, PIXELS_PER_SECOND)
  await glass.rests()
  const [before, main, draw] = [await glass.counts(), await glass.mainMs(), glass.drawMs()]
  for (let turn = 0; turn < TURNS; turn++) await glass.drag(from, PIXELS, PIXELS_PER_SECOND)
  const [mainAfter, drawAfter, after] = [await glass.mainMs(), glass.drawMs(), await glass.counts()]
  const frames = after.frames - before.frames
  if (frames < LEAST_FRAMES) throw new Error(`bench: wants a picture that turns with the mouse, it was drawn ${frames} times`)
  return { frames, draws: (after.draws - before.draws) / frames, mainMs: (mainAfter - main) / frames, drawMs: (drawAfter - draw) / frames }
}

async function step(glass: Glass, { next }: World): Promise<Step> {
  await glass.rests()
  await glass.run('watcher.remember()')
  // What is on the glass anyway, all of it drawn at least once.
  const from = [500, 500] as const
  await glass.drag(from, 20, PIXELS_PER_SECOND)
  await glass.rests()
  const main = await glass.mainMs()
  await glass.run(`{ watcher.touch(); bench.go(${JSON.stringify(next)}) }`)
  await glass.rests()
  const mainMs = (await glass.mainMs()) - main
  const seen = await glass.seen()
  const [first, last] = [seen[0], seen.at(-1)]
  if (first === undefined || last === undefined) throw new Error('bench: wants a step to a neighbour, nothing was drawn after the touch')
  const far = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, at) => value - (b[at] as number)))
  const whole = far(first.colour, last.colour)
  const half = seen.find(({ colour }) => far(colour, first.colour) >= whole * HALF)
  return {
    atOnce: first.freshTexture && first.uploadsSince === 0 && first.requestsSince === 0,
    firstMs: seen.find(({ freshTexture }) => freshTexture)?.ms ?? Number.NaN,
    halfMs: whole < 10 ? Number.NaN : (half?.ms ?? Number.NaN),
    mainMs,
  }
}
