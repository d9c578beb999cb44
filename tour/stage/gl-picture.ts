import { Group } from 'three'
import type { Poles, TourGraph, TourMap } from '../../model/content/tour.ts'
import type { Projector } from '../look/projector.ts'
import type { Overview } from '../overview/overview.ts'
import type { Direction } from '../../model/content/cube.ts'
import type { Passage } from '../panorama/passage.ts'
import { Street } from '../panorama/street.ts'
import type { TourProblem } from '../problem.ts'
import { placeCamera } from './axes.ts'
import type { Inside, Neighbour, Picture, PictureAt } from './picture.ts'
import { type Act, PAPER, type Stage } from './stage.tsx'

/** What the picture asks of the tour around it. */
export interface Walker {
  /** one frame of the tour: it moves the eye and then calls `draw` */
  frame(seconds: number): void
  report(problem: TourProblem): void
}

/** The part of the engine that nobody waits for; `null` when it cannot be fetched just now. */
async function fetchAround(): Promise<typeof import('./around.ts') | null> {
  try {
    return await import('./around.ts')
  } catch (error) {
    // Browsers say a file of the program that does not come is a type error.
    if (!(error instanceof TypeError)) throw error
    return null
  }
}

/** The tour drawn by three.js on the page's stage: the street, and the map above it once it was asked for. */
export class GlPicture implements Picture {
  readonly kind = 'gl'
  readonly #stage: Stage
  readonly #street: Street
  readonly #scene = new Group()
  readonly #group = new Group()
  readonly #leave: () => void
  #overview: Overview | null = null
  #passage: Passage | null = null
  #afterPassage: (() => void) | null = null
  #between: readonly [string, string] | null = null
  #inside: Inside | null = null
  #share = 0

  constructor(stage: Stage, host: HTMLElement, walker: Walker) {
    this.#stage = stage
    this.#street = new Street(stage.card, (problem) => walker.report(problem))
    this.#group.add(this.#street.group)
    this.#scene.add(this.#group)
    const act: Act = {
      group: this.#scene,
      frame: (seconds) => walker.frame(seconds),
    }
    this.#leave = stage.enter(host, act)
  }

  prepare(at: PictureAt) {
    return this.#street.prepare(at)
  }

  between(from: Direction, to: Direction, previewPx: number, depth: number): boolean {
    const keys = this.#street.previews
    if (this.#passage === null || this.#passage.tooSlow || keys === null) return false
    const before = this.#stage.card.texture(keys[0])
    const after = this.#stage.card.texture(keys[1])
    if (before === null || after === null) return false
    this.#between = keys
    this.#passage.begin(before, after, from, to, previewPx, depth)
    this.#street.group.visible = false
    return true
  }

  pass(share: number, neighbours: readonly Neighbour[]): void {
    if (this.#passage?.active !== true) {
      this.#street.pass(share, neighbours)
      return
    }
    this.#passage.share = share
    if (share < 1) return
    this.#passage.end()
    this.#between = null
    this.#street.group.visible = true
    this.#street.pass(1, neighbours)
    this.#afterPassage?.()
    this.#afterPassage = null
  }

  beside(at: PictureAt | null) {
    return this.#street.beside(at)
  }

  divide(share: number): void {
    this.#street.divided = share
  }

  above(share: number): void {
    this.#share = share
    this.#street.fade(1 - share)
    if (this.#overview !== null) this.#overview.group.visible = share > 0
    this.#paintSky()
  }

  draw(projector: Projector, speed: number, seconds: number): boolean {
    this.#stage.card.moment += 1
    this.#stage.card.uploadSome()
    placeCamera(this.#stage.camera, projector)
    if (speed > 0) this.#stage.moved(seconds)
    if (this.#inside !== null) {
      this.#street.stays()
      return this.#inside.draw(projector, speed, seconds) && !this.#stage.card.busy
    }
    if (this.#passage?.active === true) {
      this.#passage.follow(projector, seconds)
      // What is shown must not be taken off the card meanwhile.
      if (this.#between !== null) for (const key of this.#between) this.#stage.card.texture(key)
      return false
    }
    return this.#street.frame(projector, this.#stage.pixelRatio, speed) && !this.#stage.card.busy
  }

  async bringShapes(map: TourMap | null, graph: TourGraph, poles: Poles | null): Promise<boolean> {
    if (this.#overview !== null) return true
    // They come after the first street picture; nobody waits for them.
    const around = await fetchAround()
    if (around === null) return false
    this.#street.readsAhead(around.aheadOn)
    if (this.#overview !== null) return true
    if (map !== null) {
      this.#overview = around.overviewOf(map, graph, poles, this.#stage.pixelRatio)
      this.#overview.group.visible = this.#share > 0
      this.#group.add(this.#overview.group)
    }
    const solid = map !== null && map.buildings.length > 0 ? (this.#overview?.solid ?? null) : null
    const exchange = () => {
      this.#passage?.dispose()
      this.#passage = around.passageThrough(solid)
      this.#group.add(this.#passage.group)
    }
    // One that is being walked through is not taken away under her feet.
    if (this.#passage?.active === true) this.#afterPassage = exchange
    else if (this.#passage === null || solid !== null) exchange()
    // Programs that are made now do not hold up the first step.
    this.#stage.renderer.compile(this.#group, this.#stage.camera)
    return map !== null
  }

  goIn(open: (stage: Stage) => Inside): Inside {
    this.#inside = open(this.#stage)
    if (this.#inside.group !== undefined) this.#scene.add(this.#inside.group)
    this.#group.visible = false
    return this.#inside
  }

  goOut(): void {
    this.#inside = null
    this.#group.visible = true
  }

  markHere(index: number | null): void {
    this.#overview?.markHere(index)
  }

  markWay(way: readonly number[]): void {
    this.#overview?.markWay(way)
  }

  lightMap(atMs: number): void {
    this.#overview?.lightAt(atMs)
    this.#paintSky()
  }

  /** Behind the map is its sky; behind the street nothing is seen that has not come yet. */
  #paintSky(): void {
    this.#stage.renderer.setClearColor(this.#share > 0 && this.#overview !== null ? this.#overview.sky : PAPER)
  }

  tryAgain(): void {
    this.#street.tryAgain()
  }

  resize(width: number, height: number, due?: boolean): void {
    this.#stage.resize(width, height, due)
  }

  close(): void {
    this.#street.close()
    this.#passage?.dispose()
    this.#overview?.dispose()
    this.#leave()
  }
}
