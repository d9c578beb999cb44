import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const Count = z.int().check(z.gte(1))

/** How `ink.bin` was made, so that anybody can make it again and get the same bytes. */
export const Recipe = z.strictObject({
  source: z.strictObject({
    package: z.string(),
    version: z.string(),
    licence: z.string(),
    /** of the characters' files in the order they are learned, each followed by a zero byte */
    sha256: Sha256,
  }),
  course: z.strictObject({
    seed: z.int(),
    widths: z.strictObject({ near: Count, far: Count, inner: Count }),
    batch: Count,
    rounds: Count,
    rate: z.number(),
    softness: z.number(),
  }),
  characters: Count,
  output: z.strictObject({ file: z.literal('ink.bin'), bytes: Count, sha256: Sha256 }),
})
export type Recipe = z.infer<typeof Recipe>

export const HERE = import.meta.dirname
export const RECIPE_FILE = join(HERE, 'recipe.json')

export const readRecipe = (): Recipe => Recipe.parse(JSON.parse(readFileSync(RECIPE_FILE, 'utf8')))

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
