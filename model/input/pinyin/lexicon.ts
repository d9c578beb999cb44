/**
 * Words by how they sound: a tree of syllables (as numbers in alphabetical order), nodes in the order of a walk through it.
 * `words[wordFrom[n] … wordFrom[n + 1]]` sound like the way from the root to node `n`, likeliest first; `children[childFrom[n] …
 * childFrom[n + 1]]` are the nodes below, by syllable. `likely` is the natural logarithm of a word's share in running text.
 */
export interface Lexicon {
  readonly syllable: Uint16Array
  readonly childFrom: Uint32Array
  readonly children: Uint32Array
  readonly wordFrom: Uint32Array
  readonly words: readonly string[]
  readonly likely: Float32Array
}

/** What stands at a place of a column of counters, which goes on by one. */
export function takeOne(counters: Uint32Array, at: number): number {
  const value = counters[at] as number
  counters[at] = value + 1
  return value
}

/** Lays the children of each node side by side. Nodes come in the order of a walk; `childCount[n]` is how many `n` has. */
export function childrenOf(childCount: ArrayLike<number>): { childFrom: Uint32Array; children: Uint32Array } | null {
  const nodes = childCount.length
  const childFrom = new Uint32Array(nodes + 1)
  for (let node = 0; node < nodes; node++) childFrom[node + 1] = (childFrom[node] as number) + (childCount[node] as number)
  if (childFrom[nodes] !== Math.max(0, nodes - 1)) return null
  const children = new Uint32Array(nodes - 1)
  const filled = childFrom.slice()
  const open: number[] = []
  for (let node = 0; node < nodes; node++) {
    if (node > 0) {
      const parent = open.at(-1)
      if (parent === undefined) return null
      children[takeOne(filled, parent)] = node
      while (open.length > 0 && filled[open.at(-1) as number] === childFrom[(open.at(-1) as number) + 1]) open.pop()
    }
    if ((childCount[node] as number) > 0) open.push(node)
  }
  return { childFrom, children }
}

export interface LexiconEntry {
  readonly text: string
  /** syllables as numbers */
  readonly sound: readonly number[]
  readonly likely: number
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function bySound(a: LexiconEntry, b: LexiconEntry): number {
  for (let at = 0; at < Math.min(a.sound.length, b.sound.length); at++) {
    const apart = (a.sound[at] as number) - (b.sound[at] as number)
    if (apart !== 0) return apart
  }
  return a.sound.length - b.sound.length || b.likely - a.likely || byCode(a.text, b.text)
}

/** A lexicon of a few thousand words, whatever order they come in. */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const syllable: number[] = [0]
  const childCount: number[] = [0]
  const wordCount: number[] = [0]
  const sorted = [...entries].sort(bySound)
  // The way from the root to where the word before lies.
  let way: number[] = [0]
  let sound: readonly number[] = []
  for (const entry of sorted) {
    let shared = 0
    while (shared < sound.length && shared < entry.sound.length && sound[shared] === entry.sound[shared]) shared++
    way = way.slice(0, shared + 1)
    for (const id of entry.sound.slice(shared)) {
      childCount[way.at(-1) as number] = (childCount[way.at(-1) as number] as number) + 1
      way.push(syllable.length)
      syllable.push(id)
      childCount.push(0)
      wordCount.push(0)
    }
    wordCount[way.at(-1) as number] = (wordCount[way.at(-1) as number] as number) + 1
    sound = entry.sound
  }
  const laid = childrenOf(childCount)
  if (laid === null) throw new Error(`lexicon: ${entries.length} words make no tree`)
  const wordFrom = new Uint32Array(wordCount.length + 1)
  for (const [node, count] of wordCount.entries()) wordFrom[node + 1] = (wordFrom[node] as number) + count
  return {
    syllable: Uint16Array.from(syllable),
    ...laid,
    wordFrom,
    words: sorted.map(({ text }) => text),
    likely: Float32Array.from(sorted, ({ likely }) => likely),
  }
}
