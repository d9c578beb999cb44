import type { BundleName } from '../../model/bundle/name.ts'
import type { Chunked } from '../../model/bundle/chunks.ts'
import { chunkPath, filmDescription, piecesOf, readChunked } from '../../model/bundle/pieces.ts'
import { readRange } from '../../model/byte-range.ts'
import type { ObjectPlace, ShelfReader } from './reader.ts'

/** One answer is at most this long: a player asks for what follows when it needs it, and a jump makes the rest worthless. */
const ANSWER_BYTES = 16 * 1024 * 1024

/** Reads a range of something that lies here, as HTTP wants it (RFC 9110 §14). */
export async function ranged(
  size: number,
  type: string,
  range: string | null,
  read: (from: number, to: number) => Promise<Blob | null>,
): Promise<Response | null> {
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', 'cache-control': 'no-store' }
  const part = readRange(range ?? undefined, size)
  if (part.is === 'none') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  const from = part.is === 'part' ? part.start : 0
  const to = part.is === 'part' ? Math.min(part.end + 1, from + ANSWER_BYTES) : size
  const blob = await read(from, to)
  if (blob === null) return null
  if (part.is === 'whole') return new Response(blob, { headers: { ...headers, 'content-length': String(size) } })
  return new Response(blob, {
    status: 206,
    headers: { ...headers, 'content-length': String(to - from), 'content-range': `bytes ${from}-${to - 1}/${size}` },
  })
}

/**
 * A film, put together from the chunks that a range touches and from no others; the disk is read only where the player reads.
 * `null` when it is no film or a chunk of it is not here. Rules S15 and B18.
 */
export async function filmFromShelf(bundle: BundleName, version: number, path: string, range: string | null, reader: ShelfReader): Promise<Response | null> {
  const film = await described(bundle, version, path, reader)
  if (film === null) return null
  return ranged(film.size, film.type, range, async (from, to) => {
    const pieces: ObjectPlace[] = []
    for (const { index, from: first, to: end } of piecesOf(film, from, to)) {
      const chunk = await reader.place(bundle, version, chunkPath(film, index))
      if (chunk === null) return null
      const piece = { ...chunk, offset: chunk.offset + first, size: end - first }
      const last = pieces.at(-1)
      // Chunks that lie beside each other, as the press lays them, are one stretch of the disk.
      if (last?.slot === piece.slot && last.offset + last.size === piece.offset) pieces[pieces.length - 1] = { ...last, size: last.size + piece.size }
      else pieces.push(piece)
    }
    const stretches = await Promise.all(pieces.map((piece) => reader.slice(piece, film.type)))
    return stretches.every((stretch) => stretch !== null) ? new Blob(stretches, { type: film.type }) : null
  })
}

/** How a film lies; read once, since a player asks for many ranges of it. */
async function described(bundle: BundleName, version: number, path: string, reader: ShelfReader): Promise<Chunked | null> {
  const beside = filmDescription(path)
  const place = beside === null ? null : await reader.place(bundle, version, beside)
  if (place === null) return null
  const key = `${place.hash} ${place.offset}`
  const known = reader.films.get(key)
  if (known !== undefined) return known.path === path ? known : null
  const description = await reader.slice(place, 'application/json')
  const film = description === null ? null : readChunked(JSON.parse(await description.text()))
  if (film === null || film.path !== path) return null
  reader.films.set(key, film)
  return film
}
