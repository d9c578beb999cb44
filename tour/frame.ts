/**
 * The one door through which anything asks for a new frame. The picture is drawn only when asked, so a change that
 * does not pass here is not seen, and a turn that has come to rest costs nothing.
 */
export interface Frames {
  /** asks for one frame; asking twice before it is drawn gives one */
  request(): void
  /** who draws: the stage, or the flat picture where there is no WebGL; returns how to let go */
  connect(draw: () => void): () => void
  /** called by who draws, after each frame is on the glass */
  drew(): void
  /** hears of every frame after it was drawn; a test may read the canvas here */
  onDrawn(listener: () => void): () => void
  /** frames drawn since the page began */
  readonly drawn: number
}

export function makeFrames(): Frames {
  let draw: (() => void) | null = null
  let asked = false
  let drawn = 0
  const listeners = new Set<() => void>()
  return {
    request() {
      if (draw === null) asked = true
      else draw()
    },
    connect(next) {
      draw = next
      if (asked) {
        asked = false
        next()
      }
      return () => {
        if (draw === next) draw = null
      }
    },
    drew() {
      drawn += 1
      for (const listener of listeners) listener()
    },
    onDrawn(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get drawn() {
      return drawn
    },
  }
}

/** The page's door; there is one canvas on a page, so there is one of these. */
export const frames: Frames = makeFrames()
