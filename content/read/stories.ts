import * as z from 'zod/mini'
import { ItemId } from '../../model/content/item.ts'
import { ViewpointId } from '../../model/content/tour.ts'
import { Text } from '../../model/text.ts'

/** `tour.yaml`: what is told at each viewpoint, and the places one can see from it. */
export const Stories = z.object({ viewpoints: z.record(ViewpointId, z.object({ story: z.optional(Text), places: z._default(z.array(ItemId), []) })) })
export type Stories = z.infer<typeof Stories>
