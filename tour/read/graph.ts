import * as z from 'zod/mini'
import { Pyramid, type TourGraph } from '../../model/content/tour.ts'
import { ViewpointId } from '../../model/content/viewpoint-id.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import type { TourProblem } from '../problem.ts'
import { readFile } from './file.ts'

/** The file as it may lie there: a column may be short or have holes, a link may lead nowhere. */
const WrittenGraph = z.object({
  id: z.array(ViewpointId),
  x: z.array(z.nullable(z.number())),
  y: z.array(z.nullable(z.number())),
  z: z.array(z.nullable(z.number())),
  heading: z.array(z.nullable(z.number())),
  pyramid: z.array(z.nullable(z.number())),
  pyramids: z.array(Pyramid),
  depth: z.optional(z.array(z.nullable(z.number()))),
  links: z.array(z.array(z.nullable(z.number()))),
  steps: z.optional(z.array(z.array(z.nullable(z.number())))),
  start: z.string(),
})
type WrittenGraph = z.infer<typeof WrittenGraph>

/** The height of a camera nobody wrote down, metres above the ground. */
const CAMERA_METRES = 1.6
/** More tiles than these along one edge of a face are a slip of the pen, and laying them would stop the page. */
const MOST_ACROSS = 64
/** Every card with WebGL 2 takes a texture of so many pixels along an edge (least MAX_TEXTURE_SIZE of OpenGL ES 3.0). */
const MOST_TILE = 2048
/** Twice what the press makes; six faces side by side are one texture. */
const MOST_PREVIEW = 512

/** A graph that can be walked, and what had to be left out of it; `null` when nothing had. */
export interface SoundGraph {
  readonly graph: TourGraph
  readonly leftOut: string | null
}

/**
 * Reads `tour/graph.json` of a bundle. A viewpoint without position has NaN for `x` and `y` and is reached by a fade; one
 * without picture has the pyramid -1 and no links; a link that leads nowhere is left out. The tour is broken only when
 * nothing of it can be shown.
 *
 * @param report hears of what was left out
 */
export async function readGraph(base: string, report: (problem: TourProblem) => void, signal?: AbortSignal): Promise<Result<TourGraph, TourProblem>> {
  const file = `${base}tour/graph.json`
  const read = await readFile(file, WrittenGraph, signal)
  if (!read.ok) return read
  const sound = soundGraph(read.value)
  if (sound === null) return problem({ kind: 'broken', file, wanted: 'at least one viewpoint with a picture' })
  if (sound.leftOut !== null) report({ kind: 'broken', file, wanted: sound.leftOut })
  return ok(sound.graph)
}

/** What can be walked of a graph; `null` when not even one viewpoint has a picture. */
export function soundGraph(written: WrittenGraph): SoundGraph | null {
  const { id } = written
  const wanted: string[] = []
  const column = (name: 'x' | 'y' | 'z' | 'heading' | 'pyramid', otherwise: number): number[] => {
    const values = id.map((_, at) => written[name][at] ?? Number.NaN)
    if (values.some(Number.isNaN)) wanted.push(`${name} of every viewpoint`)
    return values.map((value) => (Number.isNaN(value) ? otherwise : value))
  }
  const x = column('x', Number.NaN)
  const y = column('y', Number.NaN)
  const named = new Set<string>()
  // Of two viewpoints with one name only the first can ever be asked for.
  const pyramid = column('pyramid', -1).map((shape, at) => {
    const isSecond = named.size === named.add(id[at] as string).size
    return !isSecond && isPyramid(written.pyramids[shape]) ? shape : -1
  })
  if (pyramid.includes(-1)) wanted.push('a picture of every viewpoint')
  const isShown = (at: number | null | undefined): at is number => typeof at === 'number' && (pyramid[at] ?? -1) >= 0
  const shownOnly = (pairs: WrittenGraph['links']) => pairs.flatMap(([a, b]) => (isShown(a) && isShown(b) && a !== b ? [[a, b] as [number, number]] : []))
  const links = shownOnly(written.links)
  if (links.length < written.links.length) wanted.push('links between viewpoints of the tour')
  const first = pyramid.findIndex((shape) => shape >= 0)
  if (first < 0) return null
  const start = isShown(id.indexOf(written.start)) ? written.start : (id[first] as string)
  if (start !== written.start) wanted.push(`a start that can be shown, not ${written.start}`)
  // Half a position is none.
  const placed = (values: readonly number[]) => values.map((value, at) => (Number.isNaN(x[at]) || Number.isNaN(y[at]) ? Number.NaN : value))
  const graph: TourGraph = {
    id,
    x: placed(x),
    y: placed(y),
    z: column('z', CAMERA_METRES),
    heading: column('heading', 0),
    pyramid,
    pyramids: written.pyramids,
    ...(written.depth === undefined ? {} : { depth: written.depth.map((metres) => (metres !== null && metres > 0 ? metres : null)) }),
    links,
    ...(written.steps === undefined ? {} : { steps: shownOnly(written.steps) }),
    start,
  }
  return { graph, leftOut: wanted.length === 0 ? null : wanted.join('; ') }
}

function isPyramid(shape: Pyramid | undefined): boolean {
  if (shape === undefined) return false
  const { tile, levels, preview } = shape
  const whole = (value: number) => Number.isInteger(value) && value > 0
  return whole(tile) && tile <= MOST_TILE && whole(preview) && preview <= MOST_PREVIEW && levels.every((size) => whole(size) && size / tile <= MOST_ACROSS)
}

/** Whether it is known where a viewpoint stands. */
export function isPlaced(graph: TourGraph, at: number | null): boolean {
  return at !== null && !Number.isNaN(graph.x[at] ?? Number.NaN)
}
