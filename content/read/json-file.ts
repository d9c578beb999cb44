import { readFileSync } from 'node:fs'

/** What a JSON file holds, or `undefined` when it is no JSON. Throws when the file cannot be read. */
export function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
