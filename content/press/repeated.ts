/** A stretch of characters that texts repeat: perhaps a word. */
export interface Repeated {
  readonly text: string
  readonly count: number
}

const LEAST = 3
const LONGEST = 6
// Of a stretch that nearly always stands inside the same longer one, only the longer one is a word.
const INSIDE = 0.8
// Words neither begin nor end with these; phrases around them do.
const JOINTS = '的了和与及或在是不也就都而并把被从到对为以于由向等个这那其之所又还将可请有无按每各您你我他她它们吗呢吧'
const EDGE = new RegExp(`^[${JOINTS}]|[${JOINTS}]$`, 'u')

/**
 * The stretches of 2 to 6 Han characters that stand at least three times in runs of Han characters and have different
 * neighbours on both sides: what people write again and again as one. In no particular order.
 *
 * @param runs stretches without anything but Han characters
 */
export function repeated(runs: readonly string[]): Repeated[] {
  const lines = runs.map((run) => [...run])
  let known: ReadonlyMap<string, number> | null = null
  const levels: Map<string, number>[] = []
  for (let length = 2; length <= LONGEST; length++) {
    const counts = new Map<string, number>()
    for (const line of lines)
      for (let at = 0; at + length <= line.length; at++) {
        // What is not repeated does not become so by growing.
        if (known !== null && !(known.has(line.slice(at, at + length - 1).join('')) && known.has(line.slice(at + 1, at + length).join('')))) continue
        const text = line.slice(at, at + length).join('')
        counts.set(text, (counts.get(text) ?? 0) + 1)
      }
    for (const [text, count] of counts) if (count < LEAST) counts.delete(text)
    levels.push(counts)
    known = counts
  }
  const contained = new Set<string>()
  for (const [at, counts] of levels.entries())
    for (const [text, count] of counts) {
      if (at === 0) continue
      const characters = [...text]
      for (const part of [characters.slice(1).join(''), characters.slice(0, -1).join('')])
        if (count >= INSIDE * (levels[at - 1]?.get(part) ?? Number.POSITIVE_INFINITY)) contained.add(part)
    }
  const wanted = new Map<string, { left: Set<string>; right: Set<string>; count: number }>()
  for (const counts of levels)
    for (const [text, count] of counts) if (!contained.has(text) && !EDGE.test(text)) wanted.set(text, { left: new Set(), right: new Set(), count })
  for (const [number, line] of lines.entries())
    for (let at = 0; at < line.length; at++)
      for (let length = 2; length <= Math.min(LONGEST, line.length - at); length++) {
        const found = wanted.get(line.slice(at, at + length).join(''))
        if (found === undefined) continue
        // The edge of a run is a different neighbour each time.
        found.left.add(line[at - 1] ?? `^${number}`)
        found.right.add(line[at + length] ?? `$${number}`)
      }
  return [...wanted].filter(([, { left, right }]) => left.size > 1 && right.size > 1).map(([text, { count }]) => ({ text, count }))
}
