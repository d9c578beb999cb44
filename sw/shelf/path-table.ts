import type { Manifest } from '../../model/bundle/manifest.ts'
import { ok, problem, type Result } from '../../model/result.ts'

/** hash high, hash low, pack, offset, size: five numbers of 32 bits */
const ENTRY_WORDS = 5

/** The index of one version: 20 bytes an object, sorted by the hash of its path. 10,000 objects make 200 KB. */
export type PathTable = Uint32Array<ArrayBuffer>

/** Where an object lies: `pack` is an index into the packs of its version. */
export interface PlaceInTable {
  readonly pack: number
  readonly offset: number
  readonly size: number
}

/**
 * 64 bits of a path as two numbers: two lanes over its UTF-16 units, each multiplied by an odd constant and mixed with the
 * other at the end. Not for secrets: a path comes from a signed manifest, and two that share all 64 bits are refused when
 * the table is made.
 */
export function pathHash(path: string): readonly [high: number, low: number] {
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < path.length; at++) {
    const unit = path.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x27d4eb2f)
    low = Math.imul(low ^ unit, 0x165667b1)
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ Math.imul(low ^ (low >>> 13), 0x297a2d39)
  low = Math.imul(low ^ (low >>> 16), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39)
  return [(high ^ (high >>> 12)) >>> 0, (low ^ (low >>> 15)) >>> 0]
}

/** Makes the table of a version; the problem is two paths that share a hash. */
export function makeTable(objects: Manifest['objects']): Result<PathTable, readonly [string, string]> {
  const rows = objects.map((object) => ({ object, hash: pathHash(object[0]) }))
  rows.sort((a, b) => a.hash[0] - b.hash[0] || a.hash[1] - b.hash[1])
  const table = new Uint32Array(rows.length * ENTRY_WORDS)
  for (const [index, { object, hash }] of rows.entries()) {
    const next = rows[index + 1]
    if (next !== undefined && next.hash[0] === hash[0] && next.hash[1] === hash[1]) return problem([object[0], next.object[0]] as const)
    table.set([hash[0], hash[1], object[1], object[2], object[3]], index * ENTRY_WORDS)
  }
  return ok(table)
}

/** Finds a path by halves; `null` when it does not stand there. */
export function findInTable(table: PathTable, path: string): PlaceInTable | null {
  const [high, low] = pathHash(path)
  let from = 0
  let to = table.length / ENTRY_WORDS
  while (from < to) {
    const middle = (from + to) >>> 1
    const at = middle * ENTRY_WORDS
    const order = (table[at] as number) - high || (table[at + 1] as number) - low
    if (order === 0) return { pack: table[at + 2] as number, offset: table[at + 3] as number, size: table[at + 4] as number }
    if (order < 0) from = middle + 1
    else to = middle
  }
  return null
}
