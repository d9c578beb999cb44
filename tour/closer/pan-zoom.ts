/** Pixels across and down. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How a picture is looked at: which point of it lies in the middle of the glass, in its own pixels from its left and top, and how many CSS pixels one of them takes. */
export interface Look {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** A picture on a glass. */
export interface Shown {
  readonly picture: Size
  readonly glass: Size
  /** screen pixels a CSS pixel */
  readonly density: number
}

/** From as far off as one can: the whole picture, on every glass. */
export const WHOLE: Look = { x: 0, y: 0, scale: 0 }

/** Nearer than this there is nothing to see but squares. */
const MOST_SCREEN_PX = 4

/** How small and how large a picture can be seen, CSS pixels a picture pixel: from whole to four screen pixels a pixel. */
export function limitsOf({ picture, glass, density }: Shown): { readonly least: number; readonly most: number } {
  const most = MOST_SCREEN_PX / density
  return { least: Math.min(glass.width / picture.width, glass.height / picture.height, most), most }
}

/**
 * What is really seen of what one wishes to see: never smaller than whole, never nearer than the limit, never past an edge. The
 * wish itself stays as it was, so that a glass that is turned and turned back shows the same.
 */
export function settleLook(wish: Look, shown: Shown): Look {
  const { least, most } = limitsOf(shown)
  const scale = Math.min(most, Math.max(least, wish.scale))
  return { scale, x: within(wish.x, shown.picture.width, shown.glass.width / scale), y: within(wish.y, shown.picture.height, shown.glass.height / scale) }
}

/** The middle of a window that does not pass over either end; in the middle when the window is longer. */
const within = (at: number, length: number, window: number): number => (window >= length ? length / 2 : Math.min(length - window / 2, Math.max(window / 2, at)))

/** Nearer by a factor, or farther by one under 1; what lies at a point of the glass stays there unless an edge forbids it. @param left,top CSS pixels on the glass */
export function zoomAt(look: Look, factor: number, left: number, top: number, shown: Shown): Look {
  const { least, most } = limitsOf(shown)
  const scale = Math.min(most, Math.max(least, look.scale * factor))
  const [right, down] = [left - shown.glass.width / 2, top - shown.glass.height / 2]
  return settleLook({ scale, x: look.x + right / look.scale - right / scale, y: look.y + down / look.scale - down / scale }, shown)
}

/** After a finger has pulled the picture along. @param right,down CSS pixels */
export const dragged = (look: Look, right: number, down: number, shown: Shown): Look =>
  settleLook({ ...look, x: look.x - right / look.scale, y: look.y - down / look.scale }, shown)

/** Where the picture's left top corner lies on the glass, CSS pixels. */
export const cornerOf = ({ x, y, scale }: Look, { width, height }: Size): { readonly left: number; readonly top: number } => ({
  left: width / 2 - x * scale,
  top: height / 2 - y * scale,
})
