import type { EarthPosition, Poles, TourGraph, TourMap, TourNames, TourPlace } from '../../model/content/tour.ts'
import { bearingOf } from '../../model/content/cube.ts'
import type { Text } from '../../model/text.ts'
import type { Layout } from '../read/layout.ts'
import type { Stories } from '../read/stories.ts'
import { type BundleObject, json } from './object.ts'
import type { Pyramids } from './panoramas.ts'

type Point = [number, number]
const text = (zh: string, ug: string | undefined): Text => (ug === undefined ? { zh } : { zh, ug })
const round = (value: number, digits: number) => Number(value.toFixed(digits))
const box = ({ cx, cy, w, d }: { cx: number; cy: number; w: number; d: number }): Point[] => [
  [cx - w / 2, cy - d / 2],
  [cx + w / 2, cy - d / 2],
  [cx + w / 2, cy + d / 2],
  [cx - w / 2, cy + d / 2],
]

/** `tour/graph.json` and its companions, and `poles.json`. */
export function tourObjects(
  layout: Layout,
  stories: Stories,
  { start, prefix, position }: { readonly start: string; readonly prefix: string; readonly position?: EarthPosition | undefined },
  { shapes, of, versions }: Pick<Pyramids, 'shapes' | 'of' | 'versions'>,
): BundleObject[] {
  const { viewpoints } = layout
  const index = new Map(viewpoints.map((viewpoint, i) => [viewpoint.id, i]))
  const graph: TourGraph = {
    id: viewpoints.map((v) => v.id),
    x: viewpoints.map((v) => round(v.x, 2)),
    y: viewpoints.map((v) => round(v.y, 2)),
    z: viewpoints.map((v) => round(v.z, 2)),
    heading: viewpoints.map((v) => round(v.heading, 1)),
    pyramid: [...of],
    pyramids: [...shapes],
    ...(viewpoints.some((v) => v.depth !== undefined) ? { depth: viewpoints.map((v) => (v.depth === undefined ? null : round(v.depth, 1))) } : {}),
    links: layout.links.map(([a, b]) => [index.get(a) as number, index.get(b) as number]),
    ...(stories.steps.length === 0 ? {} : { steps: stories.steps.map(([a, b]): [number, number] => [index.get(a) as number, index.get(b) as number]) }),
    start,
  }
  const names: TourNames = { titles: viewpoints.map((v) => text(v.zh, v.ug)) }
  const objects = [
    json('tour/graph.json', graph),
    json('tour/names.json', names),
    json('tour/map.json', mapOf(layout, position)),
    json('poles.json', polesOf(layout, prefix)),
  ]
  for (const viewpoint of viewpoints) {
    const told = stories.viewpoints[viewpoint.id]
    const place: TourPlace = {
      title: text(viewpoint.zh, viewpoint.ug),
      story: told?.story,
      places: told?.places ?? [],
      albums: told?.albums ?? [],
      works: told?.works ?? [],
      versions: [...(versions.get(viewpoint.id) ?? [])],
    }
    objects.push(json(`tour/place/${viewpoint.id}.json`, place))
  }
  return objects
}

function mapOf(layout: Layout, position: EarthPosition | undefined): TourMap {
  const area = (ring: readonly Point[], kind: string) => ({ ring: ring.map(([x, y]): Point => [round(x, 1), round(y, 1)]), kind })
  return {
    ...(position === undefined ? {} : { position }),
    buildings: layout.buildings.map((b) => ({
      id: b.id,
      kind: b.kind,
      ring: area(b.ring, '').ring,
      height: b.h,
      title: b.name_zh === undefined ? undefined : text(b.name_zh, b.name_ug),
      tint: b.tint,
    })),
    roads: [
      ...layout.roads.map((r) => ({ line: r.pts, width: r.w, kind: r.kind ?? 'lane' })),
      ...layout.paths.map((p) => ({ line: p.pts, width: p.w, kind: 'path' })),
    ],
    water: layout.lake === undefined ? [] : [area(layout.lake.ring, '').ring],
    areas: [...(layout.plaza === undefined ? [] : [area(layout.plaza.ring, 'plaza')]), ...layout.areas.map((a) => area(box(a), a.id))],
    trees: layout.trees.map((t) => [round(t.x, 1), round(t.y, 1), round(t.s, 2)]),
    far: layout.neighbours.map((n) => ({ ring: area(box(n), '').ring, height: round(n.h, 1) })),
  }
}

/** Every pole with the viewpoint nearest to it, and the heading that faces the pole from there. */
export function polesOf(layout: Layout, prefix: string): Poles {
  const poles: Poles = { prefix, no: [], x: [], y: [], viewpoint: [], heading: [], distance: [] }
  if (layout.viewpoints.length === 0) return poles
  for (const pole of [...layout.poles].sort((a, b) => (a.no < b.no ? -1 : 1))) {
    const near = layout.viewpoints
      .map((v) => ({ id: v.id, east: pole.x - v.x, north: pole.y - v.y, distance: Math.hypot(pole.x - v.x, pole.y - v.y) }))
      .reduce((best, next) => (next.distance < best.distance ? next : best))
    poles.no.push(pole.no)
    poles.x.push(round(pole.x, 2))
    poles.y.push(round(pole.y, 2))
    poles.viewpoint.push(near.id)
    poles.heading.push(round(bearingOf([near.east, near.north, 0]).bearing, 2))
    poles.distance.push(round(near.distance, 2))
  }
  return poles
}
