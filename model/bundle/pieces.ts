// Apart from the schema beside it (`chunks.ts`), because the service worker that answers for films stays small without one.
import type { Chunked } from './chunks.ts'

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

/** The description of a film and the film itself: `video/opening.webm` is described by `video/opening.json`; `null` for what is none. Rule B18. */
export function filmDescription(path: string): string | null {
  const match = /^(video\/[a-z0-9][a-z0-9._-]*)\.(?:webm|mp4)$/.exec(path)
  return match === null ? null : `${match[1]}.json`
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1

/** How a film lies, read without a schema; `null` for what is none. The same as `Chunked` takes, as a test holds. */
export function readChunked(raw: unknown): Chunked | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { path, type, size, chunkBytes } = raw as Record<string, unknown>
  if (typeof path !== 'string' || !/^(?!.*\.\.)[a-z0-9][a-z0-9/._-]{0,199}$/.test(path)) return null
  if (typeof type !== 'string' || !/^[a-z]+\/[a-z0-9.+-]+$/.test(type)) return null
  return isCount(size) && isCount(chunkBytes) ? { path, type, size, chunkBytes } : null
}
