import { median } from './median.ts'
import type { World } from './sides.ts'
import type { Cost, Turn } from './turn.ts'

/** The turns of both sides. */
export interface Turns {
  readonly ours: readonly Turn[]
  readonly peer: readonly Turn[]
  /** milliseconds to the first read of a worker that does nothing else (`floor.ts`) */
  readonly floorMs: number
}

/** Four digits that count; a count of things stays whole. */
const round = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)))

/** The middle of what a side showed over all repeats. */
const middle = (turns: readonly Turn[], of: (turn: Turn) => number) => median(turns.map(of))

/** Of films that came up; NaN when one did not. */
const filmOf = (turns: readonly Turn[], of: 'openMs' | 'seekMs' | 'readBytes') => middle(turns, ({ film }) => (film?.ok === true ? film[of] : Number.NaN))

interface Row {
  readonly what: string
  readonly unit: string
  readonly of: (turns: readonly Turn[]) => number
}

function costRows(name: 'install' | 'delta', what: string): Row[] {
  const row = (part: Exclude<keyof Cost, 'cpuOf'>, said: string, unit: string, per = 1): Row => ({
    what: `${what}: ${said}`,
    unit,
    of: (turns) => middle(turns, (turn) => turn[name][part] / per),
  })
  return [
    row('seconds', 'wall', 's'),
    row('cpuSeconds', 'CPU of the browser', 's'),
    row('serverCpuSeconds', 'CPU of the server', 's'),
    row('requests', 'requests', ''),
    row('bytes', 'bytes on the wire', 'MB', 1e6),
  ]
}

const percent =
  (world: World, of: (turn: Turn) => number): Row['of'] =>
  (turns) =>
    (middle(turns, of) / world.objectBytes) * 100

function rowsOf(world: World): Row[] {
  const film: Row[] = [
    { what: 'film: until its first frame', unit: 'ms', of: (turns) => filmOf(turns, 'openMs') },
    { what: 'film: a seek', unit: 'ms', of: (turns) => filmOf(turns, 'seekMs') },
    { what: 'film: read for opening and 3 seeks', unit: 'MB', of: (turns) => filmOf(turns, 'readBytes') / 1e6 },
  ]
  return [
    ...costRows('install', 'install'),
    ...costRows('delta', '1 % change'),
    { what: 'first read after the worker slept', unit: 'ms', of: (turns) => middle(turns, (turn) => turn.firstReadMs) },
    { what: 'warm read', unit: 'ms', of: (turns) => middle(turns, (turn) => turn.warmReadMs) },
    { what: 'disk beyond the objects, in blocks', unit: '%', of: percent(world, (turn) => turn.overhead.allocated) },
    { what: 'disk beyond the objects, by length', unit: '%', of: percent(world, (turn) => turn.overhead.apparent) },
    ...(world.filmBytes > 0 ? film : []),
  ]
}

const show = (value: number) => (Number.isNaN(value) ? '–' : String(round(value)))

/** Prints both sides beside each other. */
export function showTable(turns: Turns, world: World): void {
  console.log(
    `${world.objects.length} objects, ${(world.objectBytes / 1e6).toFixed(1)} MB; ${world.changed.length} change, ${(world.changedBytes / 1e6).toFixed(2)} MB`,
  )
  console.log(`${''.padEnd(38)}${'ours'.padStart(10)}${'workbox'.padStart(10)}${'ratio'.padStart(9)}`)
  for (const { what, unit, of } of rowsOf(world)) {
    const [ours, peer] = [of(turns.ours), of(turns.peer)]
    console.log(`${what.padEnd(38)}${show(ours).padStart(10)}${show(peer).padStart(10)}${show(peer / ours).padStart(9)}  ${unit}`)
  }
  for (const side of ['ours', 'peer'] as const)
    for (const name of ['install', 'delta'] as const) {
      const kinds = (turns[side][0] as Turn)[name].cpuOf
      const said = Object.entries(kinds).map(([kind, seconds]) => `${kind} ${seconds.toFixed(2)}`)
      console.log(`CPU of ${name}, ${side}, first repeat: ${said.join(', ')} s`)
    }
  console.log(`first read of a worker that does nothing but answer: ${show(turns.floorMs)} ms; no shelf can be faster on this machine`)
  const ended = turns.peer.filter((turn) => turn.ended).length
  if (ended > 0) console.log(`workbox: the browser ended ${ended} of ${turns.peer.length} installs after 300 s; such a one counts as 300 s`)
  for (const side of ['ours', 'peer'] as const) {
    const film = turns[side].map((turn) => turn.film).find((each) => each?.ok === false)
    if (film?.ok === false) console.log(`film, ${side}: ${film.problem}`)
  }
}

/** At least so much. */
const least = { installTimesFaster: 8, installTimesLessCpu: 8, deltaTimesFaster: 15 }
/** At most so much. A `deltaBytesOfLimit` of 1 is the changed objects, 5 % more, and the manifest with gzip. */
const most = { deltaBytesOfLimit: 1, firstReadOfPeer: 0.05, diskOverheadPercent: 0.1 }

/** The figures by name, what they should be, and which are short of it. */
export function verdict({ ours, peer, floorMs }: Turns, world: World): { got: Record<string, number | null>; goals: Record<string, number>; short: string[] } {
  const times = (of: (turn: Turn) => number) => middle(peer, of) / middle(ours, of)
  const limit = world.changedBytes * 1.05 + world.manifestGzip
  const judged = {
    installTimesFaster: times((turn) => turn.install.seconds),
    installTimesLessCpu: times((turn) => turn.install.cpuSeconds),
    deltaTimesFaster: times((turn) => turn.delta.seconds),
    deltaBytesOfLimit: middle(ours, (turn) => turn.delta.bytes) / limit,
    firstReadOfPeer: 1 / times((turn) => turn.firstReadMs),
    diskOverheadPercent: percent(world, (turn) => turn.overhead.allocated)(ours),
  }
  const film = { filmSeekMs: filmOf(ours, 'seekMs'), peerFilmSeekMs: filmOf(peer, 'seekMs') }
  const got: Record<string, number> = {
    ...judged,
    objects: world.objects.length,
    repeats: ours.length,
    peerInstallsEnded: peer.filter((turn) => turn.ended).length,
    installSeconds: middle(ours, (turn) => turn.install.seconds),
    peerInstallSeconds: middle(peer, (turn) => turn.install.seconds),
    installCpuSeconds: middle(ours, (turn) => turn.install.cpuSeconds),
    peerInstallCpuSeconds: middle(peer, (turn) => turn.install.cpuSeconds),
    deltaSeconds: middle(ours, (turn) => turn.delta.seconds),
    peerDeltaSeconds: middle(peer, (turn) => turn.delta.seconds),
    deltaCpuSeconds: middle(ours, (turn) => turn.delta.cpuSeconds),
    peerDeltaCpuSeconds: middle(peer, (turn) => turn.delta.cpuSeconds),
    deltaBytes: middle(ours, (turn) => turn.delta.bytes),
    firstReadMs: middle(ours, (turn) => turn.firstReadMs),
    peerFirstReadMs: middle(peer, (turn) => turn.firstReadMs),
    floorReadMs: floorMs,
    warmReadMs: middle(ours, (turn) => turn.warmReadMs),
    peerWarmReadMs: middle(peer, (turn) => turn.warmReadMs),
    ...(world.filmBytes > 0 ? film : {}),
  }
  const short = [
    ...Object.entries(least).filter(([name, goal]) => !((got[name] as number) >= goal)),
    ...Object.entries(most).filter(([name, goal]) => !((got[name] as number) <= goal)),
  ].map(([name]) => name)
  // A film that does not come up at all is short of every goal one could set for it.
  if (world.filmBytes > 0 && Number.isNaN(film.filmSeekMs)) short.push('filmSeekMs')
  // JSON knows no NaN: what could not be measured is null.
  const plain = Object.fromEntries(Object.entries(got).map(([name, value]) => [name, Number.isNaN(value) ? null : round(value)]))
  return { got: plain, goals: { ...least, ...most }, short }
}
