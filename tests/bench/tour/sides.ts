import { join } from 'node:path'
import { BenchHub } from '../offline/hub.ts'
import { type Communities, makeCommunities } from './community.ts'
import { Glass } from './glass.ts'
import { buildOurs, buildPeer } from './pages.ts'
import { type Cutting, cubeOf, cutCube, cutStrip, shrink, stripOf } from './peer-pictures.ts'
import { type PeerServer, startPeerServer } from './serve.ts'

/** A screen that stands on its small side. */
export const SCREEN = { width: 1080, height: 1920 } as const
/** Degrees from the lower to the upper edge of the picture; the tour's own. */
const FOV = 75
/** Two faces of a cube meet in the picture, as they mostly do. */
const HEADING = 30
/** Measured detail may differ by so much. */
const SAME = 0.03
const TRIES = 7

export const PEERS = ['psv', 'marzipano', 'pannellum', 'three'] as const
export type Peer = (typeof PEERS)[number]
export type SideName = 'ours' | Peer

/** One viewer on its page, with pictures of a size that makes it as sharp as ours. */
export interface Side {
  readonly name: SideName
  readonly url: string
  /** nothing, from the same origin */
  readonly blank: string
  /** face or picture size in pixels */
  readonly size: number
  readonly detail: number
}

export interface World {
  readonly sides: readonly Side[]
  readonly glass: { readonly width: number; readonly height: number }
  /** a neighbour that lies in the picture */
  readonly next: string
  readonly hubUrl: string
  /** our page on another community of the same making; `still` without motion, `alone` while nobody is there */
  community(name: 'ten' | 'thousand' | 'places', how?: 'still' | 'alone'): Side
  stop(): Promise<void>
}

interface Parts {
  readonly home: string
  readonly server: PeerServer
  readonly communities: Communities
  readonly glass: { readonly width: number; readonly height: number }
}

/** Builds every page and finds for each peer the size of picture with which it is as sharp as ours. */
export async function buildWorld(home: string, only: readonly Peer[]): Promise<World> {
  const communities = await makeCommunities(home)
  const dist = join(home, 'dist')
  await buildOurs(dist)
  const hub = await BenchHub.start(communities.data, dist)
  const server = await startPeerServer()
  server.page('/blank', '<!doctype html><title>bench</title>')
  const ours = (bundle: string, at: string, how = ''): Side => {
    const query = new URLSearchParams({ base: `/c/${bundle}/1/`, at, h: String(HEADING), how })
    return { name: 'ours', url: `${hub.url}/kiosk/?${query}`, blank: `${hub.url}/icons/icon.svg`, size: 0, detail: 0 }
  }
  const walk = ours('walk', communities.start)
  const own = await lookAt(walk)
  console.error(`ours: glass ${own.width}x${own.height}, detail ${own.detail.toFixed(2)}`)
  const parts = { home, server, communities, glass: own }
  const sides: Side[] = [{ ...walk, detail: own.detail }]
  for (const peer of only) sides.push(await tuned(peer, parts, own.detail))
  return {
    sides,
    glass: own,
    next: nextOf(communities),
    hubUrl: hub.url,
    community: (name, how) => ours(name, name === 'ten' ? 'v0005' : 'v0500', how),
    stop: async () => {
      await hub.stop()
      await server.stop()
    },
  }
}

/** The neighbour nearest to the middle of the picture. */
function nextOf({ places, start }: Communities): string {
  const here = places.find(({ id }) => id === start)
  const off = (bearing: number) => Math.abs(((bearing - HEADING + 540) % 360) - 180)
  const [next] = (here?.links ?? []).toSorted((a, b) => off(a.bearing) - off(b.bearing))
  if (next === undefined) throw new Error('bench: wants a neighbour in the picture, found none')
  return next.to
}

/** How large a side's glass is and how much detail is on it. */
async function lookAt(side: Side): Promise<{ width: number; height: number; detail: number }> {
  const glass = await Glass.open(SCREEN.width, SCREEN.height, true)
  try {
    await glass.show(side.blank, side.url)
    await glass.rests(5000)
    const shape = `(() => { const all = [...document.querySelectorAll('canvas')].filter((each) => each.getContext('2d') === null); const each = all.at(-1); return [each.width, each.height] })()`
    const [width, height] = (await glass.run(shape)) as [number, number]
    return { width, height, detail: (await glass.run('watcher.detail()')) as number }
  } finally {
    await glass.close()
  }
}

/** Where the search begins, and so mostly ends: sizes that came out as sharp as ours when this was written. */
const FIRST_SIZE: Readonly<Record<Peer, number>> = { psv: 5184, marzipano: 1536, pannellum: 1536, three: 5952 }
/** Tiles must come out whole. */
const SIZE_STEP = 64

/** Finds the size by trying: detail grows with it, nearly in step. */
async function tuned(peer: Peer, parts: Parts, wanted: number): Promise<Side> {
  const textOf = await buildPeer(peer, join(parts.home, 'peers', peer))
  parts.server.mount(`/${peer}`, join(parts.home, 'peers', peer))
  let size = FIRST_SIZE[peer]
  let best: Side | null = null
  const tried = new Set<number>()
  for (let attempt = 0; attempt < TRIES && !tried.has(size); attempt++) {
    tried.add(size)
    const side = await sideOf(peer, parts, size, textOf)
    const { detail, width, height } = await lookAt(side)
    console.error(`${peer}: size ${size}, glass ${width}x${height}, detail ${detail.toFixed(2)} of ${wanted.toFixed(2)}`)
    if (best === null || Math.abs(detail - wanted) < Math.abs(best.detail - wanted)) best = { ...side, detail }
    if (Math.abs(detail / wanted - 1) <= SAME - 0.005) break
    size = Math.min(8192, Math.round((size * (1 + (wanted / detail - 1) * 0.8)) / SIZE_STEP) * SIZE_STEP)
  }
  if (best === null || Math.abs(best.detail / wanted - 1) > SAME)
    throw new Error(`bench: wants ${peer} as sharp as ours, ${wanted}, it came to ${best?.detail}`)
  return best
}

async function sideOf(peer: Peer, { home, server, communities, glass }: Parts, size: number, textOf: (path: string, world: unknown) => string): Promise<Side> {
  const { panoramas, places, start } = communities
  const base = `/pictures/${peer}-${size}`
  const folder = join(home, 'pictures', `${peer}-${size}`)
  const cutting: Cutting = peer === 'pannellum' ? 'ragged' : 'even'
  const [cube, strip] = [cubeOf(size, cutting), stripOf(size)]
  for (const id of [start, nextOf(communities)]) {
    const [from, to] = [join(panoramas, `${id}.jpg`), join(folder, id)]
    if (peer === 'psv') await cutStrip(from, to, strip)
    else if (peer === 'three') await shrink(from, to, size)
    else await cutCube(from, to, cube)
  }
  server.mount(base, folder)
  const world = { places, start, heading: HEADING, fov: FOV, base, cube, strip, ...glass }
  server.page(`/show/${peer}-${size}`, textOf(`/${peer}`, world))
  return { name: peer, url: `${server.url}/show/${peer}-${size}`, blank: `${server.url}/blank`, size, detail: 0 }
}
