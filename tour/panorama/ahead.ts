import type { Projector } from '../look/projector.ts'
import { turnTo } from '../view.ts'
import type { Card, Size } from './card.ts'
import { gridOf, TilesInView } from './grid.ts'
import { type Neighbour, previewOf, previewSize } from './picture-at.ts'

/** Who stands and looks for so long may be about to walk on. */
const STILL_MS = 700
/** Looking no farther off than this, one looks at it. */
const LOOKED_AT_DEGREES = 40

/**
 * Reads what will be seen next while somebody stands and looks: the previews of all neighbours, the one that is looked at
 * first, and then the first tiles of that one. Where it leads is then shown in the first frame after the touch. It takes
 * no more of the graphics card than is free, and asks for no frame.
 */
export class Ahead {
  readonly #card: Card
  readonly #wait: (ms: number) => Promise<void>
  readonly #view = new TilesInView()
  #reading: AbortController | null = null

  /** @param wait so many milliseconds; tests have no clock */
  constructor(card: Card, wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms))) {
    this.#card = card
    this.#wait = wait
  }

  /** The picture is sharp and rests. Told again without having moved, it goes on with what it does. */
  rests(projector: Projector, neighbours: readonly Neighbour[]): void {
    if (this.#reading !== null) return
    const reading = new AbortController()
    this.#reading = reading
    // A finger that looks about elsewhere stops this; nothing in here is waited for by anybody.
    void this.#read(projector, byLook(neighbours, projector.eye.heading), reading.signal)
  }

  /** The eye moves: what is being read for it may be the wrong thing. */
  moves(): void {
    this.#reading?.abort()
    this.#reading = null
  }

  async #read(projector: Projector, neighbours: readonly Neighbour[], signal: AbortSignal): Promise<void> {
    for (const neighbour of neighbours) if (!(await this.#bring(previewOf(neighbour), previewSize(neighbour.pyramid), signal))) return
    const [likely] = neighbours
    if (likely === undefined || !(offLook(likely, projector.eye.heading) <= LOOKED_AT_DEGREES)) return
    await this.#wait(STILL_MS)
    if (signal.aborted) return
    const grid = gridOf(likely.pyramid, likely.pyramid.levels.length - 1)
    this.#view.find(grid, projector)
    for (let at = 0; at < this.#view.count; at += 1) {
      const tile = grid.tiles[this.#view.tile[at] as number]
      if (tile !== undefined && !(await this.#bring(likely.folder + tile.file, tile, signal))) return
    }
  }

  /** @returns whether to go on: there is room, and nobody moved. What cannot be read now is read, and reported, by who goes there. */
  async #bring(key: string, size: Size, signal: AbortSignal): Promise<boolean> {
    if (this.#card.keep.use(key, this.#card.moment) === null) await this.#card.bring(key, size, signal)
    return !signal.aborted && this.#card.keep.bytes <= this.#card.keep.mostBytes
  }
}

/** Degrees between a look and a neighbour; one whose place nobody knows is behind everybody. */
function offLook({ bearing }: Neighbour, heading: number): number {
  return Number.isNaN(bearing) ? 180 : Math.abs(turnTo(heading, bearing))
}

function byLook(neighbours: readonly Neighbour[], heading: number): readonly Neighbour[] {
  return [...neighbours].sort((a, b) => offLook(a, heading) - offLook(b, heading))
}
