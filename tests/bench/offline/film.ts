import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CHUNK_BYTES, type Chunked } from '../../../model/bundle/chunks.ts'
import { chunkCount, chunkPath } from '../../../model/bundle/pieces.ts'
import { type BundleObject, json } from '../../../content/press/object.ts'

const SHORT_FILM = resolve(import.meta.dirname, '../../../content/sample/media/videos/morning-walk.webm')
const BYTES = 20 * 1024 * 1024
const FFMPEG = 'ffmpeg'

/** Lays the sample's short film end to end until it is a long one of at least 20 MB; no picture is encoded anew. Wants Debian's ffmpeg. */
export function makeFilm(folder: string): string {
  const file = join(folder, 'film.webm')
  const again = String(Math.ceil(BYTES / statSync(SHORT_FILM).size))
  const args = ['-hide_banner', '-loglevel', 'error', '-y', '-stream_loop', again, '-i', SHORT_FILM, '-c', 'copy', '-fflags', '+bitexact', file]
  try {
    execFileSync(FFMPEG, args)
  } catch (error) {
    throw new Error('bench: wants ffmpeg to make a film (apt-get install ffmpeg), or --no-film', { cause: error })
  }
  return file
}

/** A film as the press lays it: `video/film.json` and its chunks. Rule B18. */
export function filmObjects(file: string): BundleObject[] {
  const bytes = readFileSync(file)
  const chunked: Chunked = { path: 'video/film.webm', type: 'video/webm', size: bytes.length, chunkBytes: CHUNK_BYTES }
  const chunks = Array.from({ length: chunkCount(chunked) }, (_, index): BundleObject => {
    const part = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES)
    return { path: chunkPath(chunked, index), size: part.length, hash: createHash('sha256').update(part).digest('hex'), read: () => part }
  })
  return [json('video/film.json', chunked), ...chunks]
}
