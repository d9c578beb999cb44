import { Group } from 'three'
import type { TourGraph, TourMap } from '../../model/content/tour.ts'
import type { Projector } from '../look/projector.ts'
import type { Overview } from '../overview/overview.ts'
import { Street } from '../panorama/street.ts'
import type { TourProblem } from '../problem.ts'
import { placeCamera } from './axes.ts'
import type { Picture, PictureAt } from './picture.ts'
import type { Act, Stage } from './stage.tsx'

/** What the picture asks of the tour around it. */
export interface Walker {
  /** one frame of the tour: it moves the eye and then calls `draw` */
  frame(seconds: number): void
  report(problem: TourProblem): void
}

/** CSS pixels across a viewpoint's dot on the map. */
const MARKER_PX = 22

/** The tour drawn by three.js on the page's stage: the street, and the map above it once it was asked for. */
export class GlPicture implements Picture {
  readonly kind = 'gl'
  readonly #stage: Stage
  readonly #street: Street
  readonly #group = new Group()
  readonly #leave: () => void
  #overview: Overview | null = null
  #share = 0

  constructor(stage: Stage, host: HTMLElement, walker: Walker) {
    this.#stage = stage
    this.#street = new Street(stage.card, (problem) => walker.report(problem))
    this.#group.add(this.#street.group)
    const act: Act = {
      group: this.#group,
      frame: (seconds) => walker.frame(seconds),
    }
    this.#leave = stage.enter(host, act)
  }

  prepare(at: PictureAt) {
    return this.#street.prepare(at)
  }

  pass(share: number, neighbours: readonly PictureAt[]): void {
    this.#street.pass(share, neighbours)
  }

  above(share: number): void {
    this.#share = share
    this.#street.fade(1 - share)
    if (this.#overview !== null) this.#overview.group.visible = share > 0
  }

  draw(projector: Projector, speed: number): boolean {
    this.#stage.card.moment += 1
    this.#stage.card.uploadSome()
    placeCamera(this.#stage.camera, projector)
    return this.#street.frame(projector, this.#stage.pixelRatio, speed) && !this.#stage.card.busy
  }

  async bringMap(map: TourMap, graph: TourGraph): Promise<boolean> {
    if (this.#overview !== null) return true
    // The map's shapes are fetched when someone first wants them, after the first street picture is sharp.
    const { Overview } = await import('../overview/overview.ts')
    this.#overview = new Overview(map, graph, MARKER_PX * this.#stage.pixelRatio)
    this.#overview.group.visible = this.#share > 0
    this.#group.add(this.#overview.group)
    return true
  }

  markHere(index: number | null): void {
    this.#overview?.markHere(index)
  }

  tryAgain(): void {
    this.#street.tryAgain()
  }

  resize(width: number, height: number): void {
    this.#stage.resize(width, height)
  }

  close(): void {
    this.#street.close()
    this.#overview?.dispose()
    this.#leave()
  }
}
