// `npm run bench:tour`: the tour and four open panorama viewers side by side on the same panoramas of 8k, as sharp as one another,
// on a screen of 1080 by 1920, on this machine, now; and what the tour's places cost: the map, poles, rest, the walk for nobody. Wants a quiet one, and about half an hour.
//
//   npm run bench:tour -- [--repeats 5] [--peers psv,marzipano,pannellum,three] [--only places]     `places` leaves the viewers out
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { prepare } from '../../hub/prepare.ts'
import { PREPARED } from '../journeys/prepare.ts'
import { weigh } from './size/weigh.ts'
import type { Opened } from './tour/glass.ts'
import { type Places, visitPlaces } from './tour/places.ts'
import { placesVerdict, showTable, verdict } from './tour/result.ts'
import { buildWorld, PEERS, type Peer, type SideName } from './tour/sides.ts'
import { openOnce, takeTurn, type Turn } from './tour/turn.ts'

const { values } = parseArgs({ options: { repeats: { type: 'string' }, peers: { type: 'string' }, only: { type: 'string' } } })
const repeats = Number(values.repeats ?? 5)
const onlyPlaces = values.only === 'places'
const peers = (onlyPlaces ? [] : (values.peers ?? PEERS.join(',')).split(',')) as Peer[]
if (!(Number.isInteger(repeats) && repeats >= 1 && peers.every((peer) => PEERS.includes(peer)) && (values.only === undefined || onlyPlaces)))
  throw new Error(`bench: wants whole --repeats, --peers out of ${PEERS.join(',')} and --only places or nothing`)

await prepare({ data: PREPARED, dist: join(PREPARED, 'dist') })
const { engine, later, sum } = weigh(join(PREPARED, 'dist'))
const world = await buildWorld(join(PREPARED, '../bench-tour'), peers)
try {
  const turns = new Map<SideName, Turn[]>(world.sides.map(({ name }) => [name, []]))
  const ten: Opened[] = []
  const thousand: Opened[] = []
  const places: Places[] = []
  for (let repeat = 0; repeat < repeats; repeat++) {
    places.push(await visitPlaces(world))
    if (onlyPlaces) continue
    // Who begins changes, so that none always has the machine as another left it.
    const order = world.sides.map((_, at) => world.sides[(at + repeat) % world.sides.length] as (typeof world.sides)[number])
    for (const side of order) {
      const turn = await takeTurn(side, world)
      turns.get(side.name)?.push(turn)
      console.error(
        `${repeat + 1} ${side.name}: ${turn.open.mainMs.toFixed(0)} ms to sharp, ${turn.turning.mainMs.toFixed(2)} ms a frame of ${turn.turning.frames}`,
      )
    }
    ten.push(await openOnce(world.community('ten')))
    thousand.push(await openOnce(world.community('thousand')))
  }
  const laterChunkGzip = Math.max(...later.map((file) => sum([file])))
  if (onlyPlaces) console.log(JSON.stringify({ bench: 'tour-places', ...placesVerdict(places, laterChunkGzip) }))
  else {
    const measured = {
      sides: world.sides,
      turns,
      ten,
      thousand,
      bytesBeforeFirstFrame: await bytesBefore(thousand[0]),
      programGzip: sum(engine),
      laterChunkGzip,
      places,
    }
    showTable(measured)
    console.log(JSON.stringify({ bench: 'tour', ...verdict(measured) }))
  }
} finally {
  await world.stop()
}

/** What of the community was asked for before the first frame, pictures left out; the hub sends it as it lies there, so it is packed here. */
async function bytesBefore(opened: Opened | undefined): Promise<number> {
  const files = (opened?.files ?? []).filter(({ path, at }) => path.startsWith('/c/') && !path.endsWith('.webp') && at < (opened?.counts.firstFrameMs ?? 0))
  let bytes = 0
  for (const { path } of files) {
    const response = await fetch(new URL(path, world.hubUrl))
    if (!response.ok) throw new Error(`bench: wants ${path}, came ${response.status}`)
    bytes += gzipSync(new Uint8Array(await response.arrayBuffer()), { level: 9 }).length
  }
  console.error(`before the first frame at 1,000 viewpoints: ${files.map(({ path }) => path).join(', ')}`)
  return bytes
}
