/** A stroke whose points may be moved. */
export type Line = [x: number, y: number][]

/** Without its hook: a short last piece that turns sharply away. */
export function loseHook(line: Line): Line {
  if (line.length < 3) return line
  const [a, b, c] = line.slice(-3) as [Line[number], Line[number], Line[number]]
  const last = Math.hypot(c[0] - b[0], c[1] - b[1])
  const turn = ((b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])) / (Math.hypot(b[0] - a[0], b[1] - a[1]) * last || 1)
  return turn < 0.3 && last < lengthOf(line) * 0.3 ? line.slice(0, -1) : line
}

/** Both ends cut by a share of the stroke's length, or drawn on where the share is below 0. */
export function trim(line: Line, start: number, end: number): Line {
  if (line.length < 2) return line
  const length = lengthOf(line)
  return trimEnd(trimEnd(line, end * length).reverse(), start * length).reverse()
}

function trimEnd(line: Line, by: number): Line {
  const kept = line.slice()
  let left = by
  while (kept.length > 1) {
    const [a, b] = kept.slice(-2) as [Line[number], Line[number]]
    const piece = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (piece > 0 && (left < piece || kept.length === 2)) {
      const share = Math.max(0.3, 1 - left / piece)
      kept[kept.length - 1] = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
      return kept
    }
    kept.pop()
    left -= piece
  }
  return kept
}

/** Every corner cut, so many times (Chaikin). */
export function roundCorners(line: Line, times: number): Line {
  let round = line
  for (let each = 0; each < times && round.length > 2; each++) {
    const next: Line = [round[0] as Line[number]]
    for (let at = 1; at < round.length; at++) {
      const [a, b] = [round[at - 1] as Line[number], round[at] as Line[number]]
      if (at > 1) next.push([0.75 * a[0] + 0.25 * b[0], 0.75 * a[1] + 0.25 * b[1]])
      if (at < round.length - 1) next.push([0.25 * a[0] + 0.75 * b[0], 0.25 * a[1] + 0.75 * b[1]])
    }
    next.push(round.at(-1) as Line[number])
    round = next
  }
  return round
}

/** Bowed to one side by a share of the length, most in the middle; straight pieces get points to bend at. */
export function bend(line: Line, bow: number): Line {
  const length = lengthOf(line)
  if (length === 0) return line
  const fine: Line = [line[0] as Line[number]]
  const along: number[] = [0]
  let done = 0
  for (let at = 1; at < line.length; at++) {
    const [a, b] = [line[at - 1] as Line[number], line[at] as Line[number]]
    const piece = Math.hypot(b[0] - a[0], b[1] - a[1])
    const cuts = Math.max(1, Math.round(piece / (length / 6)))
    for (let cut = 1; cut <= cuts; cut++) {
      const share = cut / cuts
      fine.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])
      along.push((done + piece * share) / length)
    }
    done += piece
  }
  const [first, last] = [fine[0] as Line[number], fine.at(-1) as Line[number]]
  const [acrossX, acrossY] = [-(last[1] - first[1]), last[0] - first[0]]
  return fine.map(([x, y], each) => {
    const by = bow * Math.sin(Math.PI * (along[each] as number))
    return [x + acrossX * by, y + acrossY * by]
  })
}

const lengthOf = (line: Line) =>
  line.reduce((sum, [x, y], each) => (each === 0 ? 0 : sum + Math.hypot(x - (line[each - 1]?.[0] ?? 0), y - (line[each - 1]?.[1] ?? 0))), 0)
