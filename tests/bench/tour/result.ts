import { median } from '../offline/median.ts'
import type { Opened } from './glass.ts'
import type { Peer, SideName } from './sides.ts'
import type { Places } from './places.ts'
import { mostOfPlaces, placesResult } from './places-result.ts'
import type { Turn } from './turn.ts'

/** All that was measured. */
export interface Measured {
  /** sizes and detail of each side's picture */
  readonly sides: readonly { readonly name: SideName; readonly size: number; readonly detail: number }[]
  readonly turns: ReadonlyMap<SideName, readonly Turn[]>
  readonly ten: readonly Opened[]
  readonly thousand: readonly Opened[]
  /** gzip -9 of what is read of a community of 1,000 viewpoints before the first frame, pictures left out */
  readonly bytesBeforeFirstFrame: number
  /** gzip -9 of the tour's program beyond the terminal's first screen */
  readonly programGzip: number
  /** the same of the largest file that is fetched only when something of it is wanted */
  readonly laterChunkGzip: number
  readonly places: readonly Places[]
}

interface Row {
  readonly what: string
  readonly unit: string
  readonly of: (turn: Turn) => number
}

const ROWS: readonly Row[] = [
  { what: 'requests to sharp', unit: '', of: ({ open }) => open.counts.requests },
  { what: 'of them no program', unit: '', of: ({ open }) => open.files.filter(({ path }) => !/\.(js|css)$/.test(path)).length - 1 },
  { what: 'texture bytes, sharp', unit: 'MB', of: ({ open }) => open.counts.textureBytes / 1e6 },
  { what: 'texture bytes, at rest', unit: 'MB', of: ({ restingBytes }) => restingBytes / 1e6 },
  { what: 'main-thread CPU to sharp', unit: 'ms', of: ({ open }) => open.mainMs },
  { what: 'GPU-process CPU to sharp', unit: 'ms', of: ({ open }) => open.drawMs },
  { what: 'wall to sharp', unit: 'ms', of: ({ open }) => open.wallMs },
  { what: 'main-thread CPU, a turning frame', unit: 'ms', of: ({ turning }) => turning.mainMs },
  { what: 'GPU-process CPU, a turning frame', unit: 'ms', of: ({ turning }) => turning.drawMs },
  { what: 'draw calls, a turning frame', unit: '', of: ({ turning }) => turning.draws },
  { what: 'step: first frame with new pictures', unit: 'ms', of: ({ step }) => step.firstMs },
  { what: 'step: half of the new colour', unit: 'ms', of: ({ step }) => step.halfMs },
  { what: 'step: main-thread CPU until rest', unit: 'ms', of: ({ step }) => step.mainMs },
]

const round = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)))
const middle = (turns: readonly Turn[] | undefined, of: (turn: Turn) => number) => median((turns ?? []).map(of))
const initMs = (opened: readonly Opened[]) => median(opened.map(({ mainMs }) => mainMs))

/** Prints all sides beside each other. */
export function showTable({ sides, turns }: Measured): void {
  const line = (what: string, cells: readonly (string | number)[], unit = '') =>
    console.log(`${what.padEnd(38) + cells.map((cell) => String(cell).padStart(11)).join('')}  ${unit}`)
  line(
    '',
    sides.map(({ name }) => name),
  )
  line(
    'face or picture across',
    sides.map(({ size }) => size),
    'px',
  )
  line(
    'detail on the glass',
    sides.map(({ detail }) => detail.toFixed(2)),
  )
  for (const { what, unit, of } of ROWS)
    line(
      what,
      sides.map(({ name }) => round(middle(turns.get(name), of))),
      unit,
    )
}

/** At most so much: of the best peer where a name says so. */
const most = {
  requestsOfBest: 0.5,
  textureBytesOfBest: 0.6,
  mainCpuOfBest: 0.75,
  turningFrameOfBest: 0.5,
  turningFrameOfPsv: 0.125,
  drawCalls: 20,
  thousandOfTen: 1.2,
  bytesBeforeFirstFrame: 40_000,
  programGzip: 150_000,
  ...mostOfPlaces,
}
/** At least so much: the share of steps whose first frame already shows the neighbour. */
const least = { stepsAtOnce: 1 }

/** The figures by name, what they should be, and which are short of it. */
export interface Verdict {
  readonly got: Record<string, number | null>
  readonly goals: Record<string, number>
  readonly short: string[]
}

/** Of the viewers beside one another, and of the tour's places. */
export function verdict({ turns, ten, thousand, bytesBeforeFirstFrame, programGzip, laterChunkGzip, places }: Measured): Verdict {
  const peers = [...turns.keys()].filter((name): name is Peer => name !== 'ours')
  const ours = turns.get('ours')
  const ofBest = (of: (turn: Turn) => number) => middle(ours, of) / Math.min(...peers.map((peer) => middle(turns.get(peer), of)))
  const turning = (turn: Turn) => turn.turning.mainMs
  const judged: Record<keyof typeof most | keyof typeof least, number> = {
    requestsOfBest: ofBest(({ open }) => open.counts.requests),
    textureBytesOfBest: ofBest(({ open }) => open.counts.textureBytes),
    mainCpuOfBest: ofBest(({ open }) => open.mainMs),
    turningFrameOfBest: ofBest(turning),
    turningFrameOfPsv: peers.includes('psv') ? middle(ours, turning) / middle(turns.get('psv'), turning) : Number.NaN,
    drawCalls: middle(ours, (turn) => turn.turning.draws),
    thousandOfTen: initMs(thousand) / initMs(ten),
    bytesBeforeFirstFrame,
    programGzip,
    ...placesResult(places, laterChunkGzip),
    stepsAtOnce: (ours ?? []).filter(({ step }) => step.atOnce).length / (ours ?? []).length,
  }
  const got: Record<string, number> = {
    ...judged,
    repeats: ours?.length ?? 0,
    tenMs: initMs(ten),
    thousandMs: initMs(thousand),
  }
  for (const [name, all] of turns) {
    got[`${name} requests`] = middle(all, ({ open }) => open.counts.requests)
    got[`${name} textureMB`] = middle(all, ({ open }) => open.counts.textureBytes / 1e6)
    got[`${name} mainMs`] = middle(all, ({ open }) => open.mainMs)
    got[`${name} turningFrameMs`] = middle(all, turning)
    got[`${name} drawCalls`] = middle(all, (turn) => turn.turning.draws)
  }
  return judge(got, most, least)
}

/** Of the tour's places alone. */
export const placesVerdict = (places: readonly Places[], laterChunkGzip: number): Verdict =>
  judge({ ...placesResult(places, laterChunkGzip), repeats: places.length }, mostOfPlaces, {})

function judge(got: Record<string, number>, atMost: Record<string, number>, atLeast: Record<string, number>): Verdict {
  const short = [
    ...Object.entries(atMost).filter(([name, goal]) => !((got[name] as number) <= goal)),
    ...Object.entries(atLeast).filter(([name, goal]) => !((got[name] as number) >= goal)),
  ].map(([name]) => name)
  // JSON knows no NaN: what could not be measured is null, and short.
  const plain = Object.fromEntries(Object.entries(got).map(([name, value]) => [name, Number.isNaN(value) ? null : round(value)]))
  return { got: plain, goals: { ...atMost, ...atLeast }, short }
}
