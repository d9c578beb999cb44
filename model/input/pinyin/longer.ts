import type { Lexicon } from './lexicon.ts'
import { byScore, type edgesOf } from './spans.ts'

const MOST = 2
const LEAST_SYLLABLES = 2
const NODES = 1500

/** The words of the bundles that begin with all letters typed and go on: `shehuibao` already offers 社会保险. */
export function longerWords(own: Lexicon, edges: ReturnType<typeof edgesOf>, all: number): readonly string[] {
  const found = new Map<string, number>()
  let left = NODES
  const below = (node: number, cost: number) => {
    for (let child = own.childFrom[node] as number; child < (own.childFrom[node + 1] as number) && left > 0; child++) {
      left--
      const next = own.children[child] as number
      for (let word = own.wordFrom[next] as number; word < (own.wordFrom[next + 1] as number); word++) {
        const text = own.words[word] as string
        found.set(text, Math.max(found.get(text) ?? Number.NEGATIVE_INFINITY, (own.likely[word] as number) - cost))
      }
      below(next, cost)
    }
  }
  const walk = (node: number, at: number, depth: number, cost: number) => {
    if (at === all) {
      if (depth >= LEAST_SYLLABLES) below(node, cost)
      return
    }
    for (const edge of edges[at] ?? [])
      for (let child = own.childFrom[node] as number; child < (own.childFrom[node + 1] as number) && left > 0; child++) {
        const next = own.children[child] as number
        const id = own.syllable[next] as number
        if (id < edge.from || id >= edge.to) continue
        left--
        walk(next, edge.end, depth + 1, cost + edge.cost)
      }
  }
  walk(0, 0, 0, 0)
  return [...found]
    .map(([text, score]) => ({ text, score }))
    .sort(byScore)
    .slice(0, MOST)
    .map(({ text }) => text)
}
