import * as z from 'zod/mini'
import { ItemId } from '../../model/content/item.ts'
import { PoleNo, VersionName } from '../../model/content/tour.ts'
import { ViewpointId } from '../../model/content/viewpoint-id.ts'
import { Day } from '../../model/day.ts'
import { Text } from '../../model/text.ts'

/** That somebody looked at a picture and found its heading right, where no plate can be seen. Rule B23. */
const LookedAt = z.object({ on: Day, by: Text })

/**
 * `tour.yaml`: what is told at each viewpoint, the places one can see from it, the albums and works that show it or are at
 * home there, its other pictures (`panoramas/<id>_<name>.jpg`), the poles whose plates are hidden there, and who checked its heading by eye; and on which
 * ways there are steps.
 */
export const Stories = z.object({
  viewpoints: z.record(
    ViewpointId,
    z.object({
      story: z.optional(Text),
      places: z._default(z.array(ItemId), []),
      albums: z._default(z.array(ItemId), []),
      works: z._default(z.array(ItemId), []),
      versions: z._default(z.record(VersionName, z.object({ title: Text, year: z.optional(z.number().check(z.int(), z.minimum(1800), z.maximum(2100))) })), {}),
      hiddenPlates: z._default(z.array(PoleNo), []),
      lookedAt: z.optional(LookedAt),
    }),
  ),
  /** the ways between two viewpoints on which there are steps */
  steps: z._default(z.array(z.tuple([ViewpointId, ViewpointId])), []),
})
export type Stories = z.infer<typeof Stories>
