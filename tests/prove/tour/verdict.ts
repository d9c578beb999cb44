import type { Verdict } from '../proof.ts'

/** A look at the page is taken every so many moves; the first of them is what all others are compared with. */
export const SAMPLE_MOVES = 100
/** What may be more than at the first look before it is a leak. */
export const MOST_PERCENT = 5
/** What WebGL has counted may be this much off what the tour says that it holds: its few textures of one pixel. */
const MISCOUNTED_BYTES = 4096
const MISCOUNTED_TEXTURES = 8

/** What a page held after so many moves, always at the same place and after the same others. */
export interface Sample {
  readonly move: number
  readonly heapBytes: number
  /** as WebGL counts them */
  readonly textureBytes: number
  readonly textures: number
  /** buffers, programs, shaders, vertex arrays and framebuffers */
  readonly otherThings: number
  readonly nodes: number
  readonly listeners: number
  /** the most that lay on the card since the page began */
  readonly mostTextureBytes: number
  /** what the tour itself says of its pictures: how much there may be, and how much there is */
  readonly allowedBytes: number
  readonly toldBytes: number
  readonly toldTextures: number
}

/**
 * What is judged against the first look. How many textures there are goes up and down with what is seen, since the pool is
 * bounded in bytes: of them the means of the first and the last looks are compared, and those nobody knows of are counted.
 */
export const MEASURES = ['heapBytes', 'textureBytes', 'otherThings', 'nodes', 'listeners'] as const
export type Measure = (typeof MEASURES)[number]

/** One page from its opening to its end. */
export interface Life {
  /** how many were wanted */
  readonly wanted: number
  readonly moves: number
  readonly samples: readonly Sample[]
  /** contexts lost on purpose, and how many of them after whose loss or return no picture came */
  readonly losses: number
  readonly unhandledLosses: number
  /** lost by the browser itself */
  readonly lossesUnasked: number
  readonly pageErrors: number
  readonly consoleErrors: number
  readonly rejections: number
  readonly framesSeen: number
  readonly framesBlank: number
  /** how the page stood at the first blank ones */
  readonly blanks: readonly string[]
  /** by kind of move, how many */
  readonly kinds: Readonly<Record<string, number>>
  /** why it ended before its last move; `null` when it did not, or only because there was no more time */
  readonly stuck: string | null
}

/** Percent more than at the first look, negative for less: at the end, and at most over all looks after the first. NaN for what was not measured. */
export interface Growth {
  readonly end: number
  readonly most: number
}

export function growthOf(samples: readonly Sample[], measure: Measure): Growth {
  const first = samples.find(({ move }) => move === SAMPLE_MOVES)?.[measure] ?? Number.NaN
  const later = samples.filter(({ move }) => move > SAMPLE_MOVES).map((sample) => (first > 0 ? (sample[measure] / first - 1) * 100 : Number.NaN))
  return { end: later.at(-1) ?? Number.NaN, most: later.length === 0 ? Number.NaN : Math.max(...later) }
}

/** Whether every look was taken that a life of so many moves wants. */
function isWhole({ wanted, moves, samples }: Life): boolean {
  const looks = Array.from({ length: Math.floor(wanted / SAMPLE_MOVES) }, (_, at) => (at + 1) * SAMPLE_MOVES)
  return moves >= wanted && looks.length >= 2 && looks.every((move, at) => samples[at]?.move === move)
}

/** So many looks at each end of a life make a mean; a shorter life has its two halves. */
const MEAN_OF = 10

/** Percent more textures in the mean of the last looks than in that of the first. */
export function texturesGrown(samples: readonly Sample[]): number {
  const many = Math.min(MEAN_OF, Math.floor(samples.length / 2))
  const mean = (looks: readonly Sample[]) => looks.reduce((sum, { textures }) => sum + textures, 0) / looks.length
  return (mean(samples.slice(-many)) / mean(samples.slice(0, many)) - 1) * 100
}

/** Counts that must be 0. */
export const NEVER = [
  'unhandledLosses',
  'pageErrors',
  'consoleErrors',
  'rejections',
  'framesBlank',
  'stuck',
  'miscounted',
  'unmeasured',
  'untoldGrew',
  'texturesGrew',
  ...MEASURES.map((measure) => `${measure}Grew` as const),
] as const

/** What a life has come to. Memory is judged only of a whole life; a life cut short by time says only what it has counted. */
export function verdictOf(life: Life): Verdict {
  const { moves, losses, unhandledLosses, lossesUnasked, pageErrors, consoleErrors, rejections, framesSeen, framesBlank, samples, stuck } = life
  const counts: Record<string, number> = { moves, losses, lossesUnasked, framesSeen, unhandledLosses, pageErrors, consoleErrors, rejections, framesBlank }
  counts['stuck'] = stuck === null ? 0 : 1
  // Not “more than”: what is no number agrees with nothing.
  const agrees = (sample: Sample) =>
    Math.abs(sample.textureBytes - sample.toldBytes) <= MISCOUNTED_BYTES && Math.abs(sample.textures - sample.toldTextures) <= MISCOUNTED_TEXTURES
  counts['miscounted'] = samples.filter((sample) => !agrees(sample)).length
  if (isWhole(life)) {
    counts['lives'] = 1
    counts['unmeasured'] = 0
    for (const measure of MEASURES) {
      const { end, most } = growthOf(samples, measure)
      if (!Number.isFinite(end) || !Number.isFinite(most)) counts['unmeasured'] += 1
      counts[`${measure}Grew`] = end > MOST_PERCENT || most > MOST_PERCENT ? 1 : 0
    }
    const more = texturesGrown(samples)
    counts['texturesGrew'] = more <= MOST_PERCENT ? 0 : 1
    const [untold = Number.NaN, ...later] = samples.map(({ textures, toldTextures }) => textures - toldTextures)
    counts['untoldGrew'] = later.every((unknown) => unknown <= untold) ? 0 : 1
  } else if (moves >= life.wanted) counts['unmeasured'] = 1
  const wrong = NEVER.filter((count) => (counts[count] ?? 0) > 0).map((count) => `${count} ${counts[count]}`)
  return { counts, bad: wrong.length === 0 ? null : [...wrong, ...(stuck === null ? [] : [stuck])].join(', ') }
}
