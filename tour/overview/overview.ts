import { type BufferGeometry, Group, type InstancedMesh, Mesh, type ShaderMaterial } from 'three'
import type { TourGraph, TourMap } from '../../model/content/tour.ts'
import { layGround, raiseHouses } from './community.ts'
import { mapMaterial, mapShape } from './map-material.ts'
import { Markers } from './markers.ts'
import { plantTrees } from './trees.ts'

/** How far the ground goes on around the community before it is lost in the sky. */
const REACH_METRES = 1500

/** The community from above: ground, houses, trees and viewpoints in four draw calls, made once from `tour/map.json`. */
export class Overview {
  readonly group = new Group()
  /** ground and houses, for a move along the street that passes between them */
  readonly solid: readonly BufferGeometry[]
  readonly #markers: Markers
  readonly #trees: InstancedMesh
  readonly #material: ShaderMaterial

  constructor(map: TourMap, graph: TourGraph, markerPx: number) {
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

  dispose(): void {
    this.group.removeFromParent()
    for (const shape of this.solid) shape.dispose()
    this.#trees.geometry.dispose()
    this.#trees.dispose()
    this.#markers.geometry.dispose()
    this.#markers.material.dispose()
    this.#material.dispose()
  }
}
