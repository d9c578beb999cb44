import * as z from 'zod/mini'
import { Text } from '../text.ts'
import { ViewpointId } from './viewpoint-id.ts'

/** The prefix and number on a pole's plate, `CG-0027`. Residents type only the digits. */
export const PoleNo = z.string().check(z.regex(/^[A-Z]{1,4}-\d{1,6}$/))

const Metres = z.number()
const Degrees = z.number()
const Point = z.tuple([Metres, Metres])

/** A point of the earth, degrees north and east (WGS 84). */
export const EarthPosition = z.object({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
})
export type EarthPosition = z.infer<typeof EarthPosition>

/**
 * One cube pyramid: levels from the sharpest, each a face size in pixels; tiles are `tile` px square, the
 * last of a row or column may be smaller. Files: `tour/<id>/<level>/<face>-<row>-<column>.<format>`, faces
 * `f r b l u d` with `f` looking north, and `tour/<id>/preview.<format>`, six faces of `preview` px side by
 * side in the same order. Rules B20 to B23 in model/RULES.md.
 */
export const Pyramid = z.object({ tile: z.number(), levels: z.array(z.number()).check(z.minLength(1)), preview: z.number(), format: z.enum(['webp', 'jpg']) })
export type Pyramid = z.infer<typeof Pyramid>

/** Faces of the cube in file order; `f` looks north, `r` east, `b` south, `l` west, `u` up and `d` down, both with north-facing top/bottom edges. */
export const FACES = ['f', 'r', 'b', 'l', 'u', 'd'] as const
export type Face = (typeof FACES)[number]

/**
 * `tour/graph.json`: every viewpoint as columns, the first thing the tour reads. Positions are metres, x east,
 * y north, z the camera's height above the ground; headings are degrees clockwise from north.
 */
export const TourGraph = z.object({
  id: z.array(ViewpointId),
  x: z.array(Metres),
  y: z.array(Metres),
  z: z.array(Metres),
  heading: z.array(Degrees),
  pyramid: z.array(z.number()),
  pyramids: z.array(Pyramid),
  /** mean distance of what stands around each viewpoint, metres, for walking where no buildings are known; null where nobody knows */
  depth: z.optional(z.array(z.nullable(Metres))),
  /** pairs of indexes into the columns above; walked both ways */
  links: z.array(z.tuple([z.number(), z.number()])),
  /** the links on which there are steps, as pairs of indexes like `links`; a way without steps does not take them */
  steps: z.optional(z.array(z.tuple([z.number(), z.number()]))),
  start: ViewpointId,
})
export type TourGraph = z.infer<typeof TourGraph>

/** `tour/names.json`: the titles of all viewpoints, in the order of the graph, fetched after the first picture. */
export const TourNames = z.object({ titles: z.array(Text) })
export type TourNames = z.infer<typeof TourNames>

/** The name of another picture from the same camera: `dusk`, `old`. */
export const VersionName = z.string().check(z.regex(/^[a-z0-9]{1,16}$/))

/**
 * Another picture from the same camera, at another hour or in another year. Its pyramid lies under `tour/<id>_<name>/`
 * and agrees with the main one in heading. Rule B24.
 */
export const ViewpointVersion = z.object({
  name: VersionName,
  title: Text,
  /** the year it shows, for a list of years */
  year: z.optional(z.number().check(z.int(), z.minimum(1800), z.maximum(2100))),
  pyramid: Pyramid,
})
export type ViewpointVersion = z.infer<typeof ViewpointVersion>

/**
 * `tour/place/<id>.json`: what is told at one viewpoint. `places` are item ids, and so are `albums` and `works`, the pictures
 * that belong there; `versions` are its other pictures all around.
 */
export const TourPlace = z.object({
  title: Text,
  story: z.optional(Text),
  places: z.array(z.string()),
  albums: z._default(z.array(z.string()), []),
  works: z._default(z.array(z.string()), []),
  versions: z._default(z.array(ViewpointVersion), []),
})
export type TourPlace = z.infer<typeof TourPlace>

/** `tour/map.json`: the footprints the overview and the plan are drawn from, metres, x east, y north. */
export const TourMap = z.object({
  /** where the community lies, degrees (WGS 84), for the sun over it */
  position: z.optional(EarthPosition),
  buildings: z.array(
    z.object({ id: z.string(), kind: z.string(), ring: z.array(Point).check(z.minLength(3)), height: Metres, title: z.optional(Text), tint: z.number() }),
  ),
  roads: z.array(z.object({ line: z.array(Point), width: Metres, kind: z.string() })),
  water: z.array(z.array(Point)),
  areas: z.array(z.object({ ring: z.array(Point), kind: z.string() })),
  /** x, y, and how large against a common tree of 8 m: 1 is as large */
  trees: z.array(z.tuple([Metres, Metres, z.number()])),
  far: z.array(z.object({ ring: z.array(Point), height: Metres })),
})
export type TourMap = z.infer<typeof TourMap>

/** `poles.json`: every numbered pole as columns, with the viewpoint nearest to it and the heading to face it from there. */
export const Poles = z.object({
  prefix: z.string(),
  no: z.array(PoleNo),
  x: z.array(Metres),
  y: z.array(Metres),
  viewpoint: z.array(ViewpointId),
  heading: z.array(Degrees),
  distance: z.array(Metres),
})
export type Poles = z.infer<typeof Poles>
