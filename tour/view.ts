/**
 * Where one stands and how one looks. `heading` is degrees clockwise from north, `pitch` degrees above the
 * horizon, `fov` the degrees seen across the longer side of the picture, so that a link looks alike on a tall
 * terminal and on a wide screen.
 */
export interface View {
  readonly viewpoint: string
  readonly heading: number
  readonly pitch: number
  readonly fov: number
  /** another picture from the same camera, `dusk` or `old`; absent for the main one */
  readonly version?: string
}

/** How far one may look up and down, and how wide: past these a cube picture bends or shows its grain. */
export const PITCH = { least: -80, most: 80 } as const
export const FOV = { least: 30, most: 95, start: 75 } as const

export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The same direction in [0, 360); any finite number, 725 means 5. */
export function headingOf(degrees: number): number {
  const rest = degrees % 360
  // -1e-15 + 360 rounds up to 360 itself, which is north.
  const positive = rest < 0 ? rest + 360 : rest
  return positive === 360 ? 0 : positive + 0
}

/**
 * The shortest turn that brings the view from one heading to another.
 *
 * @param from,to degrees clockwise from north; any finite number, 725 means 5
 * @returns degrees in (-180, 180], positive to the right; 180 when they are opposite; never throws
 */
export function turnTo(from: number, to: number): number {
  const turn = headingOf(to - from)
  return turn > 180 ? turn - 360 : turn
}

/** A view within what can be shown. What is missing or not a number comes from `otherwise`. */
export function clampView(view: Partial<View>, otherwise: View): View {
  const number = (value: number | undefined, instead: number) => (value !== undefined && Number.isFinite(value) ? value : instead)
  return {
    viewpoint: view.viewpoint ?? otherwise.viewpoint,
    heading: headingOf(number(view.heading, otherwise.heading)),
    pitch: clamp(number(view.pitch, otherwise.pitch), PITCH.least, PITCH.most),
    fov: clamp(number(view.fov, otherwise.fov), FOV.least, FOV.most),
    ...(view.version === undefined ? {} : { version: view.version }),
  }
}
