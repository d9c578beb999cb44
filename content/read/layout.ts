import * as z from 'zod/mini'
import { PoleNo } from '../../model/content/tour.ts'
import { ViewpointId } from '../../model/content/viewpoint-id.ts'

const Ring = z.array(z.tuple([z.number(), z.number()])).check(z.minLength(3))
const Box = z.object({ cx: z.number(), cy: z.number(), w: z.number(), d: z.number() })
const Line = z.object({ pts: z.array(z.tuple([z.number(), z.number()])).check(z.minLength(2)), w: z.number(), kind: z.optional(z.string()) })

/** `layout.json`: the plan everything is drawn from, metres, x east, y north. */
export const Layout = z.object({
  buildings: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      ring: Ring,
      h: z.number(),
      tint: z._default(z.number(), 0),
      name_zh: z.optional(z.string()),
      name_ug: z.optional(z.string()),
    }),
  ),
  roads: z._default(z.array(Line), []),
  paths: z._default(z.array(Line), []),
  lake: z.optional(z.object({ ring: Ring })),
  plaza: z.optional(z.object({ ring: Ring })),
  areas: z._default(z.array(z.extend(Box, { id: z.string() })), []),
  neighbours: z._default(z.array(z.extend(Box, { h: z.number() })), []),
  trees: z._default(z.array(z.object({ x: z.number(), y: z.number(), s: z.number() })), []),
  poles: z._default(z.array(z.object({ no: PoleNo, x: z.number(), y: z.number() })), []),
  viewpoints: z.array(
    z.object({
      id: ViewpointId,
      x: z.number(),
      y: z.number(),
      z: z.number(),
      heading: z.number(),
      /** mean distance of what stands around, metres; wanted only where the layout has no buildings */
      depth: z.optional(z.number().check(z.positive())),
      zh: z.string(),
      ug: z.optional(z.string()),
    }),
  ),
  links: z._default(z.array(z.tuple([z.string(), z.string()])), []),
})
export type Layout = z.infer<typeof Layout>
