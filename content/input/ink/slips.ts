import type { Chance } from './chance.ts'
import { type Line, roundCorners } from './pen.ts'

/**
 * Now and then a character that is not finished: the last stroke or the last two, or some stroke, is missing. Short characters stay
 * whole.
 */
export function lose(lines: Line[], chance: Chance): Line[] {
  if (lines.length < 5 || !chance.happens(0.12)) return lines
  if (chance.happens(0.6)) return lines.slice(0, lines.length > 7 && chance.happens(0.4) ? -2 : -1)
  const missing = chance.below(lines.length)
  return lines.filter((_, each) => each !== missing)
}

/** What a hand or a panel does wrong: a stroke drawn backwards, one broken in two, a touch that was not meant. */
export function slip(lines: Line[], box: number, chance: Chance): Line[] {
  const slipped = lines.slice()
  if (chance.happens(0.05)) slipped[chance.below(lines.length)]?.reverse()
  if (chance.happens(0.06)) {
    const at = chance.below(lines.length)
    const line = slipped[at] as Line
    const cut = 1 + chance.below(Math.max(1, line.length - 2))
    if (line.length > 3)
      slipped.splice(
        at,
        1,
        line.slice(0, cut + 1),
        line.slice(cut).map(([x, y]) => [x, y]),
      )
  }
  if (chance.happens(0.04)) {
    const [x, y] = [chance.between(0, box), chance.between(0, box)]
    slipped.push([
      [x, y],
      [x + chance.between(-0.02, 0.02) * box, y + chance.between(-0.02, 0.02) * box],
    ])
  }
  return slipped
}

/** The pen already leans towards the next stroke when it lifts, or comes down late from the one before. */
export function lean(lines: readonly Line[], chance: Chance): void {
  for (let each = 1; each < lines.length; each++) {
    if (!chance.happens(0.12)) continue
    const [before, after] = [lines[each - 1] as Line, lines[each] as Line]
    const [[ax, ay], [bx, by]] = [before.at(-1) as Line[number], after[0] as Line[number]]
    const share = chance.between(0.1, 0.45)
    if (chance.happens(0.7)) before.push([ax + (bx - ax) * share, ay + (by - ay) * share])
    else after.unshift([bx + (ax - bx) * share, by + (ay - by) * share])
  }
}

/** Strokes written without lifting the pen: none in nearly half of all characters, else one pair, or as many as a quick hand joins. */
export function join(lines: readonly Line[], chance: Chance): Line[] {
  const joined = lines.slice()
  const times = chance.happens(0.4) ? 0 : chance.happens(0.75) ? 1 + chance.below(3) : chance.below(lines.length)
  for (let each = 0; each < times && joined.length > 1; each++) {
    const at = chance.below(joined.length - 1)
    const one: Line = [...(joined[at] as Line), ...(joined[at + 1] as Line)]
    joined.splice(at, 2, chance.happens(0.4) ? roundCorners(one, 1) : one)
  }
  return joined
}
