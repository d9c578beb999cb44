import { setTimeout as pause } from 'node:timers/promises'
import type { InputDevice, Point } from './inputtest.ts'
import { codesOf } from './key-codes.ts'

/** What somebody in front of a terminal can do: ten fingers, a keyboard and a mouse that they have brought along. */
export interface Hands {
  tap(at: Point): Promise<void>
  doubleTap(at: Point): Promise<void>
  /** Lays a finger down and leaves it there. */
  hold(at: Point, ms?: number): Promise<void>
  /** Draws fingers that lie beside each other over the glass. */
  swipe(fingers: number, from: Point, to: Point): Promise<void>
  /** Holds first, then draws: what picks things up. */
  carry(from: Point, to: Point): Promise<void>
  /** Two fingers move apart, or towards each other. */
  pinch(at: Point, way: 'apart' | 'together'): Promise<void>
  /** Presses keys that are held together: `Control+Shift+N`, `F11`, `a`. */
  press(chord: string): Promise<void>
  /** Presses one key after the other. */
  type(letters: string): Promise<void>
  /** Clicks with a mouse, with keys held or none: 1 left, 2 middle, 3 right, 8 back, 9 forward. */
  click(at: Point, button?: number, held?: string): Promise<void>
  /** Draws the mouse with its left button down. */
  drawMouse(from: Point, to: Point): Promise<void>
  /** Turns the wheel by notches, up when they are above 0. */
  wheel(at: Point, notches: number, held?: string): Promise<void>
}

const STEP_MS = 12
const STEPS = 25
/** Chromium tells a long press after half a second. */
const LONG_MS = 1_300
const FINGER_PX = 90

const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [ax + (bx - ax) * part, ay + (by - ay) * part]

/** Moves the devices of a screen as hands do. */
export function handsOn(glass: InputDevice, keyboard: InputDevice, mouse: InputDevice): Hands {
  /** Lays down as many fingers as there are paths, draws each over its own, and lifts them. */
  const draw = async (paths: readonly (readonly [Point, Point])[], restMs = 0) => {
    paths.forEach(([from], finger) => {
      glass.touch(finger + 1, 'begin', from)
    })
    await pause(restMs)
    for (let step = 1; step <= STEPS; step++) {
      paths.forEach(([from, to], finger) => {
        glass.touch(finger + 1, 'move', between(from, to, step / STEPS))
      })
      await pause(STEP_MS)
    }
    paths.forEach(([, to], finger) => {
      glass.touch(finger + 1, 'end', to)
    })
  }
  const hold = async (at: Point, ms: number) => {
    glass.touch(1, 'begin', at)
    await pause(ms)
    glass.touch(1, 'end', at)
  }
  /** Holds keys while something else is done. */
  const holding = async (codes: readonly number[], act: () => Promise<void>) => {
    for (const code of codes) keyboard.key(code, true)
    await pause(20)
    await act()
    for (const code of codes.toReversed()) keyboard.key(code, false)
    await pause(40)
  }
  const press = (codes: readonly number[]) => holding(codes, () => pause(30))
  const push = async (button: number) => {
    mouse.button(button, true)
    await pause(40)
    mouse.button(button, false)
  }

  return {
    tap: (at) => hold(at, 60),
    async doubleTap(at) {
      await hold(at, 50)
      await pause(90)
      await hold(at, 50)
    },
    hold: (at, ms = LONG_MS) => hold(at, ms),
    swipe: (fingers, from, to) =>
      draw(
        Array.from({ length: fingers }, (_, finger): [Point, Point] => [
          [from[0] + finger * FINGER_PX, from[1]],
          [to[0] + finger * FINGER_PX, to[1]],
        ]),
      ),
    carry: (from, to) => draw([[from, to]], LONG_MS),
    pinch([x, y], way) {
      const near: [Point, Point] = [
        [x - 40, y],
        [x + 40, y],
      ]
      const far: [Point, Point] = [
        [x - 390, y],
        [x + 390, y],
      ]
      const [from, to] = way === 'apart' ? [near, far] : [far, near]
      return draw([
        [from[0], to[0]],
        [from[1], to[1]],
      ])
    },
    press: (chord) => press(codesOf(chord)),
    async type(letters) {
      for (const letter of letters) await press(codesOf(letter))
    },
    async click(at, button = 1, held = '') {
      mouse.moveTo(at)
      await pause(60)
      await holding(held === '' ? [] : codesOf(held), () => push(button))
    },
    async drawMouse(from, to) {
      mouse.moveTo(from)
      await pause(60)
      mouse.button(1, true)
      for (let step = 1; step <= STEPS; step++) {
        mouse.moveTo(between(from, to, step / STEPS))
        await pause(STEP_MS)
      }
      mouse.button(1, false)
    },
    async wheel(at, notches, held = '') {
      mouse.moveTo(at)
      await pause(60)
      await holding(held === '' ? [] : codesOf(held), async () => {
        for (let notch = 0; notch < Math.abs(notches); notch++) {
          await push(notches > 0 ? 4 : 5)
          await pause(40)
        }
      })
    },
  }
}
