import * as z from 'zod/mini'

/** What a case cannot well be worked on without. Rule K8. */
export const Needed = z.enum(['place', 'words', 'stars', 'item', 'way-back'])
export type Needed = z.infer<typeof Needed>
