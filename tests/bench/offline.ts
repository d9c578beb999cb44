// `npm run bench:offline`: our shelf and workbox-precaching side by side, on this machine, now. Wall times want a quiet one.
//
//   npm run bench:offline -- [--quick] [--repeats 3] [--objects 10000] [--no-film]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeFilm } from './offline/film.ts'
import { floorMs } from './offline/floor.ts'
import { showTable, verdict } from './offline/result.ts'
import { buildWorld, type World } from './offline/sides.ts'
import { takeTurn, type Turn } from './offline/turn.ts'

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, repeats: { type: 'string' }, objects: { type: 'string' }, 'no-film': { type: 'boolean' } },
})
const repeats = Number(values.repeats ?? (values.quick === true ? 1 : 3))
const objects = Number(values.objects ?? (values.quick === true ? 1000 : 10_000))
if (!(Number.isInteger(repeats) && repeats >= 1 && Number.isInteger(objects) && objects >= 200))
  throw new Error('bench: wants whole numbers, at least 1 repeat and 200 objects')

const home = mkdtempSync(join(tmpdir(), 'xinxiji-bench-offline-'))
process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
// Half an hour is long; who gives up leaves nothing behind either.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
let world: World | null = null
try {
  console.error(`${objects} objects, ${repeats} repeats, in ${home}`)
  world = await buildWorld(home, objects, values['no-film'] === true ? null : makeFilm(home))
  const turns: { ours: Turn[]; peer: Turn[] } = { ours: [], peer: [] }
  for (let repeat = 0; repeat < repeats; repeat++)
    // Who begins changes, so that neither always has the machine as the other left it.
    for (const side of repeat % 2 === 0 ? [world.ours, world.peer] : [world.peer, world.ours]) {
      const turn = await takeTurn(side, world, home, repeat, world.filmBytes > 0)
      turns[side.name].push(turn)
      console.error(`${side.name} ${repeat + 1}: install ${turn.install.seconds.toFixed(1)} s, 1 % ${turn.delta.seconds.toFixed(2)} s`)
    }
  const all = { ...turns, floorMs: await floorMs(world.peer, home) }
  showTable(all, world)
  console.log(JSON.stringify({ bench: 'offline', ...verdict(all, world) }))
} finally {
  await world?.ours.hub.stop()
  await world?.peer.hub.stop()
}
