import type { Texture } from 'three'
import type { Frames } from '../frame.ts'
import type { PictureProblem, Pixels, ReadPicture } from '../read/picture.ts'
import type { Result } from '../../model/result.ts'
import { ok, problem } from '../../model/result.ts'
import { Keep } from './keep.ts'
import { textureOf } from './pixels-texture.ts'

/** What the graphics card's side of three.js must do for a picture. */
export interface Uploads {
  initTexture(texture: Texture): void
}

/** At most this long may uploads hold up one frame; the first of a frame always goes through. */
const UPLOAD_MS = 4
/** So many files are on their way at once, read or waiting to come up; more only wait on one another. */
const READS = 6

/** Pixels that a picture should have; a tile of a grid is one. */
export interface Size {
  readonly width: number
  readonly height: number
  /** made smaller from these proportions, each side rounded by itself */
  readonly rounded?: boolean
}

interface Ready {
  readonly key: string
  readonly pixels: Pixels
}

/**
 * The pictures on the graphics card: read off the main thread, brought up a few milliseconds' worth a frame, bounded in
 * bytes. A key is the file's address, so a picture read for one screen serves the next.
 */
export class Card {
  readonly keep: Keep<Texture>
  /** grows by one each frame */
  moment = 0
  /** what a pixel of the last picture took */
  pixelBytes = 4
  readonly #uploads: Uploads
  readonly #frames: Frames
  readonly #read: ReadPicture
  readonly #now: () => number
  readonly #reading = new Set<string>()
  readonly #ready: Ready[] = []

  /** @param now milliseconds on a clock that only grows */
  constructor(parts: { uploads: Uploads; frames: Frames; read: ReadPicture; now: () => number; mostBytes: number }) {
    this.keep = new Keep(parts.mostBytes, (texture) => texture.dispose())
    this.#uploads = parts.uploads
    this.#frames = parts.frames
    this.#read = parts.read
    this.#now = parts.now
  }

  /** The texture of a file if it is on the card; it then stays at least for this frame. */
  texture(key: string): Texture | null {
    return this.keep.use(key, this.moment)
  }

  /** Whether another file may be read now. */
  get free(): boolean {
    return this.#reading.size < READS
  }

  /** Asks for one more frame. */
  again(): void {
    this.#frames.request()
  }

  isReading(key: string): boolean {
    return this.#reading.has(key)
  }

  /** Whether pictures wait to be brought up. */
  get busy(): boolean {
    return this.#ready.length > 0
  }

  /** Reads a file in the background; it comes up in one of the next frames. @param failed hears of a file that cannot be shown; @param read reads what the key says in another way */
  fetch(key: string, size: Size, signal: AbortSignal, failed: (problem: PictureProblem) => void, read = this.#read): void {
    this.#reading.add(key)
    void this.#readSized(key, size, signal, read).then((read) => {
      // A picture that is ready still counts as being read until it is on the card, or it would be read twice.
      if (read.ok) {
        this.#ready.push({ key, pixels: read.value })
      } else {
        this.#reading.delete(key)
        if (read.problem.kind !== 'not-wanted') failed(read.problem)
      }
      this.#frames.request()
    })
  }

  /** Reads a file and brings it up at once: for previews, which a person is waiting for. */
  async bring(key: string, size: Size, signal: AbortSignal): Promise<Result<Texture, PictureProblem>> {
    const here = this.texture(key)
    if (here !== null) return ok(here)
    const read = await this.#readSized(key, size, signal)
    if (!read.ok) return read
    const meanwhile = this.texture(key)
    if (meanwhile === null) return ok(this.#upload({ key, pixels: read.value }))
    read.value.close()
    return ok(meanwhile)
  }

  /** Brings up what is ready, a few milliseconds' worth. Called once a frame. */
  uploadSome(): void {
    if (this.#ready.length === 0) return
    const began = this.#now()
    do {
      const next = this.#ready.shift()
      if (next === undefined) return
      this.#reading.delete(next.key)
      if (this.keep.has(next.key)) next.pixels.close()
      else this.#upload(next)
    } while (this.#now() - began < UPLOAD_MS)
    if (this.#ready.length > 0) this.#frames.request()
  }

  /** Lets go of everything: the graphics card has lost it, or the page is done with it. */
  clear(): void {
    for (const ready of this.#ready.splice(0)) {
      this.#reading.delete(ready.key)
      ready.pixels.close()
    }
    this.keep.clear()
  }

  /**
   * Reads a picture and refuses one that is not as large as it should be. A larger one costs memory nobody counted on, one of
   * other proportions shows everything in the wrong place. A smaller one of the right proportions shows the right place, only
   * blurred, which is better than nothing; below half the size the level above is sharper and shows it instead.
   */
  async #readSized(key: string, { width, height, rounded }: Size, signal: AbortSignal, how = this.#read): Promise<Result<Pixels, PictureProblem>> {
    const read = await how(key, signal)
    if (!read.ok) return read
    const came = read.value
    const off = Math.abs(came.width * height - came.height * width)
    if (came.width <= width && came.width * 2 >= width && off <= (rounded === true ? Math.max(width, height) : 0)) return read
    const wanted = `${width}x${height} pixels, not ${came.width}x${came.height}`
    came.close()
    return problem({ kind: 'broken', file: key, wanted })
  }

  #upload({ key, pixels }: Ready): Texture {
    const texture = textureOf(pixels)
    this.#uploads.initTexture(texture)
    this.pixelBytes = 'data' in pixels ? 1.5 : 4
    const bytes = pixels.width * pixels.height * this.pixelBytes
    // The card has its own copy now; the decoded one would double the memory.
    pixels.close()
    texture.source.data = null
    this.keep.put(key, texture, bytes, this.moment)
    return texture
  }
}
