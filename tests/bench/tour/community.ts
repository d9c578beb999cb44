import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDevelopmentKeys, readPressKeys } from '../../../content/keys.ts'
import { press } from '../../../content/press/press.ts'
import { showProblem } from '../../../content/problem.ts'
import { makeLargeCommunity } from '../../generated/large-community.ts'
import { makeEquirect } from './equirect.ts'

/** What is changed below this line must be made anew. */
const RECIPE = 3
/** Viewpoints of the bench's walk, in rows of four. */
export const PLACES = 12
const START = 'v0006'

/** A viewpoint and where one can go from it; bearings are degrees clockwise from north. */
export interface Place {
  readonly id: string
  readonly links: readonly { readonly to: string; readonly bearing: number; readonly metres: number }[]
}

/** Communities as the hub hands them out, and the walk that the peers are given too. */
export interface Communities {
  /** the hub's folder */
  readonly data: string
  /** where the bench's panoramas lie, `<id>.jpg` */
  readonly panoramas: string
  readonly places: readonly Place[]
  readonly start: string
}

interface Layout {
  buildings: { ring: [number, number][] }[]
  readonly viewpoints: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  links: [string, string][]
}

/** The largest number of numbered poles a community is designed for. */
export const POLES = 1769

/**
 * Presses the walk of the bench with its pictures of 8k, two that differ in nothing but how many viewpoints they have, and one with
 * poles too. What is there stays.
 */
export async function makeCommunities(home: string): Promise<Communities> {
  const mark = join(home, 'recipe')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== String(RECIPE)) rmSync(home, { recursive: true, force: true })
  const data = join(home, 'data')
  mkdirSync(data, { recursive: true })
  if (!existsSync(join(data, 'keys'))) await makeDevelopmentKeys(join(data, 'keys'))
  const walk = join(home, 'walk')
  await make(home, 'walk', { viewpoints: PLACES, poles: 0 }, async (folder, layout) => {
    for (const [at, { id }] of layout.viewpoints.entries()) writeFileSync(join(folder, 'panoramas', `${id}.jpg`), await makeEquirect(at))
  })
  for (const [name, size] of [
    ['ten', { viewpoints: 10, poles: 0 }],
    ['thousand', { viewpoints: 1000, poles: 0 }],
    ['places', { viewpoints: 1000, poles: POLES }],
  ] as const)
    await make(home, name, size, async () => undefined)
  writeFileSync(mark, String(RECIPE))
  const layout = JSON.parse(readFileSync(join(walk, 'layout.json'), 'utf8')) as Layout
  return { data, panoramas: join(walk, 'panoramas'), places: placesOf(layout), start: START }
}

async function make(
  home: string,
  name: string,
  { viewpoints, poles }: { readonly viewpoints: number; readonly poles: number },
  paint: (folder: string, layout: Layout) => Promise<void>,
): Promise<void> {
  if (existsSync(join(home, 'data', 'bundles', name))) return
  console.error(`making ${name}: ${viewpoints} viewpoints, ${poles} poles`)
  const folder = join(home, name)
  rmSync(folder, { recursive: true, force: true })
  await makeLargeCommunity(folder, { viewpoints, photos: 0, poles })
  const file = join(folder, 'layout.json')
  const layout = JSON.parse(readFileSync(file, 'utf8')) as Layout
  const across = Math.ceil(Math.sqrt(viewpoints))
  layout.links = linksOf(layout, across)
  // Nobody stands inside a house.
  layout.buildings = layout.buildings.filter(({ ring }) => !layout.viewpoints.some((at) => isInside(ring, at)))
  writeFileSync(file, JSON.stringify(layout))
  const community = join(folder, 'community.yaml')
  writeFileSync(community, readFileSync(community, 'utf8').replace('bundle: large', `bundle: ${name}`))
  await paint(folder, layout)
  const pressed = await press({
    folder,
    keys: await readPressKeys(join(home, 'data', 'keys')),
    out: join(home, 'data', 'bundles'),
    cache: join(home, 'cut'),
    drafts: true,
    issued: Math.floor(Date.now() / 1000),
    onStep: () => undefined,
  })
  if (pressed.is === 'refused') throw new Error(pressed.problems.map(showProblem).join('\n'))
  if (pressed.is === 'gated') throw new Error('bench: gated although drafts were allowed')
}

/** Each with its neighbours to the right, below, and below to the right: six ways from a place in the middle. */
function linksOf({ viewpoints }: Layout, across: number): [string, string][] {
  return viewpoints.flatMap(({ id }, at) => {
    const isLast = (at + 1) % across === 0
    return [...(isLast ? [] : [at + 1, at + across + 1]), at + across].flatMap((to): [string, string][] => {
      const other = viewpoints[to]
      return other === undefined ? [] : [[id, other.id]]
    })
  })
}

function isInside(ring: readonly (readonly [number, number])[], { x, y }: { readonly x: number; readonly y: number }): boolean {
  const xs = ring.map(([each]) => each)
  const ys = ring.map(([, each]) => each)
  return x > Math.min(...xs) - 1 && x < Math.max(...xs) + 1 && y > Math.min(...ys) - 1 && y < Math.max(...ys) + 1
}

function placesOf({ viewpoints, links }: Layout): Place[] {
  return viewpoints.map((from) => ({
    id: from.id,
    links: links.flatMap((ends) => {
      const other = ends[0] === from.id ? ends[1] : ends[1] === from.id ? ends[0] : null
      const to = viewpoints.find(({ id }) => id === other)
      if (to === undefined) return []
      const [east, north] = [to.x - from.x, to.y - from.y]
      const bearing = (Math.atan2(east, north) * 180) / Math.PI
      return [{ to: to.id, bearing: bearing < 0 ? bearing + 360 : bearing, metres: Math.hypot(east, north) }]
    }),
  }))
}
