import { FEATURES, inkFeatures } from './features.ts'
import type { Ink } from './ink.ts'
import { askModel, type InkModel, type Room, roomFor } from './ink-model.ts'
import { tidyInk } from './tidy.ts'

/** The bundle's words, as far as handwriting asks them. */
export interface Following {
  /** which characters go on with a word of the bundle after a text, each with its share, from above 0 to 1 */
  following(before: string): ReadonlyMap<string, number>
}

export interface Asked {
  /** the text left of the caret */
  readonly before: string
  /** `null` when there is none */
  readonly vocabulary: Following | null
  /** at most so many characters */
  readonly limit: number
}

export interface Candidate {
  readonly text: string
  /** the natural logarithm of the likelihood, with what the words add */
  readonly score: number
}

/** What a word of the bundle adds at most, in nats: a character that fits the ink e² = 7 times better keeps its place. */
export const WORD_LIFT = 2
const MOST_CANDIDATES = 100
/** How many characters beyond those asked for words may lift into the list. */
const ALSO_LIFTED = 20

/**
 * The characters ink may be, likeliest first. What continues a word of the bundle after `before` is lifted by at most WORD_LIFT. No
 * ink gives no characters; whatever is handed over, it neither throws nor takes longer than a few strokes do.
 */
export function recognise(model: InkModel, ink: Ink, { before, vocabulary, limit }: Asked): readonly Candidate[] {
  const tidy = tidyInk(ink)
  if (tidy.length === 0) return []
  const { room, features } = workplaceOf(model)
  inkFeatures(tidy, features)
  const scores = askModel(model, features, room)
  const offset = logOfSum(scores)
  const wanted = Math.max(0, Math.min(limit, MOST_CANDIDATES))
  const lifts = vocabulary?.following(before)
  const candidates = best(scores, wanted + (lifts === undefined ? 0 : ALSO_LIFTED)).map((each): Candidate => {
    const text = model.characters[each] as string
    return { text, score: (scores[each] as number) - offset + liftOf(lifts?.get(text) ?? 0) }
  })
  return candidates.sort((a, b) => b.score - a.score).slice(0, wanted)
}

/** A character that follows half of the time is nearly as expected as one that always does; one in a hundred is hardly. */
const STEEP = 50

const liftOf = (share: number) => (Number.isNaN(share) ? 0 : (WORD_LIFT * Math.log1p(STEEP * Math.max(0, Math.min(1, share)))) / Math.log1p(STEEP))

/** The indexes of the `count` largest scores, largest first; of equal ones the first. */
function best(scores: Float32Array, count: number): number[] {
  const top: number[] = []
  for (let each = 0; each < scores.length; each++) {
    const score = scores[each] as number
    if (top.length === count && score <= (scores[top[count - 1] as number] as number)) continue
    let at = top.length
    while (at > 0 && (scores[top[at - 1] as number] as number) < score) at--
    top.splice(at, 0, each)
    if (top.length > count) top.pop()
  }
  return top
}

function logOfSum(scores: Float32Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) top = Math.max(top, score)
  let sum = 0
  for (const score of scores) sum += Math.exp(score - top)
  return top + Math.log(sum)
}

const workplaces = new WeakMap<InkModel, { readonly room: Room; readonly features: Float32Array }>()

function workplaceOf(model: InkModel): { readonly room: Room; readonly features: Float32Array } {
  const known = workplaces.get(model)
  if (known !== undefined) return known
  const made = { room: roomFor(model), features: new Float32Array(FEATURES) }
  workplaces.set(model, made)
  return made
}
