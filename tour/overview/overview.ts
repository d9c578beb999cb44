import { type BufferGeometry, Group, type InstancedMesh, Mesh, type ShaderMaterial } from 'three'
import type { TourGraph, TourMap } from '../../model/content/tour.ts'
import { layGround, raiseHouses } from './community.ts'
import { mapMaterial, mapShape } from './map-material.ts'
import { Markers } from './markers.ts'
import { Soil, tone } from './soil.ts'
import { plantTrees } from './trees.ts'

/** How far the ground goes on around the community before it is lost in the sky. */
const REACH_METRES = 1500

/** A way one is led lies above all roads, broad enough to be seen from afar. */
const WAY = { metres: 4, level: 0.7, colour: tone(0xb5342b) } as const

/** The community from above: ground, houses, trees and viewpoints in four draw calls, five while one is led; made once from `tour/map.json`. */
export class Overview {
  readonly group = new Group()
  /** ground and houses, for a move along the street that passes between them */
  readonly solid: readonly BufferGeometry[]
  readonly #markers: Markers
  readonly #trees: InstancedMesh
  readonly #material: ShaderMaterial
  readonly #graph: TourGraph
  #way: Mesh | null = null

  constructor(map: TourMap, graph: TourGraph, markerPx: number) {
    this.#graph = graph
    this.#material = mapMaterial()
    this.solid = [mapShape(layGround(map, REACH_METRES)), mapShape(raiseHouses(map))]
    this.#trees = plantTrees(map.trees, this.#material)
    this.#markers = new Markers(graph, markerPx)
    for (const shape of this.solid) this.group.add(new Mesh(shape, this.#material))
    this.group.add(this.#trees, this.#markers)
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
    this.#way = new Mesh(mapShape(soil), this.#material)
    this.group.add(this.#way)
  }

  dispose(): void {
    this.markWay([])
    this.group.removeFromParent()
    for (const shape of this.solid) shape.dispose()
    this.#trees.geometry.dispose()
    this.#trees.dispose()
    this.#markers.geometry.dispose()
    this.#markers.material.dispose()
    this.#material.dispose()
  }
}
