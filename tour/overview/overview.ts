import { type BufferGeometry, Color, Group, type InstancedMesh, Mesh } from 'three'
import type { Poles, TourGraph, TourMap } from '../../model/content/tour.ts'
import { layGround, raiseHouses } from './community.ts'
import { daylightOf } from './daylight.ts'
import { MapMaterials, mapShape } from './map-material.ts'
import { Markers } from './markers.ts'
import { raisePoles } from './poles.ts'
import { Soil, tone } from './soil.ts'
import { type EarthPoint, SOMEWHERE, sunAt } from './sun.ts'
import { plantTrees } from './trees.ts'

/** How far the ground goes on around the community before it is lost in the sky. */
const REACH_METRES = 1500

const GROUND_ORDER = 5

/** A way one is led lies above all roads, broad enough to be seen from afar. */
const WAY = { metres: 4, level: 0.7, colour: tone(0xb5342b) } as const

/** The community from above: ground, houses, trees, poles and viewpoints in five draw calls, six while one is led; made once from `tour/map.json`. */
export class Overview {
  readonly group = new Group()
  /** ground and houses, for a move along the street that passes between them */
  readonly solid: readonly BufferGeometry[]
  readonly #markers: Markers
  readonly #trees: InstancedMesh
  readonly #poles: InstancedMesh
  readonly #materials = new MapMaterials()
  readonly #earth: EarthPoint
  /** what is seen above the horizon */
  readonly sky = new Color()
  readonly #graph: TourGraph
  #way: Mesh | null = null

  constructor(map: TourMap, graph: TourGraph, poles: Poles | null, markerPx: number) {
    this.#graph = graph
    this.#earth = map.position ?? SOMEWHERE
    const groundShape = mapShape(layGround(map, REACH_METRES))
    const houseShape = mapShape(raiseHouses(map))
    this.solid = [groundShape, houseShape]
    this.#trees = plantTrees(map.trees, this.#materials.bare)
    this.#poles = raisePoles(poles ?? { x: [], y: [] }, this.#materials.bare)
    this.#markers = new Markers(graph, markerPx)
    const ground = new Mesh(groundShape, this.#materials.bare)
    // Last of what is solid: the ground beneath houses and trees is then never coloured.
    ground.renderOrder = GROUND_ORDER
    this.group.add(new Mesh(houseShape, this.#materials.houses), this.#trees, this.#poles, ground, this.#markers)
  }

  /** Lights the map by the sun of a moment. @param atMs milliseconds since 1970 */
  lightAt(atMs: number): void {
    const sun = sunAt(atMs, this.#earth)
    const daylight = daylightOf(sun)
    this.#materials.lightBy(sun, daylight)
    this.sky.setRGB(...daylight.sky, 'srgb-linear')
  }

  markHere(index: number | null): void {
    this.#markers.markHere(index)
  }

  /** Draws a way over the ground; where nobody knows a place the way has a gap. */
  markWay(way: readonly number[]): void {
    this.#way?.removeFromParent()
    this.#way?.geometry.dispose()
    this.#way = null
    const { x, y } = this.#graph
    const soil = new Soil()
    for (let at = 1; at < way.length; at += 1) {
      const [from, to] = [way[at - 1] as number, way[at] as number]
      const line = [from, to].map((index) => [x[index] ?? Number.NaN, y[index] ?? Number.NaN] as const)
      if (line.flat().some(Number.isNaN)) continue
      soil.band(line, WAY.metres, WAY.level, WAY.colour)
    }
    if (soil.places.length === 0) return
    this.#way = new Mesh(mapShape(soil), this.#materials.bare)
    this.group.add(this.#way)
  }

  dispose(): void {
    this.markWay([])
    this.group.removeFromParent()
    for (const shape of this.solid) shape.dispose()
    for (const many of [this.#trees, this.#poles]) {
      many.geometry.dispose()
      many.dispose()
    }
    this.#markers.geometry.dispose()
    this.#markers.material.dispose()
    this.#materials.dispose()
  }
}
