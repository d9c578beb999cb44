import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '../../generated/random.ts'

/** One object as it lies in a file, with its SHA-256 and its MD5 (by which the peer's build tool tells revisions apart). */
export interface MadeObject {
  readonly name: string
  readonly file: string
  readonly size: number
  readonly sha256: string
  readonly md5: string
}

/** Bytes nothing can make smaller, the same for the same seed. */
function noise(size: number, seed: number): Buffer {
  const random = seeded(seed)
  const words = new Uint32Array(Math.ceil(size / 4))
  for (let at = 0; at < words.length; at++) words[at] = random() * 4_294_967_296
  return Buffer.from(words.buffer, 0, size)
}

/**
 * Writes objects of 53 to 69 KB into a folder.
 *
 * @param numbers which objects; the same number has the same name in every round
 * @param round another round, other bytes under the same names
 */
export function makeObjects(folder: string, numbers: Iterable<number>, round: number): MadeObject[] {
  mkdirSync(folder, { recursive: true })
  return Array.from(numbers, (number) => {
    const bytes = noise(53_000 + Math.floor(seeded(number)() * 16_000), number + round * 1_000_000)
    const name = `${String(number).padStart(5, '0')}.bin`
    const file = join(folder, name)
    const open = openSync(file, 'w')
    writeSync(open, bytes)
    closeSync(open)
    const hash = (kind: string) => createHash(kind).update(bytes).digest('hex')
    return { name, file, size: bytes.length, sha256: hash('sha256'), md5: hash('md5') }
  })
}

/** Different numbers below `below`, drawn by seed, ascending. */
export function drawn(count: number, below: number, seed: number): number[] {
  const random = seeded(seed)
  const numbers = new Set<number>()
  while (numbers.size < count) numbers.add(Math.floor(random() * below))
  return [...numbers].sort((a, b) => a - b)
}
