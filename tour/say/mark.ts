/** Where on the glass something is, in shares of its width and height from the physical left and top. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The middle is what she looks at, so it is what she most likely means. */
export const MIDDLE: Spot = { x: 0.5, y: 0.5 }
/** One press of an arrow. */
export const STEP = 0.05
/** The ring's radius as a share of the shorter side of the picture. */
export const RING = 0.09

/** A spot on the glass, wherever it was moved to. */
export const within = ({ x, y }: Spot): Spot => ({ x: Math.min(1, Math.max(0, x)) + 0, y: Math.min(1, Math.max(0, y)) + 0 })

/** The longer side of a picture that goes with a report, pixels: enough to see a broken lamp, and a fifth of the bytes it may have. */
export const LONGEST_PX = 1280

/** Width and height that a picture is made smaller to; never larger than it is. */
export function fitted(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_PX / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
