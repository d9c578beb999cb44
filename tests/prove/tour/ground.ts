import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPressKeys } from '../../../content/keys.ts'
import { press } from '../../../content/press/press.ts'
import { makeLargeCommunity, type Size } from '../../generated/large-community.ts'
import prepareJourneys, { PREPARED } from '../../journeys/prepare.ts'
import { onInterrupt } from '../interrupt.ts'

const house = resolve(import.meta.dirname, '../../..')
/** The pressed community; kept between runs. */
const HOME = join(PREPARED, '../prove-tour')
/**
 * A glass of 135x240 pixels wants levels of 384 and, near by, of 768 pixels: three levels need a panorama of 3,218. The preview and
 * the coarsest level of a place take 5 MB on the card, those of all places 65 times the least that pictures may take.
 */
const COMMUNITY: Size = { viewpoints: 160, photos: 2, poles: 60, panoramaWidth: 3328 }

/** Metres between the paths of the map. */
const PATHS_APART = 3
/** What is changed in the making of the map must be pressed anew. */
const MAP_RECIPE = 1

/** A hub that serves the built pages and the generated community. */
export interface Ground {
  readonly url: string
  /** built files by the name that the build gave them */
  readonly assets: string
  stop(): void
}

/** Builds the pages, presses the community where that was not done yet, and starts the hub. */
export async function openGround(say: (line: string) => void): Promise<Ground> {
  await prepareJourneys()
  await pressOnce(say)
  return startHub()
}

async function pressOnce(say: (line: string) => void): Promise<void> {
  const root = readFileSync(join(PREPARED, 'keys', 'root.json'))
  const generator = readFileSync(join(house, 'tests/generated/large-community.ts'))
  const recipe = createHash('sha256')
    .update(root)
    .update(generator)
    .update(JSON.stringify([COMMUNITY, PATHS_APART, MAP_RECIPE]))
    .digest('hex')
  const mark = join(HOME, 'pressed-from')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === recipe) return
  say(`making a community of ${COMMUNITY.viewpoints} viewpoints and pressing it; it is kept in ${HOME}`)
  rmSync(HOME, { recursive: true, force: true })
  mkdirSync(HOME, { recursive: true })
  const folder = join(HOME, 'community')
  await makeLargeCommunity(folder, COMMUNITY)
  furnish(join(folder, 'layout.json'))
  cpSync(join(PREPARED, 'keys'), join(HOME, 'keys'), { recursive: true })
  const pressed = await press({
    folder,
    keys: await readPressKeys(join(HOME, 'keys')),
    out: join(HOME, 'bundles'),
    cache: join(HOME, 'pyramids'),
    drafts: true,
    issued: Math.floor(Date.now() / 1000),
    onStep: () => undefined,
  })
  if (pressed.is !== 'pressed') throw new Error(`prove: the press wants to press the generated community, it said ${pressed.is}`)
  const terminal: unknown = JSON.parse(readFileSync(join(PREPARED, 'bundles', 'terminal.json'), 'utf8'))
  writeFileSync(join(HOME, 'bundles', 'terminal.json'), JSON.stringify({ ...(terminal as object), stack: [pressed.bundle] }))
  for (const done of ['community', 'pyramids']) rmSync(join(HOME, done), { recursive: true })
  // Last, because its presence means that the folder is whole.
  writeFileSync(mark, recipe)
}

/**
 * Makes the map one on which every frame shows something: whoever flew up out of a house, or over bare grass, would rightly see one
 * single colour, and it could not be told from a frame that was not drawn.
 */
function furnish(file: string): void {
  const layout = JSON.parse(readFileSync(file, 'utf8')) as {
    buildings: { ring: [number, number][] }[]
    viewpoints: { x: number; y: number }[]
    paths?: { pts: [number, number][]; w: number }[]
  }
  const xs = layout.viewpoints.map(({ x }) => x)
  const ys = layout.viewpoints.map(({ y }) => y)
  const [west, east, south, north] = [Math.min(...xs) - 60, Math.max(...xs) + 60, Math.min(...ys) - 60, Math.max(...ys) + 60]
  const paths: { pts: [number, number][]; w: number }[] = []
  for (let x = west; x <= east; x += PATHS_APART)
    paths.push({
      pts: [
        [x, south],
        [x, north],
      ],
      w: 1,
    })
  for (let y = south; y <= north; y += PATHS_APART)
    paths.push({
      pts: [
        [west, y],
        [east, y],
      ],
      w: 1,
    })
  const within = (ring: readonly [number, number][], { x, y }: { x: number; y: number }) =>
    x > Math.min(...ring.map(([each]) => each)) - 1 &&
    x < Math.max(...ring.map(([each]) => each)) + 1 &&
    y > Math.min(...ring.map(([, each]) => each)) - 1 &&
    y < Math.max(...ring.map(([, each]) => each)) + 1
  const buildings = layout.buildings.filter(({ ring }) => !layout.viewpoints.some((at) => within(ring, at)))
  writeFileSync(file, JSON.stringify({ ...layout, buildings, paths }))
}

async function startHub(): Promise<Ground> {
  const dist = join(PREPARED, 'dist')
  const child = spawn(process.execPath, [join(house, 'hub/main.ts'), '--port', '0', '--data', HOME, '--dist', dist], { stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = () => void child.kill('SIGTERM')
  const forget = onInterrupt(stop)
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const url = /^hub listening on (\S+)$/m.exec(said)?.[1]
    if (url === undefined) continue
    return {
      url,
      assets: join(dist, 'assets'),
      stop() {
        forget()
        stop()
      },
    }
  }
  throw new Error(`prove: the hub wants to listen, it ended: ${said}`)
}
