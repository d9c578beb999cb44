import type { Stroke } from '../../../model/input/ink/ink.ts'
import type { Chance } from './chance.ts'
import { bend, type Line, loseHook, roundCorners, trim } from './pen.ts'
import { join, lean, lose, slip } from './slips.ts'

/** The square a character of the source stands in; the shifts below are shares of it. */
const BOX = 1024

/**
 * The same character as another hand might write it: strokes and whole parts out of place, turned, bowed, stretched; corners
 * rounded, hooks forgotten, ends cut short; strokes joined, in another order, broken or left out; the whole leaning, narrow, warped.
 * Half of all are mild.
 */
export function augment(character: readonly Stroke[], chance: Chance): Line[] {
  const much = chance.happens(0.5) ? chance.between(0.2, 0.9) : chance.between(0.8, 1.5)
  let lines: Line[] = character.map((stroke) => stroke.map(([x, y]) => [x, y]))
  lines = lose(lines, chance)
  // Where few strokes share the square nothing holds their lengths: 三 with a long top is still 三.
  const free = Math.max(1, Math.min(2, 6 / lines.length))
  for (const [each, line] of lines.entries()) lines[each] = pen(line, much, free, chance)
  for (const line of lines) place(line, much, free, chance)
  for (const part of parts(lines, chance)) shiftPart(part, much, chance)
  if (chance.happens(0.12)) swap(lines, chance)
  lean(lines, chance)
  lines = slip(join(lines, chance), BOX, chance)
  whole(lines, much, chance)
  for (const line of lines) shake(line, much, chance)
  return lines
}

function pen(line: Line, much: number, free: number, chance: Chance): Line {
  let drawn = line
  if (chance.happens(0.3)) drawn = loseHook(drawn)
  drawn = trim(drawn, chance.between(-0.08, 0.09) * much * free, chance.between(-0.08, 0.09) * much * free)
  drawn = roundCorners(drawn, chance.below(3))
  return bend(drawn, chance.normal() * 0.035 * much)
}

/** A stroke moved, scaled and turned about its own middle. */
function place(line: Line, much: number, free: number, chance: Chance): void {
  const [x, y] = middleOf([line])
  const turn = (chance.normal() * 7 * much * Math.PI) / 180
  const [wide, high] = [1 + chance.normal() * 0.1 * much * free, 1 + chance.normal() * 0.1 * much * free]
  const [aside, down] = [chance.normal() * 0.042 * BOX * much, chance.normal() * 0.042 * BOX * much]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  for (const point of line) {
    const [dx, dy] = [(point[0] - x) * wide, (point[1] - y) * high]
    point[0] = x + aside + dx * cos - dy * sin
    point[1] = y + down + dx * sin + dy * cos
  }
}

/** Strokes that are written one after another make a part: up to three of them. */
function parts(lines: Line[], chance: Chance): Line[][] {
  if (lines.length < 4 || chance.happens(0.4)) return [lines]
  const cuts = [chance.below(lines.length), chance.below(lines.length)].sort((a, b) => a - b) as [number, number]
  return [lines.slice(0, cuts[0]), lines.slice(cuts[0], cuts[1]), lines.slice(cuts[1])].filter(({ length }) => length > 0)
}

function shiftPart(part: Line[], much: number, chance: Chance): void {
  const [x, y] = middleOf(part)
  const [wide, high] = [1 + chance.normal() * 0.1 * much, 1 + chance.normal() * 0.1 * much]
  const [aside, down] = [chance.normal() * 0.03 * BOX * much, chance.normal() * 0.03 * BOX * much]
  for (const point of part.flat()) {
    point[0] = x + aside + (point[0] - x) * wide
    point[1] = y + down + (point[1] - y) * high
  }
}

function swap(lines: Line[], chance: Chance): void {
  if (lines.length < 2) return
  const at = chance.below(lines.length - 1)
  ;[lines[at], lines[at + 1]] = [lines[at + 1] as Line, lines[at] as Line]
}

/** The whole character leans, is turned, wide or narrow, and warped as if the paper were soft. */
function whole(lines: Line[], much: number, chance: Chance): void {
  const turn = (chance.normal() * 6 * much * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [lean, rise] = [chance.normal() * 0.1 * much, chance.normal() * 0.06 * much]
  const wide = 1 + chance.normal() * 0.15 * much
  const warps = Array.from({ length: 4 }, () => [chance.normal() * 0.03 * BOX * much, chance.between(0.5, 1.6), chance.between(0, 2 * Math.PI)] as const)
  const [xByX, xByY, yByX, yByY] = warps.map(
    ([size, waves, from]) =>
      (at: number) =>
        size * Math.sin((2 * Math.PI * waves * at) / BOX + from),
  )
  for (const point of lines.flat()) {
    const x = point[0] + (xByX?.(point[0]) ?? 0) + (xByY?.(point[1]) ?? 0)
    const y = point[1] + (yByX?.(point[0]) ?? 0) + (yByY?.(point[1]) ?? 0)
    const [leant, risen] = [(x + lean * y) * wide, y + rise * x]
    point[0] = leant * cos - risen * sin
    point[1] = leant * sin + risen * cos
  }
}

/** A hand that trembles: what moves one point moves the next a little less. */
function shake(line: Line, much: number, chance: Chance): void {
  let [aside, down] = [0, 0]
  const size = chance.between(0, 0.012) * BOX * much
  for (const point of line) {
    aside = 0.6 * aside + chance.between(-1, 1) * size
    down = 0.6 * down + chance.between(-1, 1) * size
    point[0] += aside
    point[1] += down
  }
}

function middleOf(lines: readonly Line[]): [number, number] {
  const points = lines.flat()
  return [points.reduce((sum, [x]) => sum + x, 0) / points.length, points.reduce((sum, [, y]) => sum + y, 0) / points.length]
}
