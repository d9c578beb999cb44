import * as z from 'zod/mini'
import { BundleName } from '../bundle/channel.ts'
import type { BundleProblem } from '../bundle/problem.ts'

/** What a page asks of the worker. */
export const ShelfRequest = z.object({ type: z.literal('check'), bundle: BundleName })
export type ShelfRequest = z.infer<typeof ShelfRequest>

/** The channel on which the worker tells all pages how a bundle is doing. */
export const SHELF_CHANNEL = 'xinxiji-shelf'

/** How a bundle on this terminal is doing. */
export type ShelfNews =
  | { readonly bundle: BundleName; readonly is: 'checking' }
  | { readonly bundle: BundleName; readonly is: 'fetching'; readonly doneBytes: number; readonly ofBytes: number }
  | { readonly bundle: BundleName; readonly is: 'active'; readonly version: number; readonly changed: boolean }
  | { readonly bundle: BundleName; readonly is: 'refused'; readonly problem: BundleProblem }
