import { mediaType, parseObjectAddress } from '../../model/bundle/address.ts'
import type { BundleName } from '../../model/bundle/channel.ts'
import type { Active } from '../../model/terminal.ts'
import type { ShelfDatabase } from './database.ts'
import type { PackShelf } from './packs.ts'

const ACTIVE = /^\/c\/([a-z][a-z0-9-]{0,31})\/active\.json$/

/** What the shelf reads from. */
export interface Reading {
  readonly database: ShelfDatabase
  readonly packs: PackShelf
}

/** The shelf's answer to a content address, or `null` when only the line can answer. Rule S7. */
export async function answerFromShelf(pathname: string, { database, packs }: Reading): Promise<Response | null> {
  const active = ACTIVE.exec(pathname)
  if (active !== null) {
    const pointer = await database.pointer(active[1] as BundleName)
    if (pointer === undefined) return null
    const body: Active = { bundle: pointer.bundle, version: pointer.active, issued: pointer.issued ?? 0, expires: pointer.expires, from: 'shelf' }
    return Response.json(body, { headers: { 'cache-control': 'no-store' } })
  }
  const wanted = parseObjectAddress(pathname)
  if (wanted === null) return null
  const place = await database.place(wanted.bundle, wanted.version, wanted.path)
  if (place === undefined) return null
  const type = mediaType(wanted.path)
  const blob = await packs.slice(wanted.bundle, place, type)
  return blob === null ? null : new Response(blob, { headers: { 'content-type': type, 'content-length': String(place.size), 'cache-control': 'no-store' } })
}
