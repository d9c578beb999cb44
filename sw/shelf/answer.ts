import { mediaType, parseObjectAddress } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import type { Active } from '../../model/terminal.ts'
import { filmFromShelf, ranged } from './film.ts'
import type { ShelfReader } from './reader.ts'

const ACTIVE = /^\/c\/([a-z][a-z0-9-]{0,31})\/(active|root)\.json$/
/** Which terminal this is. */
export const TERMINAL_FILE = '/c/terminal.json'

/** An address that only this terminal may answer. */
export const isOursAlone = (pathname: string): boolean => ACTIVE.exec(pathname)?.[2] === 'root'

/** Whether an address is one that the shelf may answer: an object of a version, or which version serves. */
export const mayLieHere = (pathname: string): boolean => pathname === TERMINAL_FILE || /^\/c\/[^/]+\/(\d|active\.json$|root\.json$)/.test(pathname)

/**
 * The shelf's answer to a content address, or `null` when only the line can answer. Rules S7, S8 and S15.
 *
 * @param range the request's `Range`
 */
export async function answerFromShelf(pathname: string, reader: ShelfReader, range: string | null = null): Promise<Response | null> {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  if (pathname === TERMINAL_FILE) {
    const terminal = await reader.terminal()
    return terminal === null ? null : new Response(terminal, { headers })
  }
  const asked = ACTIVE.exec(pathname)
  if (asked !== null) {
    const pointer = await reader.serving(asked[1] as BundleName)
    // The newest root this terminal has accepted names the key that residents' words are sealed to (Q13); the line is never asked for it.
    if (asked[2] === 'root') return Response.json(pointer?.root ?? null, { headers })
    if (pointer === undefined) return null
    const { bundle, active: version, issued, expires, previous } = pointer
    return Response.json({ bundle, version, issued, expires, from: 'shelf', previous } satisfies Active, { headers })
  }
  const wanted = parseObjectAddress(pathname)
  if (wanted === null) return null
  const { bundle, version, path } = wanted
  const place = await reader.place(bundle, version, path)
  if (place === null) return filmFromShelf(bundle, version, path, range, reader)
  const type = mediaType(path)
  return ranged(place.size, type, range, (from, to) => reader.slice({ ...place, offset: place.offset + from, size: to - from }, type))
}
