import * as z from 'zod/mini'
import { ObjectPath } from './manifest.ts'

/** A film is cut into objects of this many bytes, so that seeking reads, and checks by hash, only what it needs. Rule B18. */
export const CHUNK_BYTES = 1024 * 1024

/** `<film>.json`: how a large file lies in a bundle. Chunk `n` is the object `<path>/<n>`, each `chunkBytes` long but the last. */
export const Chunked = z.object({
  path: ObjectPath,
  type: z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
  size: z.number().check(z.int(), z.minimum(1)),
  chunkBytes: z.number().check(z.int(), z.minimum(1)),
})
export type Chunked = z.infer<typeof Chunked>
