import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ink } from '../../../model/input/ink/ink.ts'

/** The source's y grows upwards from a base line; its square is 1024 wide and 900 high above the line. */
const TOP = 900

/**
 * The middle lines of a character's strokes.
 *
 * @param folder of the package hanzi-writer-data
 * @returns strokes in a square of 1024 with y down; `null` when the source does not have the character
 */
export function sourceInk(folder: string, character: string): Ink | null {
  const bytes = fileOf(folder, character)
  if (bytes === null) return null
  const { medians } = JSON.parse(bytes.toString('utf8')) as { medians: [number, number][][] }
  return medians.map((stroke) => stroke.map(([x, y]) => [x, TOP - y] as const))
}

/** The files of these characters one after another, a zero byte after each: what the recipe's hash is of. */
export function sourceBytes(folder: string, characters: readonly string[]): Uint8Array {
  return Buffer.concat(characters.flatMap((character) => [fileOf(folder, character) ?? Buffer.alloc(0), Buffer.alloc(1)]))
}

function fileOf(folder: string, character: string): Buffer | null {
  try {
    return readFileSync(join(folder, `${character}.json`))
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw failure
  }
}
