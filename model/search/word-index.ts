import SearchableMap from 'minisearch/SearchableMap'
import { linesOf } from './index-file.ts'

/** One token that is looked for, and how much it counts. */
export interface Wanted {
  readonly token: string
  readonly weight: number
  /** also finds tokens that begin with it */
  readonly prefix?: boolean
  /** also finds tokens up to so many letters away */
  readonly fuzzy?: number
}

/** The tokens of an index, opened: gives records by how well they have what is wanted. */
export interface WordIndex {
  /** numbers of records, the best first; groups of synonyms follow the records in number */
  best(wanted: readonly Wanted[], most: number): number[]
  /** in how many records a token stands */
  count(token: string): number
}

// What a token that only begins with the wanted one, or is some letters away, still counts: MiniSearch's own weights.
const BEGINS = 0.375
const AWAY = 0.45
// Of all the tokens that begin with a letter or two the first ones are enough to show something.
const MOST_ENDINGS = 400

/** Where a token stands, read out of its line when it is first asked for: most of thousands never are. */
class Posting {
  readonly #line: string
  readonly #documents: number
  #records: Int32Array | null = null

  constructor(line: string, documents: number) {
    this.#line = line
    this.#documents = documents
  }

  get records(): Int32Array {
    if (this.#records !== null) return this.#records
    const records: number[] = []
    let at = 0
    for (const step of this.#line.split(' ')) {
      at += Number.parseInt(step, 36)
      // What points to nowhere finds nothing.
      if (at >= 0 && at < this.#documents) records.push(at)
    }
    this.#records = Int32Array.from(records)
    return this.#records
  }
}

/**
 * Opens tokens and postings: MiniSearch's tree of tokens, which finds beginnings and near misses, over postings that are
 * read when they are wanted. MiniSearch's own reader makes a Map of every posting first; on 10,000 records that took longer
 * than a resident waits (bench:search has the figures).
 *
 * @returns `null` when a posting is no row of numbers
 */
export function openWords(terms: string, posts: string, documents: number): WordIndex | null {
  if (!/^[0-9a-z \n]*$/.test(posts)) return null
  const tree = new SearchableMap<Posting>()
  const lines = linesOf(posts)
  for (const [line, term] of linesOf(terms).entries()) tree.set(term, new Posting(lines[line] as string, documents))
  const score = new Float64Array(documents)
  const add = (posting: Posting, weight: number, touched: number[]) => {
    const { records } = posting
    // The rarer a token, the more it says: the inverse frequency of BM25. How long a title is does not matter here.
    const worth = weight * Math.log(1 + (documents - records.length + 0.5) / (records.length + 0.5))
    for (const at of records) {
      if (score[at] === 0) touched.push(at)
      score[at] = (score[at] as number) + worth
    }
  }
  return {
    best(wanted, most) {
      const touched: number[] = []
      for (const { token, weight, prefix, fuzzy } of wanted) {
        if (token === '') continue
        const exact = tree.get(token)
        if (exact !== undefined) add(exact, weight, touched)
        if (prefix === true) {
          let endings = 0
          for (const [term, posting] of tree.atPrefix(token)) {
            if (term === token) continue
            if (++endings > MOST_ENDINGS) break
            add(posting, (BEGINS * weight * term.length) / (term.length + 0.3 * (term.length - token.length)), touched)
          }
        }
        if (fuzzy !== undefined)
          for (const [term, [posting, away]] of tree.fuzzyGet(token, fuzzy))
            if (away > 0) add(posting, (AWAY * weight * term.length) / (term.length + away), touched)
      }
      const ranked = touched.map((at) => score[at] as number).sort((a, b) => b - a)
      const least = ranked[Math.min(most, ranked.length) - 1] ?? 0
      const best = touched.filter((at) => (score[at] as number) >= least).sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
      for (const at of touched) score[at] = 0
      return best.slice(0, most)
    },
    count: (token) => tree.get(token)?.records.length ?? 0,
  }
}
