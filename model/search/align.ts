import { soundsOf } from './han.ts'
import { blur } from './pinyin.ts'
import type { Unit } from './reading.ts'
import type { Signs } from './title.ts'

/** How well units that were typed lie along a name: from 0 to 1, and which signs of the name they lie on. */
export interface Lie {
  readonly close: number
  readonly on: readonly number[]
  /** whether something had to be mended: another character that sounds alike, a wrong order, something left out */
  readonly mended: boolean
}

const SKIPPED_SIGN = 0.06
const SKIPPED_UNIT = 0.12

/** A unit with how it may sound, made once for all names it is compared with. */
export interface Heard {
  readonly unit: Unit
  readonly weight: number
  readonly sounds: readonly string[]
  readonly blurred: readonly string[]
}

export function heard(unit: Unit, weight: number): Heard {
  const sounds = unit.is === 'sign' ? soundsOf(unit.text) : [unit.text]
  return { unit, weight, sounds, blurred: sounds.map(blur) }
}

/** How alike a unit and a sign of a name are: 1 the same, 0 nothing in common. Rules F5 and F6. */
function alike({ unit, sounds, blurred }: Heard, name: Signs, at: number): number {
  const sign = name.text[at] as string
  const sound = name.sound[at] as string
  if (unit.text === sign) return 1
  if (unit.is === 'sign') {
    if (sounds.length === 0 || sound === '') return /^\p{N}/u.test(sign) && sign.startsWith(unit.text) ? 0.9 : 0
    return sounds.includes(sound) ? 0.82 : blurred.includes(name.blurred[at] as string) ? 0.66 : 0
  }
  if (sound === '') return sign.startsWith(unit.text) ? 0.9 : 0
  if (unit.is === 'whole') return sound === unit.text ? 1 : blurred[0] === name.blurred[at] ? 0.85 : sound.startsWith(unit.text) ? 0.75 : 0
  if (unit.is === 'begun') return sound.startsWith(unit.text) ? 0.95 : (name.blurred[at] as string).startsWith(blurred[0] as string) ? 0.8 : 0
  return sound.startsWith(unit.text) ? 0.75 : (name.blurred[at] as string).startsWith(blurred[0] as string) ? 0.6 : 0
}

interface Cell {
  readonly score: number
  readonly from: Cell | null
  readonly on: number
}

const NOWHERE: Cell = { score: 0, from: null, on: -1 }

/**
 * Lays units along a name where they fit best; what lies between them costs a little, what was typed in vain costs more.
 *
 * @param least a name that cannot come as close as this is given up early
 */
export function lie(units: readonly Heard[], name: Signs, least = 0): Lie {
  const whole = units.reduce((sum, { weight }) => sum + weight, 0)
  const columns = name.text.length
  if (whole === 0 || columns === 0) return { close: 0, on: [], mended: false }
  const fits: number[][] = units.map((unit) => name.text.map((_, at) => alike(unit, name, at)))
  // What cannot be close enough however it is laid is not laid at all.
  const most = fits.reduce((sum, fit, row) => sum + Math.max(...fit) * (units[row] as Heard).weight, 0)
  if (most < least * whole) return { close: 0, on: [], mended: false }
  let before: Cell[] = []
  let last: Cell[] = Array<Cell>(columns + 1).fill(NOWHERE)
  let best = NOWHERE
  for (let row = 1; row <= units.length; row++) {
    const { weight } = units[row - 1] as Heard
    const fit = fits[row - 1] as number[]
    const now: Cell[] = [{ score: (last[0] as Cell).score - SKIPPED_UNIT * weight, from: null, on: -1 }]
    for (let at = 1; at <= columns; at++) {
      const up = last[at] as Cell
      const left = now[at - 1] as Cell
      const corner = last[at - 1] as Cell
      const like = fit[at - 1] as number
      let cell: Cell = { score: up.score - SKIPPED_UNIT * weight, from: up, on: -1 }
      const skip = left.score - (row === units.length ? 0 : SKIPPED_SIGN * weight)
      if (skip > cell.score) cell = { score: skip, from: left, on: -1 }
      if (like > 0 && corner.score + like * weight > cell.score) cell = { score: corner.score + like * weight, from: corner, on: at - 1 }
      if (row > 1 && at > 1) {
        // Two neighbours in the wrong order.
        const other = units[row - 2] as Heard
        const swap = Math.min(fit[at - 2] as number, (fits[row - 2] as number[])[at - 1] as number)
        const start = before[at - 2] as Cell
        const score = start.score + 0.8 * swap * (weight + other.weight)
        if (swap > 0.8 && score > cell.score) cell = { score, from: { score: start.score, from: start, on: at - 2 }, on: at - 1 }
      }
      now.push(cell)
      if (row === units.length && cell.score > best.score) best = cell
    }
    before = last
    last = now
  }
  const on: number[] = []
  for (let cell: Cell | null = best; cell !== null; cell = cell.from) if (cell.on >= 0) on.push(cell.on)
  on.sort((a, b) => a - b)
  const close = Math.max(0, Math.min(1, best.score / whole))
  const straight = on.length === units.length && on.every((place, at) => place === (on[0] as number) + at)
  const same = straight && on.every((place, at) => !((units[at] as Heard).unit.is === 'sign' && (fits[at] as number[])[place] !== 1))
  return { close, on, mended: !same }
}
