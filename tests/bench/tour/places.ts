import { setTimeout as pause } from 'node:timers/promises'
import { POLES } from './community.ts'
import { Glass } from './glass.ts'
import { SCREEN, type World } from './sides.ts'

/** A place in another corner of the community: nothing of it was read ahead. */
const FAR = 'v0013'
const IDLE_MS = 5000
const ALONE_MS = 10_000

/** What the tour's places cost, in one repeat. Milliseconds. */
export interface Places {
  /** from the touch to the last frame of the map, without a flight */
  readonly overviewMs: number
  /** from the wish to the last frame of a panorama of which nothing was read, without a fade */
  readonly panoramaMs: number
  readonly overviewMainMs: number
  readonly panoramaMainMs: number
  /** draw calls a frame while the map with its markers, poles and names is turned */
  readonly overviewDraws: number
  /** frames in five seconds in which nobody does anything, in the street, with a list open, above the map */
  readonly idleFrames: number
  /** from the last digit of each pole's number to its answer */
  readonly poles: readonly number[]
  /** frames a second while nobody is there */
  readonly aloneFrames: number
  /** from the touch to the last frame of that walk; 0 when none came after it */
  readonly aloneStopMs: number
}

export async function visitPlaces(world: World): Promise<Places> {
  return { ...(await stillWorld(world)), ...(await moving(world)), ...(await alone(world)) }
}

/** Everything at once, as for a person who wants no motion: what is waited for is the picture and no animation. */
async function stillWorld(world: World): Promise<Pick<Places, 'overviewMs' | 'panoramaMs' | 'overviewMainMs' | 'panoramaMainMs'>> {
  const side = world.community('places', 'still')
  const glass = await Glass.open(SCREEN.width, SCREEN.height)
  try {
    await glass.show(side.blank, side.url)
    await glass.rests()
    const waitFor = async (act: string) => {
      const main = await glass.mainMs()
      const at = (await glass.run(act)) as number
      await glass.rests()
      return { ms: (await glass.counts()).lastFrameMs - at, mainMs: (await glass.mainMs()) - main }
    }
    const overview = await waitFor(`bench.touchAt('[data-action="map"]')`)
    await waitFor(`bench.touchAt('[data-action="map"]')`)
    const panorama = await waitFor(`bench.goAt('${FAR}')`)
    return { overviewMs: overview.ms, overviewMainMs: overview.mainMs, panoramaMs: panorama.ms, panoramaMainMs: panorama.mainMs }
  } finally {
    await glass.close()
  }
}

async function moving(world: World): Promise<Pick<Places, 'overviewDraws' | 'idleFrames' | 'poles'>> {
  const side = world.community('places')
  const glass = await Glass.open(SCREEN.width, SCREEN.height)
  try {
    await glass.show(side.blank, side.url)
    await glass.rests()
    let idleFrames = await framesIn(glass, IDLE_MS)
    const digits = Array.from({ length: POLES }, (_, at) => String(at + 1).padStart(4, '0'))
    // Nobody types on a pad that is not seen yet.
    await glass.run('bench.openPad()')
    await glass.rests()
    const poles = (await glass.run(`bench.poles(${JSON.stringify(digits)})`)) as number[]
    await glass.rests()
    idleFrames += await framesIn(glass, IDLE_MS)
    await glass.run(`bench.touch('[data-panel="go"]')`)
    await glass.rests()
    await glass.run(`bench.touch('[data-action="map"]')`)
    await glass.rests()
    const before = await glass.counts()
    await glass.drag([world.glass.width * 0.6, world.glass.height * 0.3], 200, 120)
    const after = await glass.counts()
    const frames = after.frames - before.frames
    if (frames === 0) throw new Error('bench: wants a map that turns with the mouse, it was not drawn')
    await glass.rests()
    idleFrames += await framesIn(glass, IDLE_MS)
    return { overviewDraws: (after.draws - before.draws) / frames, idleFrames, poles }
  } finally {
    await glass.close()
  }
}

async function alone(world: World): Promise<Pick<Places, 'aloneFrames' | 'aloneStopMs'>> {
  const side = world.community('places', 'alone')
  const glass = await Glass.open(SCREEN.width, SCREEN.height)
  try {
    await glass.show(side.blank, side.url, (counts) => counts.uploads > 0 && counts.frames > 30)
    const frames = await framesIn(glass, ALONE_MS)
    await glass.touch(SCREEN.width / 2, SCREEN.height / 3)
    await glass.rests()
    const touchedMs = (await glass.run('bench.touchedMs()')) as number
    if (touchedMs === 0) throw new Error('bench: wants a touch that the page hears, it heard none')
    return { aloneFrames: frames / (ALONE_MS / 1000), aloneStopMs: Math.max(0, (await glass.counts()).lastFrameMs - touchedMs) }
  } finally {
    await glass.close()
  }
}

async function framesIn(glass: Glass, ms: number): Promise<number> {
  const { frames } = await glass.counts()
  await pause(ms)
  return (await glass.counts()).frames - frames
}
