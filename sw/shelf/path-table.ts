import type { Manifest } from '../../model/bundle/manifest.ts'
import { ok, problem, type Result } from '../../model/result.ts'

/** The first bytes: the salt of the hashes, then how many bytes a pack, an offset and a size take. */
const HEAD_BYTES = 4
const HASH_BYTES = 6
/** With another salt all hashes are others. Two paths of 260,000 share 48 bits once in 8,000 tables, and once more with the next salt. */
const SALTS = 16

/**
 * The index of one version: sorted by the hash of each path, every number only as wide as the version needs. 10,000 objects in
 * packs of 4 MB take 13 bytes each, 130 KB.
 */
export type PathTable = Uint8Array<ArrayBuffer>

/** Where an object lies: `pack` is an index into the packs of its version. */
export interface PlaceInTable {
  readonly pack: number
  readonly offset: number
  readonly size: number
}

/**
 * 48 bits of a path: two lanes over its UTF-16 units, each multiplied by an odd constant and mixed with the other at the end.
 * Not for secrets: a path comes from a signed manifest.
 */
export function pathHash(path: string, salt = 0): number {
  let high = 0x9e3779b9 ^ Math.imul(salt, 0x6c8e9cf5)
  let low = 0x85ebca6b ^ salt
  for (let at = 0; at < path.length; at++) {
    const unit = path.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x27d4eb2f)
    low = Math.imul(low ^ unit, 0x165667b1)
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ Math.imul(low ^ (low >>> 13), 0x297a2d39)
  low = Math.imul(low ^ (low >>> 16), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39)
  return ((high ^ (high >>> 12)) >>> 16) * 2 ** 32 + ((low ^ (low >>> 15)) >>> 0)
}

/** Makes the table of a version; the problem is two paths that cannot be told apart. */
export function makeTable(objects: Manifest['objects']): Result<PathTable, readonly [string, string]> {
  let alike: readonly [string, string] = ['', '']
  for (let salt = 0; salt < SALTS; salt++) {
    const rows = objects.map((object) => ({ object, hash: pathHash(object[0], salt) })).sort((a, b) => a.hash - b.hash)
    const double = rows.findIndex(({ hash }, index) => rows[index + 1]?.hash === hash)
    if (double === -1) return ok(layOut(rows, salt))
    alike = [rows[double]?.object[0] as string, rows[double + 1]?.object[0] as string]
  }
  return problem(alike)
}

function layOut(rows: readonly { readonly object: Manifest['objects'][number]; readonly hash: number }[], salt: number): PathTable {
  const widths = ([1, 2, 3] as const).map((column) => widthOf(rows.reduce((most, { object }) => Math.max(most, object[column]), 0)))
  const [pack, offset, size] = widths as [number, number, number]
  const table = new Uint8Array(HEAD_BYTES + rows.length * (HASH_BYTES + pack + offset + size))
  table.set([salt, pack, offset, size])
  let at = HEAD_BYTES
  const put = (value: number, width: number) => {
    let rest = value
    for (let byte = at + width - 1; byte >= at; byte--) {
      table[byte] = rest % 256
      rest = Math.floor(rest / 256)
    }
    at += width
  }
  for (const { object, hash } of rows) {
    put(hash, HASH_BYTES)
    put(object[1], pack)
    put(object[2], offset)
    put(object[3], size)
  }
  return table
}

/** How many bytes hold a whole number. */
function widthOf(most: number): number {
  let width = 1
  while (most >= 256 ** width) width++
  return width
}

/** Finds a path by halves; `null` when it does not stand there. */
export function findInTable(table: PathTable, path: string): PlaceInTable | null {
  const [salt, pack, offset, size] = table as unknown as [number, number, number, number]
  const entryBytes = HASH_BYTES + pack + offset + size
  const wanted = pathHash(path, salt)
  const read = (from: number, width: number) => {
    let value = 0
    for (let byte = from; byte < from + width; byte++) value = value * 256 + (table[byte] as number)
    return value
  }
  let from = 0
  let to = (table.length - HEAD_BYTES) / entryBytes
  while (from < to) {
    const middle = (from + to) >>> 1
    const at = HEAD_BYTES + middle * entryBytes
    const order = read(at, HASH_BYTES) - wanted
    if (order === 0) {
      const packAt = at + HASH_BYTES
      return { pack: read(packAt, pack), offset: read(packAt + pack, offset), size: read(packAt + pack + offset, size) }
    }
    if (order < 0) from = middle + 1
    else to = middle
  }
  return null
}
