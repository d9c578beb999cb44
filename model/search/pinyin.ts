import { SYLLABLES } from './han.ts'

/** A piece of what was typed in pinyin: a whole syllable, the beginning of one, or only its first sound. */
export interface Piece {
  readonly is: 'whole' | 'begun' | 'initial'
  readonly text: string
}

const LONGEST = Math.max(...[...SYLLABLES].map((syllable) => syllable.length))
const BEGINNINGS: ReadonlySet<string> = new Set([...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))))
const INITIALS: ReadonlySet<string> = new Set(['zh', 'ch', 'sh', ...'bpmfdtnlgkhjqxrzcsyw', 'a', 'e', 'o'])
const COST = { whole: 1, begun: 1.2, initial: 1.9 } as const

interface Way {
  readonly cost: number
  readonly pieces: readonly Piece[]
}

/**
 * The ways to read letters as pinyin, the likeliest first: whole syllables before first sounds, few pieces before many. Only
 * the last piece may be the beginning of a syllable. Rule F6.
 *
 * @param typed letters a to z, at most 64 are read
 * @param most how many ways
 * @returns nothing when the letters cannot be pinyin
 */
export function piecesOf(typed: string, most: number): (readonly Piece[])[] {
  const text = typed.slice(0, 64)
  const best: Way[][] = [[{ cost: 0, pieces: [] }]]
  for (let end = 1; end <= text.length; end++) {
    const ways: Way[] = []
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const part = text.slice(start, end)
      const is = SYLLABLES.has(part) ? 'whole' : INITIALS.has(part) ? 'initial' : end === text.length && BEGINNINGS.has(part) ? 'begun' : null
      if (is === null) continue
      for (const before of best[start] as Way[]) ways.push({ cost: before.cost + COST[is], pieces: [...before.pieces, { is, text: part }] })
    }
    best.push(ways.sort((a, b) => a.cost - b.cost).slice(0, most))
  }
  const [first, ...others] = best[text.length] as Way[]
  if (first === undefined || text === '') return []
  // A way that is much longer than the best one is not what was meant.
  return [first, ...others.filter((way) => way.cost <= first.cost + 1)].map((way) => way.pieces)
}

/**
 * Brings together what is spoken alike in many places: z and zh, c and ch, s and sh, n, l and r, f and h, and the finals
 * in n and ng. Of a syllable that is only begun it gives the beginning of the same. Rule F6.
 */
export function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h+/, '$1')
    .replace(/^[nr]/, 'l')
    .replace(/^f/, 'h')
    .replace(/([aei])ng?$/, '$1n')
}
