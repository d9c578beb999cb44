import type { Lexicon } from './lexicon.ts'
import type { Reading, Spelling } from './spelling.ts'
import type { Typed } from './typed.ts'

/** A word that a stretch of letters may stand for. */
export interface Span {
  readonly text: string
  readonly to: number
  /** natural logarithm: how likely the word is, less what its spelling costs */
  readonly score: number
  /** what the spelling costs up to the end of each syllable, where each ends, and which it is */
  readonly costs: readonly number[]
  readonly ends: readonly number[]
  readonly sound: readonly number[]
}

interface Edge extends Reading {
  readonly end: number
}

const LONGEST_SYLLABLE = 6
// How much less likely a syllable is to go on when it is whole as it stands.
const GOES_ON = 2.5

// So few letters may be first letters even when they spell something: 平安 is `pa`.
const FEW = 4

/**
 * The syllables that may begin at each letter. First letters count only where they are needed: letters that spell whole syllables
 * to their end are not taken for first letters, which makes a long sentence cheap.
 */
export function edgesOf(typed: Typed, spelling: Spelling): readonly (readonly Edge[])[] {
  const { letters, parted } = typed
  const all: Edge[][] = letters.split('').map(() => [])
  const spelt = new Array<boolean>(letters.length + 1).fill(false)
  spelt[letters.length] = true
  const stretches = (from: number, use: (stretch: string, end: number) => void) => {
    for (let end = from + 1; end <= Math.min(letters.length, from + LONGEST_SYLLABLE); end++) {
      if (end > from + 1 && parted[end - 1] === true) break
      use(letters.slice(from, end), end)
    }
  }
  for (let from = letters.length - 1; from >= 0; from--)
    stretches(from, (stretch, end) => {
      const whole = spelling.whole.get(stretch)
      for (const reading of whole ?? []) all[from]?.push({ ...reading, end })
      const last = end === letters.length
      const begun = last ? spelling.begun.get(stretch) : undefined
      // 山 is `shan` to its end; 上 would go on.
      const later = whole?.[0]?.cost === 0 ? GOES_ON : 0
      if (end > from + 1) for (const reading of begun ?? []) all[from]?.push({ from: reading.from, to: reading.to, cost: reading.cost + later, end })
      if (spelt[end] === true && (whole?.[0]?.cost === 0 || begun !== undefined)) spelt[from] = true
    })
  for (const [from, edges] of all.entries()) {
    stretches(from, (stretch, end) => {
      if (spelt[0] !== true || letters.length <= FEW || end === letters.length)
        for (const reading of spelling.first.get(stretch) ?? []) edges.push({ ...reading, end })
    })
    // What is spelt right is looked at first, so that it is there when the search has to stop.
    edges.sort((a, b) => a.cost - b.cost || b.end - a.end || a.from - b.from)
  }
  return all
}

export interface Search {
  /** how many nodes of each lexicon may be looked at; the dictionary has 120,000 */
  readonly nodes: number
  /** how many characters and how many longer words are kept for one stretch of letters */
  readonly characters: number
  readonly words: number
}

/** The likeliest words of one stretch of letters, each text once. */
class Best {
  #spans = new Map<string, Span>()
  #least = Number.NEGATIVE_INFINITY
  readonly #kept: number

  constructor(kept: number) {
    this.#kept = kept
  }

  /** Whether a word is too unlikely to be kept. */
  refuses(score: number): boolean {
    return score <= this.#least
  }

  isBetter(text: string, score: number): boolean {
    return score > (this.#spans.get(text)?.score ?? Number.NEGATIVE_INFINITY)
  }

  add(span: Span): void {
    this.#spans.set(span.text, span)
    if (this.#spans.size < this.#kept * 2) return
    const best = this.sorted()
    this.#spans = new Map(best.map((each) => [each.text, each]))
    this.#least = (best.at(-1) as Span).score
  }

  sorted(): Span[] {
    return [...this.#spans.values()].sort(byScore).slice(0, this.#kept)
  }
}

/** The words that may begin at `from`, for each place where they end, best first. */
export function spansFrom(from: number, edges: readonly (readonly Edge[])[], lexicons: readonly Lexicon[], search: Search): ReadonlyMap<number, Span[]> {
  const characters = new Map<number, Best>()
  const words = new Map<number, Best>()
  const costs: number[] = []
  const ends: number[] = []
  const sound: number[] = []
  let left = search.nodes

  const keep = (lexicon: Lexicon, node: number, to: number, cost: number) => {
    const stop = lexicon.wordFrom[node + 1] as number
    const alone = sound.length === 1
    const all = alone ? characters : words
    let best = all.get(to)
    // The words of one node share how they were read.
    let read: Pick<Span, 'costs' | 'ends' | 'sound'> | null = null
    for (let word = lexicon.wordFrom[node] as number; word < stop; word++) {
      const score = (lexicon.likely[word] as number) - cost
      if (best === undefined) all.set(to, (best = new Best(alone ? search.characters : search.words)))
      // Those that follow at the same node are less likely still.
      else if (best.refuses(score)) return
      const text = lexicon.words[word] as string
      if (!best.isBetter(text, score)) continue
      read ??= { costs: costs.slice(), ends: ends.slice(), sound: sound.slice() }
      best.add({ text, to, score, ...read })
    }
  }

  const walk = (lexicon: Lexicon, node: number, at: number, cost: number) => {
    const first = lexicon.childFrom[node] as number
    const stop = lexicon.childFrom[node + 1] as number
    if (first === stop) return
    for (const edge of edges[at] ?? [])
      for (let child = firstChild(lexicon, node, edge.from); child < stop; child++) {
        const below = lexicon.children[child] as number
        const id = lexicon.syllable[below] as number
        if (id >= edge.to || left <= 0) break
        left--
        costs.push(cost + edge.cost)
        ends.push(edge.end)
        sound.push(id)
        keep(lexicon, below, edge.end, cost + edge.cost)
        walk(lexicon, below, edge.end, cost + edge.cost)
        costs.pop()
        ends.pop()
        sound.pop()
      }
  }
  for (const lexicon of lexicons) {
    left = search.nodes
    walk(lexicon, 0, from, 0)
  }
  const spans = new Map<number, Span[]>()
  for (const all of [words, characters]) for (const [to, best] of all) spans.set(to, [...(spans.get(to) ?? []), ...best.sorted()])
  for (const each of spans.values()) each.sort(byScore)
  return spans
}

/** Best first; what is as likely stands by its characters, so that the order is the same on every machine. */
export const byScore = (a: { score: number; text: string }, b: { score: number; text: string }): number =>
  b.score - a.score || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

/** The place among the children of `node` of the first with a syllable not before `id`. */
function firstChild(lexicon: Lexicon, node: number, id: number): number {
  let low = lexicon.childFrom[node] as number
  let high = lexicon.childFrom[node + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lexicon.syllable[lexicon.children[middle] as number] as number) < id) low = middle + 1
    else high = middle
  }
  return low
}
