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
  /** draws no faster than this from now on, milliseconds from one frame to the next; 0 as fast as the screen does */
  slow(ms: number): void
  /** hears of every frame after it was drawn; a test may read the canvas here */
  onDrawn(listener: () => void): () => void
  /** frames drawn since the page began */
  readonly drawn: number
}

/** Where the clock of the frames is put in. */
export interface FrameClock {
  now(): number
  after(ms: number, then: () => void): unknown
}

const PAGE_CLOCK: FrameClock = { now: () => performance.now(), after: (ms, then) => setTimeout(then, ms) }

export function makeFrames({ now, after }: FrameClock = PAGE_CLOCK): Frames {
  let draw: (() => void) | null = null
  let asked = false
  let drawn = 0
  let slowMs = 0
  let lastMs = Number.NEGATIVE_INFINITY
  let waits = false
  const listeners = new Set<() => void>()
  return {
    request() {
      if (draw === null) {
        asked = true
        return
      }
      // One that waits for its time is the next one, whoever asks.
      if (waits) return
      const rest = slowMs === 0 ? 0 : lastMs + slowMs - now()
      if (rest <= 0) return draw()
      waits = true
      after(rest, () => {
        waits = false
        if (draw === null) asked = true
        else draw()
      })
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
      lastMs = now()
      for (const listener of listeners) listener()
    },
    slow(ms) {
      slowMs = ms
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
