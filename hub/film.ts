import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Chunked } from '../model/bundle/chunks.ts'
import type { BundleName } from '../model/bundle/name.ts'
import { chunkPath, filmDescription, piecesOf } from '../model/bundle/pieces.ts'
import { readRange } from '../model/byte-range.ts'
import { ok, problem, type Result } from '../model/result.ts'
import type { BundleFolder, ObjectPlace } from './bundle-folder.ts'
import type { FileProblem } from './file-memory.ts'
import { FOREVER } from './freshness.ts'
import { readJson } from './read-json.ts'
import { readObject } from './read-object.ts'
import { refuse } from './refuse.ts'

/** A film of a version: how it is cut, and where every chunk of it lies. */
export interface Film {
  readonly chunked: Chunked
  readonly chunks: readonly ObjectPlace[]
}

/** Finds a film by its address; the problem is `none` for what is no film. Rule B18. */
export async function findFilm(shelf: BundleFolder, bundle: BundleName, version: number, path: string): Promise<Result<Film, FileProblem>> {
  const beside = filmDescription(path)
  if (beside === null) return problem({ kind: 'none' })
  const place = await shelf.place(bundle, version, beside)
  if (!place.ok) return place
  const bytes = await readObject(place.value)
  if (!bytes.ok) return bytes
  const json = readJson(bytes.value)
  const read = json.ok ? Chunked.safeParse(json.value) : undefined
  if (read?.success !== true || read.data.path !== path) return problem({ kind: 'none' })
  const chunks: ObjectPlace[] = []
  for (const { index } of piecesOf(read.data, 0, read.data.size)) {
    const chunk = await shelf.place(bundle, version, chunkPath(read.data, index))
    if (!chunk.ok) return chunk
    chunks.push(chunk.value)
  }
  return ok({ chunked: read.data, chunks })
}

/** Sends a film, or the range that was asked for: only the chunks it touches are read, each checked against its hash. Rules B18 and S15. */
export function sendFilm(request: FastifyRequest, reply: FastifyReply, { chunked, chunks }: Film, log: (line: string) => void): FastifyReply {
  const { size, type } = chunked
  reply.headers({ 'cache-control': FOREVER, 'accept-ranges': 'bytes' })
  const part = readRange(request.headers.range, size)
  if (part.is === 'none') return refuse(reply.header('content-range', `bytes */${size}`), 'no-such-part')
  const { start, end } = part.is === 'part' ? part : { start: 0, end: size - 1 }
  if (part.is === 'part') reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`)

  async function* bytes(): AsyncGenerator<Buffer> {
    for (const { index, from, to } of piecesOf(chunked, start, end + 1)) {
      const chunk = await readObject(chunks[index] as ObjectPlace)
      if (!chunk.ok) {
        const detail = chunk.problem.kind === 'damaged' ? chunk.problem.detail : chunk.problem.kind
        log(detail)
        // The head has gone out; breaking off is the only way left to say that this is not the film.
        throw new Error(`film: ${detail}`)
      }
      yield chunk.value.subarray(from, to)
    }
  }
  return reply
    .type(type)
    .header('content-length', end - start + 1)
    .send(Readable.from(bytes()))
}
