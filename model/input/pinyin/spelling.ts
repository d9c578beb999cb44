/**
 * Syllables that a stretch of typed letters may stand for: those with the numbers `from` to `to` − 1. `cost` is how much less
 * likely than a whole syllable spelt right, as a natural logarithm.
 */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly cost: number
}

/** How stretches of letters (26 keys) or digits (9 keys) are read. */
export interface Spelling {
  /** a whole syllable, spelt right or as those say it who do not tell z from zh, n from l, in from ing */
  readonly whole: ReadonlyMap<string, readonly Reading[]>
  /** the first sound alone: `y` for 养 */
  readonly first: ReadonlyMap<string, readonly Reading[]>
  /** the beginning of a syllable that is not typed to its end yet */
  readonly begun: ReadonlyMap<string, readonly Reading[]>
}

// Chosen on the service words of tests/bench/input-pinyin.ts: what is spelt right must come before what only sounds alike, and
// what is spelt out before first letters.
export const FUZZY = 5
export const FIRST = 5
export const BEGUN = 2.5
// `lve` and `jv` are the same key presses as `lue` and `ju` to whoever was taught so.
const OTHER_HAND = 0

const FIRSTS = 'b p m f d t n l g k h j q x zh ch sh r z c s y w a o e'.split(' ')
/** Pairs that many speakers do not tell apart; each also the other way round. */
const ALIKE_FIRST = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
  ['r', 'l'],
  ['f', 'h'],
] as const
const ALIKE_LAST = [
  ['ing', 'in'],
  ['eng', 'en'],
  ['ang', 'an'],
] as const
const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'].flatMap((letters, at) => [...letters].map((letter) => [letter, String(at + 2)])),
)

/** The keys of a telephone for letters: `yang` is `9264`. */
export const digitsOf = (letters: string): string => [...letters].map((letter) => DIGIT_OF[letter] ?? '').join('')

// Whoever does not tell zh from z often does not tell eng from en either: the second costs less.
const SECOND = 2
const bothCost = (first: number, last: number) => (first > 0 && last > 0 ? Math.max(first, last) + SECOND : first + last)

/** Other ways a syllable is spelt, with their cost. */
function othersOf(syllable: string): [string, number][] {
  const first = FIRSTS.filter((each) => syllable.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? ''
  const last = syllable.slice(first.length)
  const firsts: [string, number][] = [[first, 0]]
  for (const [a, b] of ALIKE_FIRST) {
    if (first === a) firsts.push([b, FUZZY])
    if (first === b) firsts.push([a, FUZZY])
  }
  const lasts: [string, number][] = [[last, 0]]
  for (const [long, short] of ALIKE_LAST) {
    if (last.endsWith(long)) lasts.push([last.slice(0, -long.length) + short, FUZZY])
    else if (last.endsWith(short)) lasts.push([last.slice(0, -short.length) + long, FUZZY])
  }
  if (/^[jqxy]u/.test(syllable)) lasts.push([`v${last.slice(1)}`, OTHER_HAND])
  if (/^[nl]ue$/.test(syllable)) lasts.push(['ve', OTHER_HAND])
  return firsts.flatMap(([begin, costOfFirst]) => lasts.map(([end, costOfLast]): [string, number] => [begin + end, bothCost(costOfFirst, costOfLast)])).slice(1)
}

/** Numbers beside each other become one reading. */
function joined(numbers: readonly number[], cost: number): Reading[] {
  const readings: { from: number; to: number; cost: number }[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = readings.at(-1)
    if (last !== undefined && last.to === number) last.to++
    else readings.push({ from: number, to: number + 1, cost })
  }
  return readings
}

/** How syllables (in alphabetical order) are typed with 26 keys or with 9. */
export function spellingOf(syllables: readonly string[], keys: 26 | 9): Spelling {
  const typed = keys === 26 ? (letters: string) => letters : digitsOf
  const whole = new Map<string, Map<number, number>>()
  const first = new Map<string, number[]>()
  const begun = new Map<string, number[]>()
  const put = (into: Map<string, number[]>, spelt: string, number: number) => {
    const numbers = into.get(spelt)
    if (numbers === undefined) into.set(spelt, [number])
    else numbers.push(number)
  }
  for (const [number, syllable] of syllables.entries()) {
    for (const [spelt, cost] of [[syllable, 0] as const, ...othersOf(syllable)]) {
      const readings = whole.get(typed(spelt)) ?? new Map<number, number>()
      readings.set(number, Math.min(cost, readings.get(number) ?? Number.POSITIVE_INFINITY))
      whole.set(typed(spelt), readings)
    }
    for (const each of FIRSTS) if (syllable.startsWith(each) && syllable !== each) put(first, typed(each), number)
    for (let length = 1; length < syllable.length; length++) put(begun, typed(syllable.slice(0, length)), number)
  }
  const readings = (from: Map<string, number[]>, cost: number) => new Map([...from].map(([spelt, numbers]) => [spelt, joined(numbers, cost)]))
  return {
    whole: new Map(
      [...whole].map(([spelt, costs]) => {
        const byCost = [...costs].sort((a, b) => a[1] - b[1] || a[0] - b[0])
        return [spelt, byCost.map(([number, cost]) => ({ from: number, to: number + 1, cost }))]
      }),
    ),
    first: readings(first, FIRST),
    begun: readings(begun, BEGUN),
  }
}
