import { type Deep, deepSize, deepTile } from '../../model/content/deep.ts'
import type { Media } from '../../model/content/media.ts'
import type { Result } from '../../model/result.ts'
import type { PictureProblem } from '../read/picture.ts'
import { Store } from '../walk/store.ts'
import { MOST_TILES, type Tiles } from './deep-choice.ts'

/** How a picture's file is fetched; tests put their own here. */
export type ReadBlob = (url: string, signal: AbortSignal) => Promise<Result<Blob, PictureProblem>>

/** One picture that is there, and where it lies on the whole, in pixels of the whole. */
export interface Piece {
  /** its file */
  readonly key: string
  /** its bytes in this page */
  readonly src: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What is there of a picture to be looked at. */
export interface PicturesState {
  /** the coarsest first, so that each lies on those it is sharper than */
  readonly pieces: readonly Piece[]
  /** why nothing of it can be shown; `null` while something is there or still comes */
  readonly trouble: 'no-line' | 'broken' | null
  /** something sharper could not be had, and what is coarser shows in its place */
  readonly coarse: boolean
}

interface Tile {
  readonly key: string
  readonly level: number
  readonly row: number
  readonly column: number
}

interface Held extends Tile {
  /** `null` for one that could not be had */
  piece: Piece | null
}

/** So many tiles are asked for at a time. */
const READS = 6

/**
 * The files of one picture that is looked at closely: the small one first, then the large one, then the tiles that are wanted,
 * at most `MOST_TILES` of them. What is no longer wanted is given up while it comes; what is there stays as long as there is room.
 */
export class CloserPictures {
  readonly store = new Store<PicturesState>({ pieces: [], trouble: null, coarse: false })
  readonly #media: Media
  readonly #base: string
  readonly #readBlob: ReadBlob
  readonly #gone = new AbortController()
  #plain: readonly Piece[] = []
  #reading = false
  #wanted: readonly Tile[] = []
  #level = Infinity
  readonly #asked = new Map<string, AbortController>()
  // The longest not wanted first.
  readonly #held = new Map<string, Held>()

  /** @param base the bundle's address */
  constructor(media: Media, base: string, readBlob: ReadBlob) {
    this.#media = media
    this.#base = base
    this.#readBlob = readBlob
    void this.#readPlain()
  }

  /** What is wanted beyond the plain picture; `null` for nothing. */
  want(tiles: Tiles | null): void {
    this.#wanted = tiles === null ? [] : tilesOf(tiles)
    this.#level = tiles?.level ?? Infinity
    const keys = new Set(this.#wanted.map(({ key }) => key))
    for (const [key, asked] of this.#asked) if (!keys.has(key)) asked.abort()
    for (const key of keys) {
      const held = this.#held.get(key)
      if (held === undefined) continue
      this.#held.delete(key)
      this.#held.set(key, held)
    }
    this.#askNext()
    this.#publish()
  }

  /** The browser could not show a piece's bytes. */
  broken(key: string): void {
    const tile = this.#held.get(key)
    if (tile?.piece != null) {
      URL.revokeObjectURL(tile.piece.src)
      tile.piece = null
      this.#tellCoarse(key)
    } else {
      const piece = this.#plain.find((each) => each.key === key)
      if (piece === undefined) return
      URL.revokeObjectURL(piece.src)
      this.#plain = this.#plain.filter((each) => each !== piece)
      if (this.#plain.length === 0 && !this.#reading) this.store.set({ trouble: 'broken' })
      else if (key === this.#media.src) this.#tellCoarse(key)
    }
    this.#publish()
  }

  /** The line is back: what could not be had is asked for again. */
  readonly tryAgain = (): void => {
    for (const [key, { piece }] of this.#held) if (piece === null) this.#held.delete(key)
    this.store.set({ coarse: false, trouble: null })
    if (!this.#reading) void this.#readPlain()
    this.#askNext()
  }

  close(): void {
    this.#gone.abort()
    for (const asked of this.#asked.values()) asked.abort()
    for (const { src } of this.#plain) URL.revokeObjectURL(src)
    for (const { piece } of this.#held.values()) if (piece !== null) URL.revokeObjectURL(piece.src)
  }

  async #readPlain(): Promise<void> {
    const { small, src, deep } = this.#media
    const { width, height } = deep ?? this.#media
    let problem: PictureProblem | null = null
    this.#reading = true
    for (const key of [small, src]) {
      // Over the large one the small one would only blur.
      if (this.#plain.some((piece) => piece.key === key || piece.key === src)) continue
      const read = await this.#readBlob(this.#base + key, this.#gone.signal)
      if (this.#gone.signal.aborted) return
      if (read.ok) {
        this.#plain = [...this.#plain, { key, src: URL.createObjectURL(read.value), left: 0, top: 0, width, height }]
        this.#publish()
      } else {
        console.warn('tour: a picture to look at', read.problem)
        problem = read.problem
      }
    }
    this.#reading = false
    if (problem === null || this.#plain.some((piece) => piece.key === src)) return
    if (this.#plain.length > 0) this.store.set({ coarse: true })
    else this.store.set({ trouble: problem.kind === 'no-line' ? 'no-line' : 'broken' })
  }

  #askNext(): void {
    for (const tile of this.#wanted) {
      if (this.#asked.size >= READS) return
      if (!this.#asked.has(tile.key) && !this.#held.has(tile.key)) void this.#ask(tile)
    }
  }

  async #ask(tile: Tile): Promise<void> {
    const { deep } = this.#media
    if (deep === undefined) return
    const asked = new AbortController()
    this.#asked.set(tile.key, asked)
    const read = await this.#readBlob(`${this.#base}${deep.at}/${tile.key}`, asked.signal)
    this.#asked.delete(tile.key)
    if (this.#gone.signal.aborted) return
    if (read.ok && !asked.signal.aborted) {
      const piece = { key: tile.key, src: URL.createObjectURL(read.value), ...placeOf(tile, deep) }
      this.#held.set(tile.key, { ...tile, piece })
      this.#makeRoom()
      this.#publish()
    } else if (!read.ok && read.problem.kind !== 'not-wanted') {
      this.#held.set(tile.key, { ...tile, piece: null })
      this.#tellCoarse(tile.key)
    }
    this.#askNext()
  }

  #makeRoom(): void {
    const keys = new Set(this.#wanted.map(({ key }) => key))
    for (const [key, { piece }] of this.#held) {
      if (this.#held.size <= MOST_TILES) return
      if (keys.has(key)) continue
      if (piece !== null) URL.revokeObjectURL(piece.src)
      this.#held.delete(key)
    }
  }

  #tellCoarse(key: string): void {
    if (this.store.state.coarse) return
    console.warn('tour: a sharper part of a picture could not be had', key)
    this.store.set({ coarse: true })
  }

  #publish(): void {
    const tiles = [...this.#held.values()].filter(({ level }) => level >= this.#level).sort((a, b) => b.level - a.level)
    this.store.set({ pieces: [...this.#plain, ...tiles.flatMap(({ piece }) => piece ?? [])] })
  }
}

/** Where a tile lies on the whole picture. A level is rounded up, so that its pixels stand for a little less than two of the level below. */
function placeOf({ level, row, column }: Tile, deep: Deep): Pick<Piece, 'left' | 'top' | 'width' | 'height'> {
  const size = deepSize(deep, level)
  const [across, down] = [deep.width / size.width, deep.height / size.height]
  const [left, top] = [column * deep.tile, row * deep.tile]
  const [right, bottom] = [Math.min(size.width, left + deep.tile), Math.min(size.height, top + deep.tile)]
  return { left: left * across, top: top * down, width: (right - left) * across, height: (bottom - top) * down }
}

/** Each tile of a stretch, the middle first. */
function tilesOf({ level, rows: [top, bottom], columns: [left, right] }: Tiles): Tile[] {
  const tiles: Tile[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) tiles.push({ key: deepTile(level, row, column), level, row, column })
  const far = ({ row, column }: Tile) => Math.hypot(row - (top + bottom) / 2, column - (left + right) / 2)
  return tiles.sort((a, b) => far(a) - far(b))
}
