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
  /**
   * draws no faster than this from now on, milliseconds from one frame to the next; 0 as fast as the screen does. While it is slow, a
   * frame that held the page up leaves it to itself twice as long: nobody waits for a picture that nobody asked for.
   */
  slow(ms: number): void
  /** how long a frame has lately held the page up beyond one turn of the screen, milliseconds; known of frames that were drawn slowly */
  readonly heldMs: number
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

/** One turn of the screen, which a frame may take without being felt, milliseconds. */
const TURN_MS = 17
/** A frame that waited for a program to be made ready says little of the next one. */
const HELD_MOST_MS = 200
/** The last few frames say how it is. */
const SMOOTH = 1 / 8
/** So much longer than a frame held it up the page has itself. */
const LEFT_ALONE = 2

const PAGE_CLOCK: FrameClock = { now: () => performance.now(), after: (ms, then) => setTimeout(then, ms) }

export function makeFrames({ now, after }: FrameClock = PAGE_CLOCK): Frames {
  let draw: (() => void) | null = null
  let asked = false
  let drawn = 0
  let slowMs = 0
  let lastMs = Number.NEGATIVE_INFINITY
  let waits = false
  let begunMs = 0
  /** a frame is on the glass, and what it took is not known yet; whoever asks meanwhile is heard afterwards */
  let weighs = false
  let askedMeanwhile = false
  let freeMs = Number.NEGATIVE_INFINITY
  let heldMs = 0
  const listeners = new Set<() => void>()
  const begin = (then: () => void) => {
    begunMs = now()
    then()
  }
  const request = (): void => {
    if (draw === null) {
      asked = true
      return
    }
    // One that waits for its time is the next one, whoever asks.
    if (waits) return
    if (slowMs > 0 && weighs) {
      askedMeanwhile = true
      return
    }
    const rest = slowMs === 0 ? 0 : Math.max(lastMs + slowMs, freeMs) - now()
    if (rest <= 0) return begin(draw)
    waits = true
    after(rest, () => {
      waits = false
      if (draw === null) asked = true
      else begin(draw)
    })
  }
  // The first thing a page does after a frame: until then nothing else could happen on it.
  const afterFrame = () => {
    const held = Math.max(0, now() - begunMs - TURN_MS)
    heldMs += (Math.min(held, HELD_MOST_MS) - heldMs) * SMOOTH
    freeMs = now() + held * LEFT_ALONE
    weighs = false
    if (!askedMeanwhile) return
    askedMeanwhile = false
    request()
  }
  return {
    request,
    connect(next) {
      draw = next
      if (asked) {
        asked = false
        begin(next)
      }
      return () => {
        if (draw === next) draw = null
      }
    },
    drew() {
      drawn += 1
      lastMs = now()
      if (slowMs > 0 && !weighs) {
        weighs = true
        after(0, afterFrame)
      }
      for (const listener of listeners) listener()
    },
    slow(ms) {
      slowMs = ms
    },
    onDrawn(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get heldMs() {
      return heldMs
    },
    get drawn() {
      return drawn
    },
  }
}

/** The page's door; there is one canvas on a page, so there is one of these. */
export const frames: Frames = makeFrames()
