const MEGABYTE = 1024 * 1024
/** One picture's worth of tiles. */
const STEP = 8 * MEGABYTE
const LEAST = 12 * MEGABYTE
/** So many frames in motion say something about a device. */
const FRAMES = 60
/** Seconds a frame may take for more to be allowed, and from which on less is. */
const SWIFT = 1 / 40
const SLOW = 1 / 12

/**
 * How many bytes of pictures a device may hold: it begins small, grows while the picture moves swiftly and room is wanted,
 * and shrinks where frames become slow or the graphics card was lost. Holds no clock.
 */
export class Allowance {
  readonly #most: number
  #bytes: number
  #frames = 0
  #seconds = 0

  /** @param gigabytes of memory that the device says it has; a browser that does not say is taken for four */
  constructor(gigabytes: number) {
    this.#most = (gigabytes <= 2 ? 24 : gigabytes <= 4 ? 48 : 96) * MEGABYTE
    this.#bytes = Math.min(24 * MEGABYTE, this.#most)
  }

  get bytes(): number {
    return this.#bytes
  }

  /** A frame in motion. @param seconds since the one before; @param wanted whether there was not room enough */
  frame(seconds: number, wanted: boolean): void {
    this.#frames += 1
    this.#seconds += seconds
    if (this.#frames < FRAMES) return
    const mean = this.#seconds / this.#frames
    this.#frames = 0
    this.#seconds = 0
    if (mean > SLOW) this.#set(this.#bytes - STEP)
    else if (wanted && mean < SWIFT) this.#set(this.#bytes + STEP)
  }

  /** The graphics card was lost: too much memory is the commonest reason. */
  lost(): void {
    this.#set(this.#bytes / 2)
  }

  #set(bytes: number): void {
    this.#bytes = Math.max(LEAST, Math.min(this.#most, bytes))
  }
}
