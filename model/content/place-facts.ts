import * as z from 'zod/mini'
import { ItemId } from './item.ts'
import { Exception, Opening } from './place.ts'

/** What a list of places can be sorted out by: when each is open, whether one gets in without a step, and where it lies (metres, x east, y north). */
export const PlaceFact = z.object({
  hours: z._default(z.array(Opening), []),
  exceptions: z._default(z.array(Exception), []),
  stepFree: z._default(z.boolean(), false),
  at: z.optional(z.tuple([z.number(), z.number()])),
})
export type PlaceFact = z.infer<typeof PlaceFact>

/** `list/place-facts.json`: the same for every published place of a bundle, by its id. A bundle pressed before has none, and its places are listed by need alone. Rule C23. */
export const PlaceFacts = z.object({ places: z.record(ItemId, PlaceFact) })
export type PlaceFacts = z.infer<typeof PlaceFacts>
