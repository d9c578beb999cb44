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

/** The object that holds chunk `index`. */
export const chunkPath = ({ path }: Pick<Chunked, 'path'>, index: number): string => `${path}/${index}`

/** How many chunks there are. */
export const chunkCount = ({ size, chunkBytes }: Pick<Chunked, 'size' | 'chunkBytes'>): number => Math.ceil(size / chunkBytes)

/** A piece of one chunk: bytes `from` up to but not with `to`. */
export interface ChunkPiece {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** The pieces that make up the bytes `from` up to but not with `to` of a large file, in order; none outside of the file. Rule B18. */
export function piecesOf(chunked: Pick<Chunked, 'size' | 'chunkBytes'>, from: number, to: number): ChunkPiece[] {
  const { size, chunkBytes } = chunked
  const start = Math.max(0, from)
  const end = Math.min(size, to)
  const pieces: ChunkPiece[] = []
  if (end <= start) return pieces
  for (let index = Math.floor(start / chunkBytes); index * chunkBytes < end; index++) {
    const base = index * chunkBytes
    pieces.push({ index, from: Math.max(0, start - base), to: Math.min(chunkBytes, end - base) })
  }
  return pieces
}
